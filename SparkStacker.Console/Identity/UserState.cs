namespace SparkStacker.Console.Identity;

/// <summary>What is known of a user right now.</summary>
/// <param name="Stamp">Changes with password, role and state; whoever was let in with another one is out.</param>
internal sealed record UserState(string Id, string Email, string Role, string Stamp, bool IsDisabled, bool MustChangePassword)
{
    public string Fingerprint { get; } = Tokens.TokenText.Fingerprint(Stamp);

    /// <summary>Whether tokens of this user open anything.</summary>
    public bool MayUseTokens => !IsDisabled && !MustChangePassword;
}
