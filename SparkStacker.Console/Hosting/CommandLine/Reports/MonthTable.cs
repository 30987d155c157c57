using System.Globalization;
using System.Text;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>Years down, months across, percent of the equity before the month.</summary>
internal static class MonthTable
{
    private static readonly string[] s_names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static void Write(StringBuilder page, IReadOnlyList<MonthlyReturn> months)
    {
        page.Append("<div class=\"scroll\"><table class=\"months\"><tr><th>%</th>");
        page.AppendJoin("", s_names.Select(name => $"<th>{name}</th>")).Append("<th>Year</th></tr>");
        foreach (var year in months.GroupBy(m => m.Year))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{year.Key}</td>");
            for (var month = 1; month <= s_names.Length; month++)
            {
                Cell(page, year.Where(m => m.Month == month).Select(m => m.Percent).FirstOrDefault());
            }

            Cell(page, (year.Aggregate((decimal?)1m, (growth, m) => growth * (1 + (m.Percent / 100m))) - 1) * 100m);
            page.Append("</tr>");
        }

        page.Append("</table></div>");
    }

    private static void Cell(StringBuilder page, decimal? percent)
    {
        var text = percent is { } value ? value.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture) : "";
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"{(percent > 0 ? "up" : percent < 0 ? "down" : "")}\">{text}</td>");
    }
}
