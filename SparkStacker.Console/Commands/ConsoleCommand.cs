namespace SparkStacker.Console.Commands;

/// <summary>What an operator asks of the console itself; trading is asked of the engine.</summary>
/// <param name="Actor">Who asks; set where it is sent, whatever it was before.</param>
public abstract record ConsoleCommand(string Actor);
