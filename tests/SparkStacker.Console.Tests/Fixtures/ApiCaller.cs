using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>A program that calls the API: with a bearer token or without, never with cookies.</summary>
internal sealed class ApiCaller(ConsoleFactory console)
{
    private readonly HttpClient _client = console.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>Sent with every request; null for none.</summary>
    public string? Token { get; set; }

    public static async Task<ApiCaller> SignInAsync(ConsoleFactory console, string email)
    {
        var caller = new ApiCaller(console);
        var answer = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email, password = TestUsers.Password });
        Assert.True(answer.Status == 200, $"{answer.Status} {answer.Body}");
        caller.Token = answer.Body.GetProperty("accessToken").GetString();
        return caller;
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await RespondAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async Task<HttpResponseMessage> RespondAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        return await _client.SendAsync(request);
    }

    public async Task<int> StatusAsync(string path) => (await SendAsync(HttpMethod.Get, path)).Status;

    public static string? Code((int Status, JsonElement Body) answer) => answer.Body.GetProperty("code").GetString();
}
