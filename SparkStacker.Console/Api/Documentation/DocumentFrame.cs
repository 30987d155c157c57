using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>What stands around the operations: title, licence, groups, ways to sign in.</summary>
internal sealed class DocumentFrame : IOpenApiDocumentTransformer
{
    public const string Bearer = "bearer";
    public const string Cookie = "session";

    private static readonly (string Name, string Description)[] s_groups =
    [
        ("alerts", "What Alertmanager told, and who looks at it."), ("audit", "Who did what."), ("auth", "Tokens for programs."),
        ("backtests", "Strategies tried on recorded candles."), ("channels", "Ways out of the console for notifications."),
        ("markets", "Prices, candles, indicators."), ("notifications", "What people are told, and who has read it."), ("optimizations", "Sweeps over parameters, and what they suggest."), ("orders", "All orders, and cancelling."), ("positions", "What is open, its protection, closing it."),
        ("risk", "Limits, and what they have stopped."), ("strategies", "What they do, and their switches."),
        ("system", "State, settings, the kill switch."), ("tokens", "API tokens of the user."), ("trades", "Closed positions."), ("users", "Who may sign in."),
    ];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SparkStacker control API",
            Version = "1",
            Description = "Whatever a click in the console can do, with the same rules. Times are ISO 8601 in UTC, amounts exact decimals, errors problem details (RFC 9457) with a stable `code`. "
                + "Writes take an `Idempotency-Key`: the same key and body act once and have the same answer for 24 hours.",
            Contact = new OpenApiContact { Name = "The operator of this console" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        var used = document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Tags!).Select(t => t.Name).ToHashSet();
        document.Tags = s_groups.Where(g => used.Contains(g.Name)).Select(g => new OpenApiTag { Name = g.Name, Description = g.Description }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token or an API token." },
            [Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "sparkstacker", Description = "The session of a browser that has signed in." },
        };
        return Task.CompletedTask;
    }
}
