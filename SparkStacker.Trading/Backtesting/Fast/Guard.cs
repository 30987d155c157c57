using System.Runtime.CompilerServices;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>Stop and target of a position in units of the data. 0 is no price: the venue takes no such trigger.</summary>
internal readonly struct Guard(long stop, long target)
{
    public readonly long Stop = stop;
    public readonly long Target = target;

    /// <summary>Where they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Guard Exact<TSide>(ScaledUnits units, long entry)
        where TSide : struct, ISide =>
        new(units.Stop.Price(entry, TSide.Sign < 0, TSide.Sign < 0), units.Target.Price(entry, TSide.Sign > 0, TSide.Sign < 0));

    /// <summary>Bounds that are cheap and met no later than the exact ones: most positions end by a signal and never come near.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Guard Near<TSide>(ScaledUnits units, long entry)
        where TSide : struct, ISide =>
        new(units.Stop.Bound(entry, TSide.Sign < 0, TSide.Sign > 0), units.Target.Bound(entry, TSide.Sign > 0, TSide.Sign < 0));

    /// <summary>Whether a price meets neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allows<TSide>(long price)
        where TSide : struct, ISide =>
        TSide.IsBeyond(price, Stop) && TSide.IsBeyond(Target, price) && Stop > 0 && Target > 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsStopMet<TSide>(long price)
        where TSide : struct, ISide => !TSide.IsBeyond(price, Stop) || Stop <= 0;
}
