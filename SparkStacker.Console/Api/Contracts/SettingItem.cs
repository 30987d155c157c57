namespace SparkStacker.Console.Api.Contracts;

/// <summary>A setting.</summary>
/// <param name="Value">Value in force; null where it is a secret or not set.</param>
/// <param name="IsSet">Given in a file or in the environment.</param>
internal sealed record SettingItem(string Key, string? Value, string? Default, bool IsSet, bool IsSecret);
