using System.Globalization;
using System.Text;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>The frame of a chart: scales, grid and labels, as SVG.</summary>
internal sealed class Plot
{
    public const int Width = 1000;
    private const int Left = 64;
    private const int Right = 8;
    private const int Top = 8;
    private const int Bottom = 22;

    private readonly StringBuilder _svg = new();
    private readonly int _height;
    private readonly double _low;
    private readonly double _high;

    /// <param name="height">Height of the picture.</param>
    /// <param name="low">Smallest value.</param>
    /// <param name="high">Largest value.</param>
    /// <param name="leastStep">Smallest distance of two lines of the grid: 1 where counts are shown.</param>
    /// <param name="title">What it shows, for readers who can't see it.</param>
    public Plot(int height, double low, double high, string title, double leastStep = 0)
    {
        var step = Math.Max(leastStep, Step((high - low) / 6));
        (_height, _low, _high) = (height, Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        if (_high <= _low)
        {
            _high = _low + step;
        }

        Append($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{title}\">");
        var places = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        for (var value = _low; value <= _high + (step / 2); value += step)
        {
            Append($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value):0.#}\" y2=\"{Y(value):0.#}\"/>");
            Append($"<text x=\"{Left - 8}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{Label(value, places)}</text>");
        }
    }

    public static int Columns => Width - Left - Right;

    public double Floor => _low;

    /// <summary>Place of a part of the width, 0 to 1.</summary>
    public static double X(double part) => Left + (part * Columns);

    public double Y(double value) => Top + ((_high - value) / (_high - _low) * (_height - Top - Bottom));

    public void Append(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    /// <summary>Labels below the picture at parts of the width.</summary>
    public void Below(IEnumerable<(double Part, string Text)> labels)
    {
        foreach (var (part, text) in labels)
        {
            var anchor = part < 0.02 ? "start" : part > 0.98 ? "end" : "middle";
            Append($"<text x=\"{X(part):0.#}\" y=\"{_height - 4}\" text-anchor=\"{anchor}\">{text}</text>");
        }
    }

    /// <summary>A line through values at parts of the width.</summary>
    public string Path(IEnumerable<(double Part, double Value)> points)
    {
        var path = new StringBuilder();
        foreach (var (part, value) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{X(part):0.#} {Y(value):0.##}");
        }

        return path.ToString();
    }

    public string Close() => _svg.Append("</svg>").ToString();

    // The next of 1, 2, 5, 10 and so on.
    private static double Step(double rough)
    {
        if (!(rough > 0))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var digits = rough / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    private static string Label(double value, int places) =>
        (Math.Abs(value) < 1e-12 ? 0 : value).ToString("N" + Math.Min(places, 8), CultureInfo.InvariantCulture).Replace('-', '−');
}
