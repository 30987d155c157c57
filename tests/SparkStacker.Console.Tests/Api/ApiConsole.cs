using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Schedules;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Api;

/// <summary>A console over a fixed engine, with a client for each role.</summary>
public sealed class ApiConsole : IAsyncLifetime
{
    public const string Root = "/api/v1";

    private readonly ConsoleFactory _console;

    public ApiConsole()
        : this(onPort: false)
    {
    }

    /// <param name="onPort">Listens on a loopback port, for clients of other programs.</param>
    internal ApiConsole(bool onPort)
    {
        _console = new ConsoleFactory(("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password))
        {
            Replace = services =>
            {
                services.AddSingleton<IEngineReader>(Engine).AddSingleton<IEngineCommands>(Engine);
                // Tests of schedules look themselves.
                services.Remove(services.Single(s => s.ImplementationType == typeof(ScheduleService)));
            },
        };
        if (onPort)
        {
            _console.UseKestrel(0);
        }
    }

    public HttpClient Anonymous { get; private set; } = null!;

    public HttpClient Viewer { get; private set; } = null!;

    public HttpClient Trader { get; private set; } = null!;

    public HttpClient Admin { get; private set; } = null!;

    internal FixedEngine Engine { get; } = new()
    {
        Snapshot = SampleSnapshot.Flat() with { Positions = [SampleSnapshot.Position()] },
    };

    internal IServiceProvider Services => _console.Services;

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public async Task InitializeAsync()
    {
        await _console.OpenAsync();
        await _console.AddUserAsync("viewer@example.com", Roles.Viewer);
        await _console.AddUserAsync("trader@example.com", Roles.Trader);
        Anonymous = Client();
        Viewer = await SignInAsync("viewer@example.com");
        Trader = await SignInAsync("trader@example.com");
        Admin = await SignInAsync("admin@example.com");
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { Anonymous, Viewer, Trader, Admin })
        {
            client.Dispose();
        }

        await _console.DisposeAsync();
    }

    public async Task<HttpClient> SignInAsync(string email)
    {
        var client = Client();
        await new Browser(client).SignInAsync(email, TestUsers.Password);
        return client;
    }

    internal Task<System.Net.WebSockets.WebSocket> ConnectAsync(string path) =>
        _console.Server.CreateWebSocketClient().ConnectAsync(new Uri(_console.Server.BaseAddress, path), default);

    internal Task AddUserAsync(string email, string role, bool mustChangePassword = false) => _console.AddUserAsync(email, role, mustChangePassword);

    /// <summary>Stores trades of an account of their own, numbered from <paramref name="first"/>.</summary>
    internal async Task AddTradesAsync(string account, int first, int count)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        if (!await context.Accounts.AnyAsync(a => a.Id == account))
        {
            context.Accounts.Add(AccountRow.From(new TradingAccount(new AccountId(account), 1_000, Snapshots.Now, null, "replay")));
        }

        context.Trades.AddRange(Enumerable.Range(first, count).Select(i => TradeRow.From(Trade(account, i))));
        await context.SaveChangesAsync();
    }

    private static Trade Trade(string account, int number) => new()
    {
        Id = new PositionId($"{account}-p{number}"),
        Account = new AccountId(account),
        Strategy = new StrategyId(number % 2 == 0 ? "macd_eth_usd" : "rsi_eth_usd"),
        Symbol = MarketSymbol.EthUsd,
        Side = PositionSide.Long,
        Size = 0.0005m,
        EntryPrice = 1_933.67m,
        ExitPrice = 1_937.0400m,
        EntryTime = Snapshots.Now.AddMinutes(number),
        ExitTime = Snapshots.Now.AddMinutes(number + 1),
        ExitReason = ExitReason.TakeProfit,
        GrossPnl = 0.001685m,
        Fees = 0.0008709m,
        ParameterVersion = 1,
    };

    /// <summary>No schedule, and nothing that looks at one but the test.</summary>
    internal async Task ResetScheduleAsync()
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync();
        await context.Schedules.ExecuteDeleteAsync();
    }

    internal Task EndSessionsAsync(string email) => _console.EndSessionsAsync(email);

    internal HttpClient Client() => _console.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = _console.ClientOptions.BaseAddress });
}
