using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Components.Pages.Risk;

/// <summary>Limits of the account or of a strategy as fields; changing them asks once, with the old and the new numbers.</summary>
public sealed partial class LimitForm : ComponentBase
{
    private readonly Dictionary<string, string> _texts = [];
    private string _strategy = "";
    private string _reason = "";
    private bool _isAsking;

    [Inject] public required IOperatorCommands Commands { get; init; }
    [Inject] public required NoticeBoard Notices { get; init; }
    [Parameter, EditorRequired] public required RiskView Limits { get; set; }

    private List<RiskLimit> Changed => [.. RiskLimitCatalogue.All.Where(l => _texts.ContainsKey(l.Name) && Wanted(l) != Now(l))];

    private static string Id(RiskLimit limit) => "limit-" + limit.Name;

    private void Choose(string? strategy)
    {
        _strategy = strategy ?? "";
        _texts.Clear();
    }

    private decimal? Now(RiskLimit limit) => _strategy.Length == 0 ? Limits.Values[limit.Name]
        : Limits.Own.GetValueOrDefault(_strategy) is { } own && own.TryGetValue(limit.Name, out var value) ? value : null;

    private string Text(RiskLimit limit) => _texts.GetValueOrDefault(limit.Name) ?? (Now(limit) is { } value ? Typed.Text(value) : "");

    private string Placeholder(RiskLimit limit) => Typed.Text(_strategy.Length == 0 ? Limits.Configured[limit.Name] : Limits.Values[limit.Name]);

    private string? Problem(RiskLimit limit)
    {
        if (Text(limit).Trim().Length == 0)
        {
            return null;
        }

        var (own, account) = (Parse(Text(limit)), Limits.Values[limit.Name]);
        return own is not { } value ? "Not a number."
            : limit.Refuse(value)
            ?? (_strategy.Length > 0 && (limit.MoreIsTighter ? value < account : value > account) ? $"The account's is {Typed.Text(account)}: {(limit.MoreIsTighter ? "at least" : "at most")} that." : null);
    }

    private decimal? Wanted(RiskLimit limit) => Parse(Text(limit)) ?? (_strategy.Length == 0 ? Limits.Configured[limit.Name] : null);

    private static string Words(RiskLimit limit, decimal? value) => value is { } v ? $"{Numbers.Plain(v)}{(limit.Unit is "" or "×" ? "" : " ")}{limit.Unit}" : "the account's";

    private void Ask() => _isAsking = true;

    private async Task<CommandResult> SendAsync()
    {
        var asked = Changed.ToImmutableSortedDictionary(l => l.Name, l => Parse(Text(l)), StringComparer.Ordinal);
        var none = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>>.Empty;
        var result = await Commands.SendAsync(
            new SetRiskLimits(_strategy.Length == 0 ? asked : asked.Clear(), _strategy.Length == 0 ? none : none.Add(_strategy, asked), Limits.Set.Version, _reason.Trim(), ""), CancellationToken.None);
        if (result.IsSuccess)
        {
            _texts.Clear();
            _reason = "";
            Notices.Report(result, result.Message ?? "");
        }

        return result;
    }

    private static decimal? Parse(string text) => Typed.TryRead(text, out var value) ? value : null;
}
