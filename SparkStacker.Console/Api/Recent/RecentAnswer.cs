using System.Net;
using System.Security.Claims;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Recent;

/// <summary>An answer, and what it was true for.</summary>
/// <param name="Address">Where its caller connected from: a token may be bound to that.</param>
/// <param name="Snapshot">State that it was made of.</param>
/// <param name="At">Timestamp of the moment before it was made.</param>
/// <param name="Generation">Number of changes of users and tokens before it.</param>
internal sealed record RecentAnswer(ApiAnswer Answer, Endpoint Endpoint, ClaimsPrincipal User, IPAddress? Address, EngineSnapshot Snapshot, long At, long Generation);
