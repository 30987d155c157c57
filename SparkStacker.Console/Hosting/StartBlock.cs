using System.Text;

namespace SparkStacker.Console.Hosting;

/// <summary>What a person needs to know when the console has started.</summary>
/// <param name="Addresses">Where it listens.</param>
/// <param name="Market">Sentence of the feed.</param>
/// <param name="DataDirectory">Full path.</param>
/// <param name="SetupCode">One-time code; null where there is a user.</param>
internal sealed record StartBlock(IReadOnlyList<string> Addresses, string Mode, string Market, string DataDirectory, string? SetupCode)
{
    /// <summary>For people, on a terminal.</summary>
    public string Text
    {
        get
        {
            var lines = new List<(string Name, string Value)>
            {
                ("Address", string.Join(", ", Addresses)),
                ("Mode", Mode == "paper" ? "paper (no real orders are sent)" : Mode),
                ("Market", Market),
                ("Data", DataDirectory),
            };
            if (SetupCode is not null)
            {
                lines.Add(("Setup code", $"{SetupCode}  (open {Addresses[0]}/setup to create the first admin)"));
            }

            var text = new StringBuilder().AppendLine().AppendLine("  SparkStacker is running.").AppendLine();
            foreach (var (name, value) in lines)
            {
                text.AppendLine($"  {name,-12}{value}");
            }

            return text.ToString();
        }
    }
}
