namespace SparkStacker.Console.Components.Shared.Notices;

/// <summary>A sentence about something that was just done or refused.</summary>
/// <param name="Id">Identity within the page.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsProblem">Stays until it is dismissed.</param>
public sealed record Notice(int Id, string Text, bool IsProblem);
