using SparkStacker.Console.Schedules;

namespace SparkStacker.Console.Commands;

/// <summary>Says when a strategy may enter.</summary>
/// <param name="ExpectedVersion">Version that it replaces; 0 where there was none.</param>
internal sealed record SetSchedule(string Strategy, TradingSchedule Schedule, int ExpectedVersion) : ConsoleCommand("");
