using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SparkStacker.Console.Identity;

/// <summary>Lets a circuit's authentication look whether its user may stay, as long as the circuit is there.</summary>
internal sealed class CircuitWatch(CircuitAuthentication authentication) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => authentication.StartAsync();
}
