using System.Net;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Tests.Identity.Tokens;

public sealed class ApiTokenTextTests
{
    [Fact]
    public void Create_AnyToken_IsWellFormedAndUnlikeAnyOther()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => ApiTokenText.Create()).ToArray();

        Assert.All(tokens, t => Assert.True(ApiTokenText.IsWellFormed(t)));
        Assert.Equal(100, tokens.Distinct().Count());
    }

    [Fact]
    public void IsWellFormed_OneLetterChanged_IsFalse()
    {
        var token = ApiTokenText.Create();

        for (var i = 0; i < token.Length; i++)
        {
            Assert.False(ApiTokenText.IsWellFormed(token[..i] + (token[i] == 'x' ? 'y' : 'x') + token[(i + 1)..]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sst_")]
    public void IsWellFormed_NoToken_IsFalse(string? text) => Assert.False(ApiTokenText.IsWellFormed(text));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7/32")]
    [InlineData("192.0.2.0/24", "192.0.2.0/24")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    [InlineData("192.0.2.0/33", null)]
    [InlineData("home", null)]
    [InlineData("1", null)]
    [InlineData("127.1", null)]
    [InlineData("010.0.0.1", null)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7/32")]
    [InlineData("::ffff:192.0.2.0/120", "192.0.2.0/24")]
    [InlineData("192.0.2.7/24", "192.0.2.0/24")]
    public void AddressRange_AsTyped_IsKeptAsANetwork(string typed, string? kept) => Assert.Equal(kept, AddressRange.Normalize(typed));

    [Theory]
    [InlineData("192.0.2.99", true)]
    [InlineData("::ffff:192.0.2.99", true)]
    [InlineData("198.51.100.1", false)]
    [InlineData("2001:db8::1", false)]
    public void AddressRange_OfANetwork_ContainsItsAddressesOnly(string address, bool contained) =>
        Assert.Equal(contained, AddressRange.Contains("192.0.2.0/24", IPAddress.Parse(address)));
}
