using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>export</c>: what the database holds as CSV on stdout, also while the console runs.</summary>
internal static class ExportCommand
{
    public static Command Define(Stream output)
    {
        var what = new Argument<string>("what") { Description = "candles, trades, orders or audit" };
        var symbol = new Option<string>("--symbol") { Description = "Market of the candles", HelpName = "SYMBOL", DefaultValueFactory = _ => MarketSymbol.EthUsd.Name };
        var data = new Option<string?>("--data") { Description = "Data directory; without it that of the settings", HelpName = "DIR" };
        var command = new Command("export", "Writes candles, trades, orders or the audit as CSV.") { what, symbol, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var table = parsed.GetValue(what)!;
            if (table is not ("candles" or "trades" or "orders" or "audit"))
            {
                throw new InputException($"'{table}' can't be exported; allowed are candles, trades, orders, audit.");
            }

            await using var services = ConsoleStore.OpenExisting(parsed.GetValue(data), "--data");
            await using var csv = new CsvLines(output);
            if (table == "candles")
            {
                Candles(csv, services.GetRequiredService<ICandleStore>(), new MarketSymbol(parsed.GetValue(symbol)!));
                return ExitCodes.Success;
            }

            await using var context = await services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(cancellationToken);
            await (table switch
            {
                "trades" => TradesAsync(csv, context, cancellationToken),
                "orders" => OrdersAsync(csv, context, cancellationToken),
                _ => AuditAsync(csv, context, cancellationToken),
            });
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Candles(CsvLines csv, ICandleStore store, MarketSymbol symbol)
    {
        csv.Write([.. RecordingReader.Header.Split(',')]);
        foreach (var c in store.Load(symbol, Interval.OneMinute, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()))
        {
            csv.Write(c.OpenTimeMs, c.Open, c.High, c.Low, c.Close, c.Volume);
        }
    }

    private static async Task TradesAsync(CsvLines csv, ConsoleDbContext context, CancellationToken cancellationToken)
    {
        csv.Write("account", "id", "strategy", "symbol", "side", "size", "entry_price", "exit_price", "entry_time", "exit_time", "exit_reason", "gross_pnl", "fees", "funding", "leverage", "role", "parameter_version", "program_version");
        await foreach (var t in context.Trades.AsNoTracking().OrderBy(t => t.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            csv.Write(t.AccountId, t.PositionId, t.Strategy, t.Symbol, t.Side, t.Size, t.EntryPrice, t.ExitPrice, t.EntryTime, t.ExitTime, t.ExitReason, t.GrossPnl, t.Fees, t.Funding, t.Leverage, t.Role, t.ParameterVersion, t.ProgramVersion);
        }
    }

    private static async Task OrdersAsync(CsvLines csv, ConsoleDbContext context, CancellationToken cancellationToken)
    {
        csv.Write("account", "client_id", "strategy", "position", "symbol", "purpose", "type", "side", "size", "trigger_price", "limit_price", "reduce_only", "state", "venue_order_id", "filled_size", "average_fill_price", "fees", "reason", "created_at", "updated_at");
        await foreach (var o in context.Orders.AsNoTracking().OrderBy(o => o.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            csv.Write(o.AccountId, o.ClientId, o.Strategy, o.PositionId, o.Symbol, o.Purpose, o.Type, o.Side, o.Size, o.TriggerPrice, o.LimitPrice, o.ReduceOnly, o.State, o.VenueOrderId, o.FilledSize, o.AverageFillPrice, o.Fees, o.Reason, o.CreatedAt, o.UpdatedAt);
        }
    }

    private static async Task AuditAsync(CsvLines csv, ConsoleDbContext context, CancellationToken cancellationToken)
    {
        csv.Write("sequence", "time", "actor", "address", "action", "target", "old_value", "new_value", "result", "trace_id", "previous_hash", "hash");
        await foreach (var a in context.Audit.AsNoTracking().OrderBy(a => a.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            csv.Write(a.Sequence, a.Time, a.Actor, a.Address, a.Action, a.Target, a.OldValue, a.NewValue, a.Result, a.TraceId, a.PreviousHash, a.Hash);
        }
    }
}
