namespace SparkStacker.Console.Api.Requests;

/// <summary>A body, whatever it holds.</summary>
internal interface IApiBody
{
    byte[] Raw { get; }

    /// <summary>Why it can't be used; null where it can.</summary>
    ApiAnswer? Problem { get; }
}
