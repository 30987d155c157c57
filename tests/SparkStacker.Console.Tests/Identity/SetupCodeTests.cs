using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Identity;

public sealed class SetupCodeTests
{
    [Fact]
    public void Issue_Code_HasTenUnambiguousCharacters()
    {
        var code = new SetupCode(new ManualTimeProvider()).Issue();

        Assert.Matches("^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$", code);
    }

    [Fact]
    public void Refuse_RightCodeInAnySpelling_IsNull()
    {
        var setup = new SetupCode(new ManualTimeProvider());
        var code = setup.Issue();

        Assert.Null(setup.Refuse(code));
        Assert.Null(setup.Refuse($" {code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} "));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAA-AAAAA")]
    public void Refuse_WrongCode_SaysSo(string? guess)
    {
        var setup = new SetupCode(new ManualTimeProvider());
        setup.Issue();

        Assert.StartsWith("The setup code is wrong.", setup.Refuse(guess), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_BeforeAnyCode_RefusesEverything() => Assert.NotNull(new SetupCode(new ManualTimeProvider()).Refuse(""));

    [Fact]
    public void Refuse_TenWrongGuesses_ClosesForAMinuteEvenForTheRightCode()
    {
        var clock = new ManualTimeProvider();
        var setup = new SetupCode(clock);
        var code = setup.Issue();
        for (var guess = 0; guess < 10; guess++)
        {
            Assert.NotNull(setup.Refuse("WRONG"));
        }

        Assert.Equal("Too many wrong codes. Try again in 60 s.", setup.Refuse(code));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.NotNull(setup.Refuse(code));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(setup.Refuse(code));
    }
}
