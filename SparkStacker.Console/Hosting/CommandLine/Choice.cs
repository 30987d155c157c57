namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>A value and the word that stands for it.</summary>
internal readonly record struct Choice<T>(string Word, T Value)
{
    public override string ToString() => Word;
}
