using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Hosting.Configuration;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Hosting;

/// <summary>Tells where the console is once it can be used: to a person as a block of text, to the log as one line.</summary>
internal sealed class StartAnnouncement(
    IServer server, DataDirectory data, IOptions<TradingOptions> trading, MarketCheck market, ILogger<StartAnnouncement> logger)
{
    public void Tell(string? setupCode)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToArray() ?? [];
        var block = new StartBlock(
            addresses.Length > 0 ? addresses : [ConsoleAddress.Default], trading.Value.Mode.ToString().ToLowerInvariant(), market.Sentence,
            data.FullPath, setupCode);

        // Without a terminal stdout carries JSON lines alone, which the block would break.
        (System.Console.IsOutputRedirected ? System.Console.Error : System.Console.Out).WriteLine(block.Text);
        if (setupCode is null)
        {
            logger.Started(block.Addresses[0], block.Mode, block.Market, block.DataDirectory);
        }
        else
        {
            logger.StartedWithoutUsers(setupCode, block.Addresses[0], block.Mode, block.Market, block.DataDirectory);
        }
    }
}
