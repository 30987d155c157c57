using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Identity.Tokens;

internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiTokens tokens)
    : BearerHandler(options, loggers, encoder)
{
    protected override Task<ClaimsPrincipal?> VerifyAsync(string token) => tokens.VerifyAsync(token, Context.Connection.RemoteIpAddress, Context.RequestAborted);
}
