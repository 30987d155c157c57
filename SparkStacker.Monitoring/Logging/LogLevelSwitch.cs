using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace SparkStacker.Monitoring.Logging;

/// <summary>What is logged, changed while the program runs: by category, until the next start. The settings say what holds otherwise.</summary>
public sealed class LogLevelSwitch : IPostConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, LogLevel> _levels = ImmutableDictionary<string, LogLevel>.Empty;
    private ConfigurationReloadToken _change = new();

    /// <summary>Categories that can be switched.</summary>
    public static ImmutableArray<string> Categories => LogCategories.All;

    /// <summary>Levels that may be chosen: errors and critical lines are always written.</summary>
    public static ImmutableArray<LogLevel> Levels { get; } = [LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error];

    /// <summary>Levels that differ from the settings, by category.</summary>
    public IReadOnlyDictionary<string, LogLevel> Changed => _levels;

    /// <inheritdoc/>
    public string Name => Options.DefaultName;

    /// <summary>Sets the lowest level that a category writes.</summary>
    /// <param name="category">One of <see cref="Categories"/>.</param>
    /// <param name="level">One of <see cref="Levels"/>; null goes back to the settings.</param>
    /// <returns>What was wrong, one sentence; null where it is done.</returns>
    public string? Set(string category, LogLevel? level)
    {
        if (!Categories.Contains(category))
        {
            return $"category: found '{category}', allowed: {string.Join(", ", Categories)}.";
        }

        if (level is { } chosen && !Levels.Contains(chosen))
        {
            return $"level: found '{chosen}', allowed: {string.Join(", ", Levels)}.";
        }

        ConfigurationReloadToken before;
        lock (_gate)
        {
            _levels = level is { } given ? _levels.SetItem(category, given) : _levels.Remove(category);
            (before, _change) = (_change, new ConfigurationReloadToken());
        }

        // The logger factory reads its rules again.
        before.OnReload();
        return null;
    }

    /// <inheritdoc/>
    public IChangeToken GetChangeToken()
    {
        lock (_gate)
        {
            return _change;
        }
    }

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var levels = _levels;
        if (levels.IsEmpty)
        {
            return;
        }

        // A longer prefix wins over a shorter one: what belongs to another category keeps the level that it has.
        var rules = LogCategories.Prefixes
            .Select(p => new LoggerFilterRule(null, p.Prefix, levels.TryGetValue(p.Category, out var level) ? level : Configured(options, p.Prefix), null))
            .ToList();
        rules.ForEach(options.Rules.Add);
    }

    private static LogLevel Configured(LoggerFilterOptions options, string prefix) => options.Rules
        .Where(rule => rule is { ProviderName: null, LogLevel: not null, Filter: null } && (rule.CategoryName is not { } name || prefix.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(rule => rule.CategoryName?.Length ?? 0)
        .LastOrDefault()?.LogLevel ?? options.MinLevel;
}
