namespace SparkStacker.Console.Api.Contracts;

/// <summary>A new API token.</summary>
/// <param name="Token">Shown now and never again.</param>
internal sealed record CreatedToken(string Token, TokenItem Details);
