using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Every role by access token and by API token, and those whom nobody should let in.</summary>
internal sealed class FuzzCallers
{
    public const string Admin = "admin@example.com";
    public const string Password = "Only-for-this-test-1";

    private FuzzCallers(IReadOnlyList<FuzzCaller> all, IReadOnlySet<string> ids) => (All, Ids) = (all, ids);

    public IReadOnlyList<FuzzCaller> All { get; }

    /// <summary>Ids of their accounts and tokens: a run in which they delete each other asks for nothing any more.</summary>
    public IReadOnlySet<string> Ids { get; }

    public static async Task<FuzzCallers> SignInAsync(HttpClient client)
    {
        var admin = await TokenAsync(client, Admin);
        foreach (var role in new[] { "Viewer", "Trader" })
        {
            using var created = await SendAsync(client, HttpMethod.Post, "users", admin, new { email = Email(role), role, password = Password });
            created.EnsureSuccessStatusCode();
        }

        List<FuzzCaller> callers = [new("anonymous", null)];
        foreach (var role in new[] { "Viewer", "Trader", "Admin" })
        {
            var token = await TokenAsync(client, Email(role));
            callers.Add(new(role, "Bearer " + token));
            using var made = await SendAsync(client, HttpMethod.Post, "tokens", token, new { name = "fuzz", scope = role switch { "Viewer" => "read", "Trader" => "trade", _ => "admin" } });
            callers.Add(new(role + " by API token", "Bearer " + (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()));
        }

        using var revoked = await SendAsync(client, HttpMethod.Post, "tokens", admin, new { name = "revoked", scope = "read" });
        var gone = await revoked.Content.ReadFromJsonAsync<JsonElement>();
        callers.Add(new("revoked API token", "Bearer " + gone.GetProperty("token").GetString()));
        using var revocation = await SendAsync(client, HttpMethod.Delete, "tokens/" + gone.GetProperty("details").GetProperty("id").GetString(), admin, null);
        revocation.EnsureSuccessStatusCode();
        // Expired in 2001, without a signature, under a name that is no key's.
        callers.Add(new("expired token", "Bearer eyJhbGciOiJIUzI1NiIsImtpZCI6Im5vbmUifQ.eyJzdWIiOiJ4IiwiZXhwIjoxMDAwMDAwMDAwfQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        callers.Add(new("unsigned token", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."));
        callers.Add(new("changed token", "Bearer " + admin[..^2] + "AA"));
        callers.AddRange(new[] { "Bearer", "Bearer ", "Bearer \u00e9", "Basic YWRtaW46YWRtaW4=", "Bearer sst_" + new string('a', 46), "Bearer " + new string('x', 8_000), "Negotiate x" }.Select((header, i) => new FuzzCaller($"nonsense {i}", header)));
        return new FuzzCallers(callers, await IdsAsync(client, admin));
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string token, object? body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request);
    }

    public static async Task<string> TokenAsync(HttpClient client, string email)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/token", new { email, password = Password });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    private static string Email(string role) => $"{role.ToLowerInvariant()}@example.com";

    private static async Task<IReadOnlySet<string>> IdsAsync(HttpClient client, string admin)
    {
        var ids = new HashSet<string>();
        foreach (var list in new[] { "users", "tokens?owner=all" })
        {
            using var answer = await SendAsync(client, HttpMethod.Get, list, admin, null);
            answer.EnsureSuccessStatusCode();
            ids.UnionWith((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
        }

        return ids;
    }
}
