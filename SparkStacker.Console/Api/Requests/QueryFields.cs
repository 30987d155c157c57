namespace SparkStacker.Console.Api.Requests;

/// <summary>All query parameters of an endpoint; others are refused.</summary>
internal sealed record QueryFields(params QueryField[] Fields)
{
    public static QueryFields None { get; } = new();

    /// <summary>What every list of rows takes besides its filters.</summary>
    public static QueryField[] Page { get; } =
    [
        QueryField.Integer("limit", 1, 500, 100, "Most items in the answer."),
        QueryField.Text("cursor", "The nextCursor of the page before, as it is."),
        QueryField.Choice("sort", "Order of the items.", "newest", "newest", "oldest"),
    ];
}
