using System.Collections.Immutable;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>The sets of a sweep: all points of a grid, or some of them drawn at random. Points that break a rule between parameters are left out.</summary>
public sealed class ParameterSpace
{
    /// <summary>Most points that are tried: what bounds a sweep's memory, at less than two kilobytes each.</summary>
    public const int MostSets = 50_000;

    private readonly Dictionary<long, int> _indexOf = [];
    private readonly List<long> _points = [];
    private readonly ParameterSet _fixed;

    private ParameterSpace(ImmutableArray<ParameterRange> ranges, ParameterSet fixedValues) => (Ranges, _fixed) = (ranges, fixedValues);

    /// <summary>Ranges, in the order in which they were given.</summary>
    public ImmutableArray<ParameterRange> Ranges { get; }

    /// <summary>Number of sets.</summary>
    public int Count => _points.Count;

    /// <summary>Points of the grid that break a rule between parameters.</summary>
    public int Refused { get; private set; }

    /// <summary>Set with an index.</summary>
    public ParameterSet this[int index] => SetAt(_points[index]);

    /// <summary>Makes a space.</summary>
    /// <param name="settings">Strategy, and the parameters that stay as they are.</param>
    /// <param name="ranges">At least one; names differ.</param>
    /// <param name="random">How many points to draw; null takes the whole grid.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="problem">Why there is none: one sentence.</param>
    public static ParameterSpace? Make(BacktestSettings settings, ImmutableArray<ParameterRange> ranges, int? random, int seed, out string? problem)
    {
        problem = ranges.Select(range => Refuse(settings.Strategy, range)).FirstOrDefault(p => p is not null);
        var size = ranges.Aggregate(1d, (product, range) => product * range.Count);
        if (problem is null && size > (random is null ? MostSets : long.MaxValue / 2d))
        {
            problem = $"the ranges make {size:N0} sets; at most {MostSets:N0} are allowed. Widen the steps, or draw some with --random.";
        }

        if (problem is not null)
        {
            return null;
        }

        var space = new ParameterSpace(ranges, settings.Parameters);
        space.Fill(settings.Strategy, (long)size, random, seed);
        problem = space.Count > 0 ? null : $"all {space.Refused:N0} sets are refused: {settings.Strategy.Refuse(space.SetAt(0))[0]}";
        return space.Count > 0 ? space : null;
    }

    /// <summary>Place of a set on its ranges.</summary>
    public int[] Place(int index) => Coordinates(_points[index]);

    /// <summary>Sets that are one step away in one parameter.</summary>
    public IEnumerable<int> Neighbours(int index)
    {
        var (point, stride) = (_points[index], 1L);
        var place = Coordinates(point);
        for (var i = 0; i < place.Length; i++)
        {
            if (place[i] > 0 && _indexOf.TryGetValue(point - stride, out var before))
            {
                yield return before;
            }

            if (place[i] < Ranges[i].Count - 1 && _indexOf.TryGetValue(point + stride, out var after))
            {
                yield return after;
            }

            stride *= Ranges[i].Count;
        }
    }

    private static string? Refuse(StrategyDefinition strategy, ParameterRange range)
    {
        var parameter = strategy.Parameters.FirstOrDefault(p => p.Name == range.Name);
        return parameter is null ? $"{range.Name}: {strategy.Id} has no such parameter; it has {string.Join(", ", strategy.Parameters.Select(p => p.Name))}."
            : range.Step <= 0 || range.To < range.From ? $"{range.Name}: {range.From}:{range.To}:{range.Step} is no range; from:to:step with a step above 0 is allowed."
            : parameter.Refuse(range.From) ?? parameter.Refuse(range[range.Count - 1]) ?? (range.Count > 1 ? parameter.Refuse(range[1]) : null);
    }

    private void Fill(StrategyDefinition strategy, long size, int? random, int seed)
    {
        if (random is { } wanted && wanted < size)
        {
            // Drawn until there are enough, or until so many draws in a row were old or refused that there can't be many left.
            var draw = new Random(seed);
            var seen = new HashSet<long>();
            for (var misses = 0; Count < Math.Min(wanted, MostSets) && misses < 10_000; misses++)
            {
                var point = draw.NextInt64(size);
                misses = seen.Add(point) && Add(strategy, point) ? -1 : misses;
            }

            return;
        }

        for (var point = 0L; point < Math.Min(size, MostSets); point++)
        {
            Add(strategy, point);
        }
    }

    private bool Add(StrategyDefinition strategy, long point)
    {
        if (strategy.Refuse(SetAt(point)).Length > 0)
        {
            Refused++;
            return false;
        }

        _indexOf[point] = _points.Count;
        _points.Add(point);
        return true;
    }

    private ParameterSet SetAt(long point)
    {
        var place = Coordinates(point);
        var values = _fixed.Values;
        for (var i = 0; i < place.Length; i++)
        {
            values = values.SetItem(Ranges[i].Name, Ranges[i][place[i]]);
        }

        return _fixed with { Values = values };
    }

    private int[] Coordinates(long point)
    {
        var place = new int[Ranges.Length];
        for (var i = 0; i < place.Length; i++)
        {
            (point, place[i]) = (point / Ranges[i].Count, (int)(point % Ranges[i].Count));
        }

        return place;
    }
}
