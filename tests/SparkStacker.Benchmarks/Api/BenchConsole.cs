using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SparkStacker.Console.Storage.Sqlite;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Api;

/// <summary>A console in a process of its own, without limits that a benchmark would run into, and a token for it.</summary>
internal sealed class BenchConsole : IAsyncDisposable
{
    private const string Email = "admin@example.com";
    private const string Password = "Only-for-this-test-1";

    private readonly TemporaryFolder _folder;

    private BenchConsole(TemporaryFolder folder, ConsoleProcess process, HttpClient client, string token) => (_folder, Process, Client, Token) = (folder, process, client, token);

    public ConsoleProcess Process { get; }

    public HttpClient Client { get; }

    public string Token { get; }

    public string Address => Process.Address;

    /// <param name="trades">Trades that the database holds from the start, on the account <c>bench</c>.</param>
    /// <param name="settings">Settings.</param>
    public static async Task<BenchConsole> StartAsync(int trades, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        settings =
        [
            ("Admin:Email", Email), ("Admin:Password", Password), ("Market:Source", "replay"), ("Api:RequestsPerSecond", "1000000"), ("Api:AddressRequestsPerSecond", "1000000"),
            ("Api:SignInsPerMinute", "10000"), ("Api:AddressSignInsPerMinute", "10000"), .. settings,
        ];
        if (trades > 0)
        {
            await using (await ConsoleProcess.StartAsync(folder.Path, settings))
            {
            }

            Fill(Path.Combine(folder.Path, "sparkstacker.db"), trades);
        }

        var process = await ConsoleProcess.StartAsync(folder.Path, settings);
        var client = new HttpClient { BaseAddress = new Uri(process.Address) };
        var token = await ApiTokenAsync(client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new BenchConsole(folder, process, client, token);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string password) =>
        client.PostAsJsonAsync("/api/v1/auth/token", new { email = Email, password });

    public Task<HttpResponseMessage> SignInAsync() => SignInAsync(Client, Password);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        _folder.Dispose();
    }

    // Of a user of its own: the flood of sign-ins doesn't lock it out.
    private static async Task<string> ApiTokenAsync(HttpClient client)
    {
        using var signedIn = await SignInAsync(client, Password);
        signedIn.EnsureSuccessStatusCode();
        var access = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tokens") { Content = JsonContent.Create(new { name = "bench", scope = "admin" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
        using var made = await client.SendAsync(request);
        made.EnsureSuccessStatusCode();
        return (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private static void Fill(string file, int trades)
    {
        SqliteDatabase.Load();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        Execute(connection, """
            INSERT INTO accounts (id, opening_balance, opened_at_ticks, closed_at_ticks, market_source)
            SELECT 'bench', opening_balance, opened_at_ticks, opened_at_ticks, market_source FROM accounts LIMIT 1
            """);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < {trades})
            INSERT INTO trades (account_id, position_id, strategy, symbol, side, size, entry_price, exit_price, entry_time_ms, exit_time_ms, exit_reason, gross_pnl, fees, funding, leverage, role,
                program_version, parameter_version)
            SELECT 'bench', 'p' || n, 'macd_eth_usd', 'ETH-USD', 'long', '0.0005', '1933.67', '1937.04', 1746316800000 + n * 60000, 1746316860000 + n * 60000, 'take_profit', '0.001685', '0.0008709', '0', '1', 'main',
                '1', 1 FROM i
            """));
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        command.ExecuteNonQuery();
    }
}
