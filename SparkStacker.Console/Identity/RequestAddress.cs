using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SparkStacker.Console.Identity;

/// <summary>Where the current user connects from, for the audit: kept from the request that opened the circuit.</summary>
internal sealed class RequestAddress(IHttpContextAccessor http) : CircuitHandler
{
    private string? _opened;

    /// <summary>Null where there is no connection.</summary>
    public string? Value => _opened ?? Read();

    // Inside a circuit there is no request any more.
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _opened = Read();
        return Task.CompletedTask;
    }

    private string? Read() => http.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
