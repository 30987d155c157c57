namespace SparkStacker.Console.Security;

/// <summary>Section <c>SparkStacker:Security</c>: whom the console believes, and what its keys are locked with.</summary>
public sealed class SecurityOptions
{
    public const string Section = "SparkStacker:Security";

    /// <summary>Addresses or networks of proxies whose word about address and TLS is taken; empty for none.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Origins, such as <c>https://app.example.com</c>, whose pages may call the API with a token; empty for none.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Locks the stored keys; from the environment. At least 32 characters.</summary>
    public string? MasterKey { get; set; }

    /// <summary>File that holds the master key, in place of <see cref="MasterKey"/>.</summary>
    public string? MasterKeyFile { get; set; }
}
