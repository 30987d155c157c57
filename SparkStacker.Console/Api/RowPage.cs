using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api;

/// <summary>A page of stored rows in the order of their numbers.</summary>
/// <param name="Rows">At most as many as asked for.</param>
/// <param name="NextCursor">Null at the end.</param>
/// <param name="Problem">Why there is no page; null where there is.</param>
internal sealed record RowPage<TRow>(IReadOnlyList<TRow> Rows, string? NextCursor, ApiAnswer? Problem)
    where TRow : class
{
    /// <param name="rows">Filtered rows.</param>
    /// <param name="key">Property that numbers them.</param>
    /// <param name="number">The same, of a row.</param>
    /// <param name="query">Limit, cursor, sort.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<RowPage<TRow>> ReadAsync(
        IQueryable<TRow> rows, string key, Func<TRow, long> number, ApiQuery query, CancellationToken cancellationToken)
    {
        var newestFirst = query.IsNewestFirst;
        if (query.Text("cursor") is { } cursor)
        {
            if (!PageCursor.TryParse(cursor, newestFirst, out var after))
            {
                return new([], null, Problems.Invalid(new Dictionary<string, string[]>
                {
                    ["cursor"] = ["Not one that this list has given in this order; use nextCursor as it is."],
                }));
            }

            rows = newestFirst ? rows.Where(r => EF.Property<long>(r, key) < after) : rows.Where(r => EF.Property<long>(r, key) > after);
        }

        var ordered = newestFirst ? rows.OrderByDescending(r => EF.Property<long>(r, key)) : rows.OrderBy(r => EF.Property<long>(r, key));
        var found = await ordered.AsNoTracking().Take(query.Limit + 1).ToListAsync(cancellationToken);
        if (found.Count <= query.Limit)
        {
            return new(found, null, null);
        }

        found.RemoveAt(query.Limit);
        return new(found, PageCursor.Of(number(found[^1]), newestFirst), null);
    }
}
