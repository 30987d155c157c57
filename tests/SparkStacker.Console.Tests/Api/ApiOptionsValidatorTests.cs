using SparkStacker.Console.Api;

namespace SparkStacker.Console.Tests.Api;

public sealed class ApiOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Pass() => Assert.True(new ApiOptionsValidator().Validate(null, new ApiOptions()).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_NamesEachKeyWithWhatIsAllowed()
    {
        var result = new ApiOptionsValidator().Validate(null, new ApiOptions
        {
            RequestsPerSecond = 0,
            AddressRequestsPerSecond = -1,
            SignInsPerMinute = 0,
            AddressSignInsPerMinute = 100_000,
            RequestSeconds = 601,
            MaxBodyBytes = 10,
        });

        Assert.Equal(
            [
                "SparkStacker:Api:RequestsPerSecond: found 0, allowed: 1 to 1000000.",
                "SparkStacker:Api:AddressRequestsPerSecond: found -1, allowed: 1 to 1000000.",
                "SparkStacker:Api:SignInsPerMinute: found 0, allowed: 1 to 10000.",
                "SparkStacker:Api:AddressSignInsPerMinute: found 100000, allowed: 1 to 10000.",
                "SparkStacker:Api:RequestSeconds: found 601, allowed: 1 to 600.",
                "SparkStacker:Api:MaxBodyBytes: found 10, allowed: 1024 to 1048576.",
            ],
            result.Failures!);
    }
}
