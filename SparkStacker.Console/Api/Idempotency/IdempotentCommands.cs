using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Idempotency;

/// <summary>Lets a command that comes with a key act once, however often and however soon it is sent again.</summary>
internal sealed class IdempotentCommands(IdempotencyStore store, KeyedTurns turns, ILogger<IdempotentCommands> logger)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    public const int LongestKey = 128;

    public async ValueTask<object?> RunAsync(HttpContext http, IApiBody? body, Func<ValueTask<object?>> act)
    {
        // Without a name there is nobody to keep an answer for: signing in twice gives two sessions.
        if (http.Request.Headers[Header] is not { Count: > 0 } given || http.User.Identity?.IsAuthenticated is not true)
        {
            return await act();
        }

        if (given is not [{ Length: > 0 and <= LongestKey } key] || !key.All(c => c is > ' ' and <= '~'))
        {
            return Problems.Of(400, "invalid_idempotency_key", $"{Header}: allowed are 1 to {LongestKey} visible ASCII characters, given once.");
        }

        var owner = http.User.Id() ?? http.User.Email();
        // Those who ask at the same time wait for the first, and are given its answer.
        using var turn = await turns.TakeAsync($"{owner} {key}", http.RequestAborted);
        return await RunOnceAsync(http, owner, key, HashOf(http.Request, body), act);
    }

    private async Task<object?> RunOnceAsync(HttpContext http, string owner, string key, string hash, Func<ValueTask<object?>> act)
    {
        try
        {
            if (await store.FindOrTakeAsync(owner, key, hash) is { } known)
            {
                return known.RequestHash != hash ? Problems.Of(409, "idempotency_key_reused", $"{Header}: this key came with another request before. Nothing was done.")
                    : known.Status is null ? Problems.Of(409, "idempotency_outcome_unknown", "This request was interrupted before; it may have acted. Look at the state, then use a new key.")
                    : Replay(http, store.Restore(known));
            }
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
        {
            logger.KeyNotWritten(fault.GetBaseException().Message);
            return Problems.Of(503, "idempotency_not_written", "Nothing was done, because the key can't be stored.");
        }

        // An exception leaves the key taken without an outcome, which is the truth.
        var result = await act();
        await EndAsync(owner, key, result as ApiAnswer);
        return result;
    }

    private async Task EndAsync(string owner, string key, ApiAnswer? answer)
    {
        try
        {
            // The API's own 5xx say that nothing was done; the same key may try again.
            await (answer is null or { Status: >= 500 } ? store.ReleaseAsync(owner, key) : store.KeepAsync(owner, key, answer));
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
        {
            logger.KeyNotWritten(fault.GetBaseException().Message);
        }
    }

    private static ApiAnswer Replay(HttpContext http, ApiAnswer answer)
    {
        http.Response.Headers[ReplayedHeader] = "true";
        return answer;
    }

    private static string HashOf(HttpRequest request, IApiBody? body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        hash.AppendData(body?.Raw ?? []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
