using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Strategies;

/// <summary>A strategy's closed trades in figures.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Figures">Figures.</param>
/// <param name="HedgeEffectivenessPercent">See <see cref="HedgeEffectiveness.Percent"/>; null where it says nothing.</param>
internal sealed record ComparedStrategy(string Strategy, TradeFigures Figures, double? HedgeEffectivenessPercent);
