using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Commands;

public sealed class OperatorCommandsTests
{
    private static readonly ActivateStrategy s_activate = new(new StrategyId("macd_eth_usd"), "forged@example.com");
    private readonly FixedEngine _engine = new();
    private readonly RecordingHandler _handler = new();

    [Fact]
    public async Task Send_ForgedByAViewer_NeverReachesTheEngineAndIsAudited()
    {
        await using var users = await TestUsers.CreateAsync();
        var viewer = await users.AddAsync("viewer@example.com", Roles.Viewer);

        var result = await Commands(users, viewer).SendAsync(new ClosePosition(new PositionId("p-1"), 1, "admin@example.com"), CancellationToken.None);

        Assert.Equal("forbidden", result.Error?.Code);
        Assert.Empty(_engine.Received);
        var entry = Assert.Single(users.Audit.Outcomes);
        Assert.Equal(("viewer@example.com", "close_position", "p-1", "forbidden"), (entry.Actor, entry.Action, entry.Target, entry.Result));
    }

    [Fact]
    public async Task Send_SignedOut_IsRefused()
    {
        await using var users = await TestUsers.CreateAsync();

        var result = await Commands(users, new ClaimsPrincipal(new ClaimsIdentity())).SendAsync(s_activate, CancellationToken.None);

        Assert.Equal("forbidden", result.Error?.Code);
        Assert.Equal("anonymous", Assert.Single(users.Audit.Outcomes).Actor);
    }

    [Fact]
    public async Task Send_ByATrader_CarriesTheTradersNameWhateverTheCommandSaid()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);

        Assert.True((await Commands(users, trader).SendAsync(s_activate, CancellationToken.None)).IsSuccess);

        Assert.Equal(s_activate with { Actor = "trader@example.com" }, Assert.Single(_engine.Received));
        Assert.Equal(("trader@example.com", "activate_strategy", "macd_eth_usd", "on", "done"), users.Audit.Outcomes.Select(e => (e.Actor, e.Action, e.Target, e.NewValue, e.Result)).Single());
    }

    [Fact]
    public async Task Send_ReleaseByATrader_IsRefused()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);

        Assert.Equal("forbidden", (await Commands(users, trader).SendAsync(new ReleaseKillSwitch(""), CancellationToken.None)).Error?.Code);
        Assert.Empty(_engine.Received);
    }

    [Fact]
    public async Task Send_ByATraderWhoWasDemotedSinceSigningIn_IsRefused()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        Assert.True((await users.AdministerAsync(a => a.ChangeRoleAsync(admin, trader.Id()!, Roles.Viewer))).IsSuccess);

        Assert.Equal("forbidden", (await Commands(users, trader).SendAsync(s_activate, CancellationToken.None)).Error?.Code);
        Assert.Empty(_engine.Received);
    }

    [Fact]
    public async Task Send_RefusedByTheEngine_IsAuditedWithItsCode()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        _engine.Answer = CommandResult.Failed("engine_busy", "Too many.");

        var result = await Commands(users, trader).SendAsync(s_activate, CancellationToken.None);

        Assert.Equal("Too many.", result.Error?.Message);
        Assert.Equal("engine_busy", Assert.Single(users.Audit.Outcomes).Result);
    }

    [Fact]
    public async Task Send_WhileTheAuditCannotBeWritten_DoesNothing()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        users.Audit.Fault = "The disk is full.";

        var result = await Commands(users, trader).SendAsync(new ClosePosition(new PositionId("p-1"), 1, ""), CancellationToken.None);

        Assert.Equal("audit_not_written", result.Error?.Code);
        Assert.Contains("The disk is full.", result.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Received);
    }

    [Fact]
    public async Task Send_Allowed_IsInTheAuditBeforeTheEngineHearsOfIt()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        var before = new List<string>();
        _engine.Receiving = () => before.AddRange(users.Audit.Entries.Select(e => e.Result));

        await Commands(users, trader).SendAsync(s_activate, CancellationToken.None);

        Assert.Equal(["started"], before);
        Assert.Equal(["started", "done"], users.Audit.Entries.Select(e => e.Result));
        Assert.Single(users.Audit.Entries.Select(e => (e.Actor, e.Action, e.Target, e.NewValue, e.TraceId)).Distinct());
    }

    [Fact]
    public async Task Send_EngineThrows_IsWrittenDownAsFailed()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        _engine.Receiving = () => throw new InvalidOperationException("test");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Commands(users, trader).SendAsync(s_activate, CancellationToken.None));

        Assert.Equal(["started", "failed"], users.Audit.Entries.Select(e => e.Result));
    }

    [Fact]
    public async Task Send_WhoeverAskedIsGone_WhatCameOfItIsWrittenDownAllTheSame()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        var engine = new TaskCompletionSource();
        var written = new TaskCompletionSource();
        _engine.Delay = engine.Task;
        using var gone = new CancellationTokenSource();

        var asked = Commands(users, trader).SendAsync(s_activate, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(["started"], users.Audit.Entries.Select(e => e.Result));

        users.Audit.Appended = written.SetResult;
        engine.SetResult();
        await written.Task;
        Assert.Equal(["started", "done"], users.Audit.Entries.Select(e => e.Result));
    }

    [Fact]
    public async Task Send_WithoutATrace_BeginsOne()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        Assert.Null(Activity.Current);

        await Commands(users, trader).SendAsync(s_activate, CancellationToken.None);
        await Commands(users, trader).SendAsync(s_activate, CancellationToken.None);

        Assert.Equal(2, users.Audit.Entries.Select(e => e.TraceId).OfType<string>().Distinct().Count());
        Assert.Equal(4, users.Audit.Entries.Count(e => e.TraceId is { Length: 32 }));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Send_ConsoleCommandByATrader_CarriesTheNameAndIsAudited()
    {
        await using var users = await TestUsers.CreateAsync();
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);

        Assert.True((await Commands(users, trader).SendAsync(new AcknowledgeAlert("a-1", "looking", "forged@example.com"), CancellationToken.None)).IsSuccess);

        Assert.Equal(new AcknowledgeAlert("a-1", "looking", "trader@example.com"), Assert.Single(_handler.Received));
        Assert.Equal(("trader@example.com", "acknowledge_alert", "a-1", "looking", "done"), users.Audit.Outcomes.Select(e => (e.Actor, e.Action, e.Target, e.NewValue, e.Result)).Single());
    }

    [Fact]
    public async Task Send_ConsoleCommandByAViewer_IsRefusedAndAudited()
    {
        await using var users = await TestUsers.CreateAsync();
        var viewer = await users.AddAsync("viewer@example.com", Roles.Viewer);

        Assert.Equal("forbidden", (await Commands(users, viewer).SendAsync(new AcknowledgeAlert("a-1", null), CancellationToken.None)).Error?.Code);
        Assert.Empty(_handler.Received);
        Assert.Equal("forbidden", Assert.Single(users.Audit.Outcomes).Result);
    }

    private OperatorCommands Commands(TestUsers users, ClaimsPrincipal user) => new(
        new FixedAuthentication(user), users.Scopes, new RequestAddress(new HttpContextAccessor()), _engine, _engine, users.Audit,
        [_handler], NullLogger<OperatorCommands>.Instance);

    private sealed class RecordingHandler : IConsoleCommandHandler
    {
        public List<ConsoleCommand> Received { get; } = [];

        public Type Command => typeof(AcknowledgeAlert);

        public Task<CommandResult> HandleAsync(ConsoleCommand command, CancellationToken cancellationToken)
        {
            Received.Add(command);
            return Task.FromResult(CommandResult.Done);
        }
    }
}
