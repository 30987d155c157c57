using Microsoft.Extensions.Options;
using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Infrastructure;

internal static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services)
    {
        services.AddOptions<GrafanaOptions>().BindConfiguration(GrafanaOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GrafanaOptions>, GrafanaOptionsValidator>();
        services.AddSingleton<IConsoleCommandHandler, ChangeLogLevelHandler>();
        return services.AddSingleton<GrafanaLinks>();
    }
}
