using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

/// <summary>What the log says of a refused sign-in is what the log alert looks for.</summary>
public sealed class LoginLinesTests
{
    [Fact]
    public void RefusedSignIn_Line_FitsTheAlert()
    {
        var rules = File.ReadAllText(RepositoryFolder.Combine("compose", "loki", "rules", "fake", "alerts-logs.yml"));
        var pattern = Regex.Match(rules, "category=\"security\"\\} \\| json \\| message=~\"(?<pattern>[^\"]+)\"").Groups["pattern"].Value;
        var line = typeof(Console.Identity.Log).GetMethod(nameof(Console.Identity.Log.SignInRefused))!.GetCustomAttribute<LoggerMessageAttribute>()!;

        Assert.Matches($"^(?:{pattern})$", line.Message.Replace("{Reason}", "wrong_password", StringComparison.Ordinal));
        Assert.True(pattern.Length > 5);
    }
}
