using System.Text.Json.Serialization;

namespace SparkStacker.Console.Alerts;

/// <summary>Where an alert stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertState>))]
public enum AlertState
{
    /// <summary>Nobody has said that they look at it.</summary>
    [JsonStringEnumMemberName("firing")]
    Firing,

    /// <summary>Somebody looks at it; it is still there.</summary>
    [JsonStringEnumMemberName("acknowledged")]
    Acknowledged,

    /// <summary>It is over.</summary>
    [JsonStringEnumMemberName("resolved")]
    Resolved,
}
