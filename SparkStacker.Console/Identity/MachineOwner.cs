using System.Security.Claims;

namespace SparkStacker.Console.Identity;

/// <summary>
/// Whoever can run this program on its data directory: may what an admin may. Known by its type, which no cookie and no
/// token can bring.
/// </summary>
internal sealed class MachineOwner() : ClaimsIdentity([new Claim(ClaimTypes.Email, $"command line ({Environment.UserName})")], "command-line")
{
    public static ClaimsPrincipal Create() => new(new MachineOwner());
}
