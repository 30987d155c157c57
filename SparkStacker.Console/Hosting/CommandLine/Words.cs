using System.Text.Json;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Members of enums as the results write them: snake_case.</summary>
internal static class Words
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
