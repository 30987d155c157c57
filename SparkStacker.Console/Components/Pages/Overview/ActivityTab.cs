namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>The lists below the chart; the member's name in lower case stands in the address.</summary>
internal enum ActivityTab
{
    Signals,
    Orders,
    Trades,
    Events,
}
