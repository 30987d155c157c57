namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Somebody who asks.</summary>
/// <param name="Name">Role, or what is wrong with the token.</param>
/// <param name="Authorization">Header; null for none.</param>
internal sealed record FuzzCaller(string Name, string? Authorization);
