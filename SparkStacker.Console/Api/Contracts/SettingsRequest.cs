using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record SettingsRequest
{
    [Required]
    [Description("New values by key, until the next start; null goes back to what the files and the environment say.")]
    public Dictionary<string, string?>? Settings { get; init; }
}
