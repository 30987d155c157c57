using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>One run over a recording with a crash at one write, and the start after it.</summary>
internal static class CrashRun
{
    /// <param name="rig">Not started yet.</param>
    /// <param name="recording">Candles.</param>
    /// <param name="crashAtWrite">Number of the write, from 1; more than there are never crashes.</param>
    /// <param name="afterIt">Whether the write is done before the crash.</param>
    /// <returns>The rig at the end, and how many writes there were.</returns>
    public static async Task<(EngineRig Rig, int Writes)> OverAsync(EngineRig rig, IReadOnlyList<Candle> recording, int crashAtWrite, bool afterIt)
    {
        await rig.RestartAsync();
        rig.Activate();
        var point = new CrashPoint(rig.Store, rig.Books, crashAtWrite, afterIt);
        (rig.Journal, rig.VenueBooks) = (point, point);
        try
        {
            await ResumeAsync();
        }
        catch (CrashPoint.CrashException)
        {
            (rig.Journal, rig.VenueBooks) = (null, null);
            await ResumeAsync();
        }

        return (rig, rig.Store.Commits + rig.Books.Commits);

        async Task ResumeAsync()
        {
            await rig.RestartAsync();
            rig.Resume(recording);
            rig.Core.OnIdle(force: true);
        }
    }
}
