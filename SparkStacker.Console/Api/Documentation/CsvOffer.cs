namespace SparkStacker.Console.Api.Documentation;

/// <summary>The endpoint answers CSV where Accept asks for it.</summary>
internal sealed class CsvOffer
{
    private CsvOffer()
    {
    }

    public static CsvOffer Instance { get; } = new();
}
