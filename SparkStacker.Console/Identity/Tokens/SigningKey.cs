namespace SparkStacker.Console.Identity.Tokens;

/// <summary>A key that signs access tokens.</summary>
/// <param name="Id">Stands in each token's header (<c>kid</c>).</param>
/// <param name="Secret">32 random bytes.</param>
internal sealed record SigningKey(string Id, byte[] Secret, DateTimeOffset CreatedAt);
