namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>Bars from zero, green above and red below.</summary>
internal static class Bars
{
    /// <param name="plot">Frame.</param>
    /// <param name="values">Heights.</param>
    /// <param name="sign">Colour of the bar with an index: negative is red.</param>
    public static void Draw(Plot plot, double[] values, Func<int, double> sign)
    {
        var width = (double)Plot.Columns / values.Length;
        for (var i = 0; i < values.Length; i++)
        {
            var (top, bottom) = (plot.Y(Math.Max(0, values[i])), plot.Y(Math.Min(0, values[i])));
            if (values[i] != 0)
            {
                plot.Append($"<rect class=\"{(sign(i) < 0 ? "loss" : "win")}\" x=\"{Plot.X((double)i / values.Length) + 1:0.##}\" y=\"{top:0.##}\" width=\"{Math.Max(1, width - 2):0.##}\" height=\"{Math.Max(0.5, bottom - top):0.##}\" rx=\"1\"/>");
            }
        }
    }
}
