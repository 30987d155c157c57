using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Identity;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password123")]
    [InlineData("P@ssw0rd!")]
    [InlineData("Letmein2026")]
    [InlineData("sparkstacker1")]
    [InlineData("qwertyuiop")]
    [InlineData("qwerty12345")]
    [InlineData("87654321")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("abcdeabcde")]
    [InlineData("Bitcoin2025!")]
    public void Refuse_WhatEveryoneTriesFirst_SaysSo(string password) => Assert.NotNull(PasswordRules.Refuse(password));

    [Theory]
    [InlineData(TestPassword)]
    [InlineData("correct horse battery")]
    [InlineData("k3-Wv9qLp2")]
    [InlineData("tall green teapot 7")]
    public void Refuse_AnOwnPassword_IsNull(string password) => Assert.Null(PasswordRules.Refuse(password));

    private const string TestPassword = Fixtures.TestUsers.Password;
}
