using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Retention;

internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<AuditPruning>();
        services.AddSingleton<DataRetention>();
        return services.AddHostedService<RetentionSchedule>();
    }
}
