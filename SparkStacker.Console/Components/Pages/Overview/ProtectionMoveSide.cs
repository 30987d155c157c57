using System.Globalization;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>One of the two prices: as typed, what it becomes, what that means.</summary>
internal sealed class ProtectionMoveSide
{
    private const NumberStyles Allowed =
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private readonly Position _position;
    private readonly MarketRules _rules;
    private readonly decimal? _old;
    private readonly string _untouched;
    private readonly decimal _direction;

    /// <param name="name">"stop" or "target".</param>
    /// <param name="label">Name of its field.</param>
    /// <param name="position">Position.</param>
    /// <param name="old">Price in force.</param>
    /// <param name="direction">+1 where it must be above the market, -1 where below.</param>
    /// <param name="rules">Grid of prices.</param>
    public ProtectionMoveSide(string name, string label, Position position, decimal? old, decimal direction, MarketRules rules)
    {
        (Name, Label, _position, _old, _direction, _rules) = (name, label, position, old, direction, rules);
        Text = _untouched = old is { } price ? Prices.Text(price, rules) : "";
    }

    public string Name { get; }

    public string Label { get; }

    public string Text { get; set; }

    /// <summary>The new price on the venue's grid; null where it stays as it was.</summary>
    public decimal? Changed { get; private set; }

    /// <summary>Why it can't be this price; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>What happens there: −2.00 % · −$0.019.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>Old and new: 1,895.00 → 1,900.00.</summary>
    public string Change { get; private set; } = "";

    public void Check(decimal mark)
    {
        (Changed, Problem, Meaning, Change) = (null, null, "", "");
        if (Text == _untouched)
        {
            Change = _old is null ? "None is set." : "Stays as it is.";
            Meaning = _old is { } same ? MeaningOf(same) : "";
            return;
        }

        if (!decimal.TryParse(Text, Allowed, CultureInfo.InvariantCulture, out var typed) || typed <= 0)
        {
            Problem = $"'{Text}' is not a price; write it like {Prices.Text(_old ?? mark, _rules)}.";
            return;
        }

        var price = PositionFigures.OnGrid(_position, typed, _rules);
        if ((price - mark) * _direction <= 0)
        {
            Problem = $"The {Name} must be {(_direction > 0 ? "above" : "below")} the price of now, {Prices.Text(mark, _rules)}.";
            return;
        }

        Meaning = MeaningOf(price);
        Changed = price == _old ? null : price;
        Change = Changed is null ? "Stays as it is." : $"{(_old is { } before ? Prices.Text(before, _rules) : "none")} → {Prices.Text(price, _rules)}";
    }

    private string MeaningOf(decimal price)
    {
        var (money, percent) = PositionFigures.At(_position, price);
        return $"{Percents.Signed(percent)} · {Money.Signed(money)}";
    }
}
