namespace SparkStacker.Console.Identity;

/// <summary>Section <c>SparkStacker:Admin</c>: the first admin, created where there is no user yet; ignored afterwards.</summary>
public sealed class AdminOptions
{
    public const string Section = "SparkStacker:Admin";

    public string? Email { get; set; }

    public string? Password { get; set; }
}
