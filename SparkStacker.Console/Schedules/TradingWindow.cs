using System.Globalization;

namespace SparkStacker.Console.Schedules;

/// <summary>Hours of some days of the week, UTC.</summary>
/// <param name="Days">Days on which it begins.</param>
/// <param name="FromMinute">Minute of the day at which it begins.</param>
/// <param name="ToMinute">Minute at which it ends; at or before the beginning it is one of the next day.</param>
internal sealed record TradingWindow(IReadOnlyList<DayOfWeek> Days, int FromMinute, int ToMinute)
{
    public const int MinutesADay = 24 * 60;

    public bool Contains(DateTimeOffset time)
    {
        var (utc, minute) = (time.UtcDateTime, (int)time.UtcDateTime.TimeOfDay.TotalMinutes);
        return ToMinute > FromMinute
            ? Days.Contains(utc.DayOfWeek) && minute >= FromMinute && minute < ToMinute
            : (Days.Contains(utc.DayOfWeek) && minute >= FromMinute) || (Days.Contains(utc.AddDays(-1).DayOfWeek) && minute < ToMinute);
    }

    /// <summary>Minute of the day; null where the text is no time such as 08:30. The end of the day is 24:00.</summary>
    public static int? Minute(string? text) =>
        text is [var h1, var h2, ':', var m1, var m2] && char.IsAsciiDigit(h1) && char.IsAsciiDigit(h2) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2)
        && ((((h1 - '0') * 10) + h2 - '0') * 60) + ((m1 - '0') * 10) + (m2 - '0') is var minute and <= MinutesADay && m1 < '6'
            ? minute
            : null;

    public static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    public override string ToString() => $"{string.Join(" ", Days.Select(d => d.ToString()[..3]))} {Text(FromMinute)}-{Text(ToMinute)}";
}
