namespace SparkStacker.Console.Hosting;

/// <summary>What the program tells its caller when it ends.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Something unexpected; the log says what.</summary>
    public const int Failure = 1;

    /// <summary>A setting or the market data can't be used; stderr names each.</summary>
    public const int BadConfiguration = 2;

    /// <summary>An option or a file of a verb can't be used; stderr names it.</summary>
    public const int BadInput = 2;

    /// <summary>The address is taken by another program.</summary>
    public const int AddressInUse = 3;
}
