namespace SparkStacker.Console.Api.Requests;

/// <summary>Kind of a query parameter.</summary>
internal enum QueryKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>One of a few texts.</summary>
    Choice,

    /// <summary>ISO 8601.</summary>
    Time,
}
