namespace SparkStacker.Console.Retention;

/// <summary>Section <c>SparkStacker:Retention</c>: how many days each kind of data is kept; null for ever. Orders, fills and trades are always kept.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "SparkStacker:Retention";

    public int? CandlesDays { get; set; }

    public int? EventsDays { get; set; }

    public int? SignalsDays { get; set; }

    /// <summary>Finished backtests and sweeps with their results.</summary>
    public int? BacktestsDays { get; set; }

    /// <summary>Sessions after their end.</summary>
    public int? SessionsDays { get; set; } = 90;

    /// <summary>Audit entries; what is removed leaves its last hash behind.</summary>
    public int? AuditDays { get; set; }

    /// <summary>Hour of the day, UTC, at which the old is deleted.</summary>
    public int Hour { get; set; } = 3;
}
