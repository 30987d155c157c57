namespace SparkStacker.Console.Api.Contracts;

/// <summary>What a program signs in with.</summary>
/// <param name="AccessToken">Sent as bearer token.</param>
/// <param name="RefreshToken">Gives the next pair, once.</param>
/// <param name="ExpiresIn">Seconds that the access token lives.</param>
internal sealed record TokenPair(string AccessToken, string RefreshToken, int ExpiresIn);
