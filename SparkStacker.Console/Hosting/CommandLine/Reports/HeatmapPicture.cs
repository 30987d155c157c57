using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>A heatmap as one SVG file, readable on light and dark: red below zero, blue above, each cell with its score.</summary>
internal static class HeatmapPicture
{
    private const int Left = 90;
    private const int Top = 64;
    private const int Bottom = 56;
    private const int MostLabelled = 26;

    public static string Draw(Heatmap map, SweepMetric rank)
    {
        var (columns, rows) = (map.X.Count, map.Y.Count);
        var (cellWidth, cellHeight) = (Math.Clamp(1_000.0 / columns, 4, 64), Math.Clamp(700.0 / rows, 4, 36));
        var (width, height) = (Left + (columns * cellWidth) + 20, Top + (rows * cellHeight) + Bottom);
        var most = map.Scores.SelectMany(line => line).Where(s => s is not null).Select(s => Math.Abs(s!.Value)).DefaultIfEmpty(1).Max();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" aria-label=\"{Words.Of(rank)} over {map.X.Name} and {map.Y.Name}\">")
            .Append("<style>svg{background:#fff;font:12px Inter,system-ui,sans-serif}text{fill:#4a5567}.t{fill:#121824;font-size:15px;font-weight:600}.c{text-anchor:middle;font-size:11px}@media(prefers-color-scheme:dark){svg{background:#11151c}text{fill:#a9b2c0}.t{fill:#e7eaf0}}.c.on{fill:#fff}.c.off{fill:#121824}</style>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"t\" x=\"{Left}\" y=\"30\">{Words.Of(rank)}: mean over all other parameters</text>");
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                if (map.Scores[y][x] is { } score)
                {
                    Cell(svg, Left + (x * cellWidth), Top + (y * cellHeight), cellWidth, cellHeight, score, most == 0 ? 0 : score / most);
                }
            }
        }

        Labels(svg, map.X, i => (Left + ((i + 0.5) * cellWidth), Top - 8), "middle");
        Labels(svg, map.Y, i => (Left - 8, Top + ((i + 0.5) * cellHeight) + 4), "end");
        return svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{height - 20:0}\">across: {map.X.Name} · down: {map.Y.Name} · blue above zero, red below</text></svg>\n").ToString();
    }

    private static void Cell(StringBuilder svg, double x, double y, double width, double height, double score, double part)
    {
        var (red, green, blue) = part >= 0 ? Mix(36, 87, 214, part) : Mix(196, 36, 58, -part);
        var text = score.ToString(Math.Abs(score) >= 100 ? "0" : Math.Abs(score) >= 1 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{score:0.######}</title><rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width - 1:0.##}\" height=\"{height - 1:0.##}\" rx=\"2\" fill=\"rgb({red},{green},{blue})\"/>");
        if (width >= 30 && height >= 14)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"c {(Math.Abs(part) > 0.45 ? "on" : "off")}\" x=\"{x + (width / 2):0.##}\" y=\"{y + (height / 2) + 4:0.##}\">{text}</text>");
        }

        svg.Append("</g>");
    }

    // From nearly white to the full colour.
    private static (int Red, int Green, int Blue) Mix(int red, int green, int blue, double part)
    {
        return (Channel(red), Channel(green), Channel(blue));

        int Channel(int full) => (int)(240 + ((full - 240) * Math.Sqrt(part)));
    }

    private static void Labels(StringBuilder svg, ParameterRange range, Func<int, (double X, double Y)> place, string anchor)
    {
        var every = (range.Count + MostLabelled - 1) / MostLabelled;
        for (var i = 0; i < range.Count; i += every)
        {
            var (x, y) = place(i);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{Numbers.Text(range[i])}</text>");
        }
    }
}
