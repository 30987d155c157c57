using System.Security.Cryptography;
using System.Text;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Hosting.Configuration;
using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Console.Api;

/// <summary>Settings that can be changed while the console runs: what each category of the log writes. All others take a restart.</summary>
internal sealed class RuntimeSettings(LogLevelSwitch levels)
{
    private const string Prefix = "LogLevel:";

    private static readonly string[] s_keys = [.. LogLevelSwitch.Categories.Select(c => Prefix + c)];
    private static readonly string[] s_values = [.. LogLevelSwitch.Levels.Select(l => l.ToString().ToLowerInvariant())];

    /// <summary>They as the list of all settings shows them; a value of null means as configured.</summary>
    public IReadOnlyList<SettingItem> Read()
    {
        var changed = levels.Changed;
        return [.. LogLevelSwitch.Categories.Select(c => changed.TryGetValue(c, out var level)
            ? new SettingItem(Prefix + c, level.ToString().ToLowerInvariant(), null, true, false)
            : new SettingItem(Prefix + c, null, null, false, false))];
    }

    /// <summary>Names what is in force, quoted.</summary>
    public string ETag()
    {
        var text = string.Join(';', Read().Select(s => $"{s.Key}={s.Value}"));
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}\"";
    }

    /// <summary>Why these can't be changed so; null where they can.</summary>
    public static ApiAnswer? Refuse(IReadOnlyDictionary<string, string?> wanted)
    {
        if (wanted.Keys.FirstOrDefault(k => !s_keys.Contains(k)) is { } other)
        {
            var known = SettingCatalogue.Find(other) is not null ? "takes a restart to change" : "is no setting";
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "setting_not_changeable",
                $"{(other.Length <= 100 ? other : other[..100])} {known}; while the console runs these can be changed: {string.Join(", ", s_keys)}. Nothing was done.");
        }

        var errors = wanted.Where(w => w.Value is not null && !s_values.Contains(w.Value))
            .ToDictionary(w => w.Key, w => new[] { $"Found '{(w.Value!.Length <= 50 ? w.Value : w.Value[..50])}', allowed: {string.Join(", ", s_values)}, or null." });
        return errors.Count > 0 ? Problems.Invalid(errors)
            : wanted.Count == 0 ? Problems.Invalid(new Dictionary<string, string[]> { ["settings"] = ["Found none, allowed: one or more."] })
            : null;
    }

    /// <summary>One command for each, so that each has its line in the audit.</summary>
    public static IEnumerable<ChangeLogLevel> Commands(IReadOnlyDictionary<string, string?> wanted) =>
        wanted.Select(w => new ChangeLogLevel(w.Key[Prefix.Length..], w.Value is null ? null : Enum.Parse<LogLevel>(w.Value, ignoreCase: true)));
}
