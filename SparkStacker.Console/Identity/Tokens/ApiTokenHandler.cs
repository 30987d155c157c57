using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Identity.Tokens;

internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiTokens tokens, ConsoleMetrics metrics)
    : BearerHandler(options, loggers, encoder, metrics)
{
    protected override Task<ClaimsPrincipal?> VerifyAsync(string token) => tokens.VerifyAsync(token, Context.Connection.RemoteIpAddress, Context.RequestAborted);
}
