using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Access;

namespace SparkStacker.Console.Alerts;

/// <summary>The bearer token of the webhook.</summary>
internal sealed class WebhookTokenFile(IOptions<AlertsOptions> options) : TokenFile(options.Value.WebhookTokenFile);
