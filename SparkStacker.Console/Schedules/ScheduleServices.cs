using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Schedules;

internal static class ScheduleServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services) => services
        .AddSingleton<ScheduleBook>()
        .AddSingleton<ScheduleKeeper>()
        .AddSingleton<IConsoleCommandHandler, SetScheduleHandler>()
        .AddHostedService<ScheduleService>();
}
