namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Files that an option asks for.</summary>
internal static class TextFile
{
    /// <exception cref="InputException">It can't be written.</exception>
    public static void Write(string option, string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{option}: '{file}' can't be written: {problem.Message}");
        }
    }
}
