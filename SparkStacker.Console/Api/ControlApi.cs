using SparkStacker.Console.Api.Documentation;
using SparkStacker.Console.Api.Idempotency;
using SparkStacker.Console.Api.Limits;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Streaming;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api;

/// <summary>The control API: whatever a click can do, with the same rules.</summary>
internal static class ControlApi
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddControlApi(this IServiceCollection services) => services
        .AddSingleton<SettingReader>()
        .AddSingleton<RuntimeSettings>()
        .AddSingleton<AllowedMethods>()
        .AddSingleton<KeyedTurns>()
        .AddSingleton<IdempotencyStore>()
        .AddSingleton<IdempotentCommands>()
        .AddApiLimits()
        .AddSingleton<RecentAnswers>()
        .AddStream()
        .AddApiDocument();

    /// <summary>What each request to the API passes before it is routed.</summary>
    public static void UseControlApi(this IApplicationBuilder app) => app.UseWhen(IsApi, api =>
    {
        api.UseResponseCompression();
        api.UseMiddleware<ApiGate>();
    });

    /// <summary>Goes as soon as it is known where a request comes from.</summary>
    public static void UseRecentAnswers(this IApplicationBuilder app) => app.UseMiddleware<RecentAnswerGate>();

    public static void MapControlApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter<ApiFilter>();
        SystemEndpoints.Map(api);
        StrategyEndpoints.Map(api);
        ParameterVersionEndpoints.Map(api);
        PerformanceEndpoints.Map(api);
        ScheduleEndpoints.Map(api);
        PositionEndpoints.Map(api);
        OrderEndpoints.Map(api);
        TradeEndpoints.Map(api);
        MarketEndpoints.Map(api);
        RiskEndpoints.Map(api);
        UserEndpoints.Map(api);
        BacktestEndpoints.Map(api);
        OptimizationEndpoints.Map(api);
        AlertEndpoints.Map(api);
        AuditEndpoints.Map(api);
        NotificationEndpoints.Map(api);
        PreferenceEndpoints.Map(api);
        ChannelEndpoints.Map(api);
        AuthEndpoints.Map(api);
        TokenEndpoints.Map(api);
        StreamEndpoint.Map(app);
        app.MapApiDocument();
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>A reader's endpoint.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).RequireAuthorization(Policies.Read);

    /// <summary>A trader's endpoint.</summary>
    public static RouteHandlerBuilder Trades(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).RequireAuthorization(Policies.Trade);

    /// <summary>An admin's endpoint.</summary>
    public static RouteHandlerBuilder Administers(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).RequireAuthorization(Policies.Admin);

    /// <summary>Its answer may be given again within a second, as long as it is true.</summary>
    public static RouteHandlerBuilder Keeps(this RouteHandlerBuilder endpoint, Recent.Freshness freshness) => endpoint.WithMetadata(freshness);

    /// <summary>Declares the query parameters.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params Requests.QueryField[] fields) =>
        endpoint.WithMetadata(new Requests.QueryFields(fields));

    /// <summary>What a success answers.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.WithMetadata(new AnswerType(status, typeof(T)));

    /// <summary>A success answers nothing.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, int status) => endpoint.WithMetadata(new AnswerType(status, null));

    /// <summary>What the body holds.</summary>
    public static RouteHandlerBuilder Body<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new BodyType(typeof(T)));

    /// <summary>If-Match must name the version that is replaced.</summary>
    public static RouteHandlerBuilder NeedsVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(VersionNeed.Instance);

    /// <summary>The list comes as CSV too.</summary>
    public static RouteHandlerBuilder OffersCsv(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(CsvOffer.Instance);
}
