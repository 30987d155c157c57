using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Infrastructure;

/// <summary>Only a path: another origin could neither be signed in to by the proxy nor shown under the pages' content policy.</summary>
internal sealed partial class GrafanaOptionsValidator : IValidateOptions<GrafanaOptions>
{
    public ValidateOptionsResult Validate(string? name, GrafanaOptions options) => string.IsNullOrEmpty(options.Url) || Path().IsMatch(options.Url)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"{GrafanaOptions.Section}:Url: found '{options.Url}', allowed: a path on the console's own origin such as /grafana/, which a proxy serves (docs/deployment.md).");

    [GeneratedRegex("^/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
