namespace SparkStacker.Console.Identity;

/// <summary>Tells within the process that a user or a session has changed, so that what is open can look at once.</summary>
internal sealed class UserChanges
{
    /// <summary>Gets the user's id. Handlers return at once and don't throw.</summary>
    public event Action<string>? Changed;

    public void Raise(string userId) => Changed?.Invoke(userId);
}
