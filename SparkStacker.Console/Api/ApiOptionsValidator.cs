using System.Globalization;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Api;

internal sealed class ApiOptionsValidator : IValidateOptions<ApiOptions>
{
    private const int MostRequests = 1_000_000;
    private const int MostSignIns = 10_000;
    private const int MostSeconds = 600;
    private const int LeastBytes = 1_024;
    private const int MostBytes = 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(errors, nameof(options.RequestsPerSecond), options.RequestsPerSecond, 1, MostRequests);
        Check(errors, nameof(options.AddressRequestsPerSecond), options.AddressRequestsPerSecond, 1, MostRequests);
        Check(errors, nameof(options.SignInsPerMinute), options.SignInsPerMinute, 1, MostSignIns);
        Check(errors, nameof(options.AddressSignInsPerMinute), options.AddressSignInsPerMinute, 1, MostSignIns);
        Check(errors, nameof(options.RequestSeconds), options.RequestSeconds, 1, MostSeconds);
        Check(errors, nameof(options.MaxBodyBytes), options.MaxBodyBytes, LeastBytes, MostBytes);
        return errors.Build();
    }

    private static void Check(ValidateOptionsResultBuilder errors, string key, int found, int least, int most)
    {
        if (found < least || found > most)
        {
            errors.AddError(string.Create(CultureInfo.InvariantCulture, $"{ApiOptions.Section}:{key}: found {found}, allowed: {least} to {most}."));
        }
    }
}
