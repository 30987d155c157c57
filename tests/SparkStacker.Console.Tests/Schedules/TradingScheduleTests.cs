using System.Globalization;
using SparkStacker.Console.Schedules;

namespace SparkStacker.Console.Tests.Schedules;

public sealed class TradingScheduleTests
{
    // 2025-05-04 is a Sunday.
    [Theory]
    [InlineData("2025-05-05T07:59:59Z", false)]
    [InlineData("2025-05-05T08:00:00Z", true)]
    [InlineData("2025-05-05T16:29:59Z", true)]
    [InlineData("2025-05-05T16:30:00Z", false)]
    [InlineData("2025-05-04T10:00:00Z", false)]
    [InlineData("2025-05-05T10:00:00+08:00", false)]
    public void IsOpen_OnAWorkday_IsSoFromItsBeginningToBeforeItsEnd(string time, bool open) =>
        Assert.Equal(open, new TradingSchedule([new([DayOfWeek.Monday], 8 * 60, (16 * 60) + 30)]).IsOpen(Time(time)));

    [Theory]
    [InlineData("2025-05-04T21:59:00Z", false)]
    [InlineData("2025-05-04T22:00:00Z", true)]
    [InlineData("2025-05-05T01:59:00Z", true)]
    [InlineData("2025-05-05T02:00:00Z", false)]
    [InlineData("2025-05-05T22:00:00Z", false)]
    public void IsOpen_OverMidnight_BelongsToTheDayOnWhichItBegins(string time, bool open) =>
        Assert.Equal(open, new TradingSchedule([new([DayOfWeek.Sunday], 22 * 60, 2 * 60)]).IsOpen(Time(time)));

    [Fact]
    public void IsOpen_WithoutWindows_IsAlwaysSo() => Assert.True(TradingSchedule.Always.IsOpen(Time("2025-05-04T00:00:00Z")));

    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("08:30", 510)]
    [InlineData("24:00", 1_440)]
    [InlineData("24:01", null)]
    [InlineData("8:30", null)]
    [InlineData("08:60", null)]
    [InlineData("08-30", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Minute_OfAText_IsItsMinuteOrNull(string? text, int? minute) => Assert.Equal(minute, TradingWindow.Minute(text));

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var schedule = new TradingSchedule([new([DayOfWeek.Monday, DayOfWeek.Friday], 0, 1_440)]);

        Assert.Equal(schedule.ToString(), TradingSchedule.FromJson(schedule.ToJson()).ToString());
        Assert.Equal("Mon Fri 00:00-24:00", schedule.ToString());
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
