namespace SparkStacker.Console.Api;

/// <summary>Section <c>SparkStacker:Api</c>: how much the API takes, and from whom.</summary>
public sealed class ApiOptions
{
    public const string Section = "SparkStacker:Api";

    /// <summary>Requests a second of one user, whatever tokens and sessions they come with; five seconds' worth may come at once.</summary>
    public int RequestsPerSecond { get; set; } = 2_000;

    /// <summary>Requests a second from one address, or one IPv6 network of 64 bits; five seconds' worth may come at once.</summary>
    public int AddressRequestsPerSecond { get; set; } = 4_000;

    /// <summary>Attempts a minute to sign in to one account from one address, right or wrong.</summary>
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>Attempts a minute to sign in from one address, whatever the account.</summary>
    public int AddressSignInsPerMinute { get; set; } = 60;

    /// <summary>Seconds that a request may take; a command that is on its way is carried out all the same.</summary>
    public int RequestSeconds { get; set; } = 30;

    /// <summary>Bytes that a request's body may have.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
