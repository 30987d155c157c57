using System.Net;
using Microsoft.AspNetCore.Http;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Identity;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData(null, null, true)]
    public void Of_TwoRequests_AreEqualFromTheSamePlace(string? one, string? other, bool same) =>
        Assert.Equal(same, Of(one).Equals(Of(other)));

    private static object Of(string? address) => ClientAddress.Of(new DefaultHttpContext
    {
        Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) },
    });
}
