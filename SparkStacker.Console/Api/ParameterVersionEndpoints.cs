using System.Globalization;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Api;

/// <summary><c>strategies/{id}/parameters/versions</c>: who changed what, and the way back.</summary>
internal static class ParameterVersionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/strategies/{id}/parameters/versions", ListAsync).Reads("ListStrategyParameterVersions", "All versions of its parameters, newest first: who, when, why, and what changed")
            .Answers<ItemPage<ParameterVersionItem>>();
        api.MapGet("/strategies/{id}/parameters/versions/compare", CompareAsync).Reads("CompareStrategyParameterVersions", "What two versions differ in")
            .Answers<VersionComparison>().Takes(
                QueryField.Integer("from", 1, int.MaxValue, 1, "Version; the first where it is missing."),
                QueryField.Integer("to", 0, int.MaxValue, 0, "The other version; the one in force where it is missing or 0."));
        api.MapPost("/strategies/{id}/parameters/versions/{version}/restore", RestoreAsync).Trades("RestoreStrategyParameterVersion", "Makes a new version with the values of an old one; If-Match names the version that it replaces")
            .Body<RestoreRequest>().Answers<StrategyParameters>().NeedsVersion();
    }

    private static async Task<ApiAnswer> ListAsync(string id, IEngineReader engine, ParameterHistory history, CancellationToken cancellationToken) => Find(engine, id) is { } view
        ? ApiAnswer.Ok(new ItemPage<ParameterVersionItem>([.. (await history.OfAsync(view.Definition.Id, cancellationToken)).Select(ParameterVersionItem.Of)], null))
        : NotFound(id);

    private static async Task<ApiAnswer> CompareAsync(string id, ApiQuery query, IEngineReader engine, ParameterHistory history, CancellationToken cancellationToken)
    {
        if (Find(engine, id) is not { } view)
        {
            return NotFound(id);
        }

        var record = new ParameterRecord(view.Parameters, await history.OfAsync(view.Definition.Id, cancellationToken));
        var (from, to) = (query.Integer("from"), query.Integer("to") is var asked and > 0 ? asked : view.Parameters.Version);
        return record.Compare(view.Definition, from, to) is { } differences
            ? ApiAnswer.Ok(VersionComparison.Of(id, from, to, differences))
            : Unknown(id, (record.Of(from) is null ? from : to).ToString(CultureInfo.InvariantCulture), record);
    }

    private static async Task<ApiAnswer> RestoreAsync(
        string id, string version, ApiBody<RestoreRequest> body, HttpContext context, IOperatorCommands commands, IEngineReader engine, ParameterHistory history, CancellationToken cancellationToken)
    {
        if (Find(engine, id) is not { } view)
        {
            return NotFound(id);
        }

        var record = new ParameterRecord(view.Parameters, await history.OfAsync(view.Definition.Id, cancellationToken));
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || record.Of(number) is not { } values)
        {
            return Unknown(id, version, record);
        }

        const string what = "set of parameters";
        var seen = view.Parameters.Version;
        if (IfMatch.Refuse(context.Request, what, seen) is { } refusal)
        {
            return refusal;
        }

        var reason = body.Value.Reason is { Length: > 0 } why ? why : $"Version {version} again.";
        var result = await commands.SendAsync(new SetParameters(view.Definition.Id, values, seen, reason, ""), CancellationToken.None);
        return result.Error is not { } error ? StrategyEndpoints.Parameters(id, engine)
            : error.Code == IfMatch.ConflictCode ? IfMatch.Conflict(what, IfMatch.ETag(Find(engine, id)!.Parameters.Version), $"Version {seen} was seen")
            : Problems.Of(error);
    }

    private static StrategyView? Find(IEngineReader engine, string id) => engine.Snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == id);

    private static ApiAnswer NotFound(string id) => Problems.NotFound("strategy_not_found", $"There is no strategy '{id}'.");

    private static ApiAnswer Unknown(string id, string version, ParameterRecord record) =>
        Problems.NotFound("version_not_found", $"{id} has no version {version} of its parameters; there is {string.Join(", ", record.Versions)}.");
}
