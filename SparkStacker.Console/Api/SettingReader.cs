using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Hosting.Configuration;

namespace SparkStacker.Console.Api;

/// <summary>The settings as the program has read them. Secrets stay out, and so do values below lists, whose keys nobody has declared.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    public IReadOnlyList<SettingItem> Read() => [.. SettingCatalogue.All.Where(s => !s.HasChildren).Select(Item)];

    private SettingItem Item(Setting setting)
    {
        var given = configuration[setting.Path];
        var usual = setting.Default is null ? null : Convert.ToString(setting.Default, System.Globalization.CultureInfo.InvariantCulture);
        return setting.IsSecret
            ? new(setting.Path, null, null, given is not null, true)
            : new(setting.Path, given ?? usual, usual, given is not null, false);
    }
}
