using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Infrastructure;

internal static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services)
    {
        services.AddOptions<GrafanaOptions>().BindConfiguration(GrafanaOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GrafanaOptions>, GrafanaOptionsValidator>();
        return services.AddSingleton<GrafanaLinks>();
    }
}
