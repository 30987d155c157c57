using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading;

/// <summary>Registers the trading core.</summary>
public static class TradingServices
{
    /// <summary>
    /// Adds the engine, the paper venue and the built-in strategies. Needs an <see cref="IEngineStore"/>, an
    /// <see cref="IPaperVenueStore"/> and bound options of the sections Risk, Paper, Market and Strategies.
    /// </summary>
    public static IServiceCollection AddSparkStackerTrading(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IReadOnlyList<StrategyDefinition>>(provider => StrategyCatalogue.For(
            provider.GetRequiredService<IOptions<StrategyOptions>>().Value, provider.GetRequiredService<IOptions<MarketOptions>>().Value.Symbols));
        services.TryAddSingleton<ITradingVenueFactory, PaperVenueFactory>();
        services.TryAddSingleton<IMarketDataFeedFactory, MarketDataFeedFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MarketOptions>, MarketOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StrategyOptions>, StrategyOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PaperOptions>, PaperOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RiskOptions>, RiskOptionsValidator>());
        services.TryAddSingleton<TradingEngine>();
        services.TryAddSingleton<IEngineReader>(provider => provider.GetRequiredService<TradingEngine>());
        services.TryAddSingleton<IEngineCommands>(provider => provider.GetRequiredService<TradingEngine>());
        services.TryAddSingleton<IEngineEvents>(provider => provider.GetRequiredService<TradingEngine>());
        return services;
    }
}
