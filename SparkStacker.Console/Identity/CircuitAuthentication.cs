using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace SparkStacker.Console.Identity;

/// <summary>
/// Ends what a circuit may do as soon as its user may no longer be signed in: at once for changes made in this process,
/// and by looking every few seconds for all others.
/// </summary>
internal sealed class CircuitAuthentication : ServerAuthenticationStateProvider, IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    private readonly IServiceScopeFactory _scopes;
    private readonly UserChanges _changes;
    private readonly ILogger<CircuitAuthentication> _logger;
    private readonly ITimer _timer;
    private volatile string? _userId;

    public CircuitAuthentication(IServiceScopeFactory scopes, UserChanges changes, TimeProvider clock, ILogger<CircuitAuthentication> logger)
    {
        (_scopes, _changes, _logger) = (scopes, changes, logger);
        _timer = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>From here on it looks. Requests have one, too, and don't call this: they end before anything could change.</summary>
    public async Task StartAsync()
    {
        _userId = (await GetAuthenticationStateAsync()).User.Id();
        _changes.Changed += OnChanged;
        _timer.Change(Interval, Interval);
    }

    public void Dispose()
    {
        _changes.Changed -= OnChanged;
        _timer.Dispose();
    }

    private void OnChanged(string userId)
    {
        if (userId == _userId)
        {
            Look();
        }
    }

    private async void Look()
    {
        try
        {
            var user = (await GetAuthenticationStateAsync()).User;
            // A scope of its own: the circuit's user manager would answer from what it has loaded before.
            await using var scope = _scopes.CreateAsyncScope();
            if (_userId is not null && await scope.ServiceProvider.GetRequiredService<CurrentUser>().FindAsync(user) is null)
            {
                SetAuthenticationState(Task.FromResult(new AuthenticationState(new())));
            }
        }
        catch (ObjectDisposedException)
        {
            // The console is stopping.
        }
        catch (Exception exception)
        {
            // Whoever can't be looked up is not known to be allowed.
            _logger.NotLookedUp(exception);
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new())));
        }
    }
}
