using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>A database's schema as sorted lines, one fact each, so that two can be compared and the difference read.</summary>
internal static class SchemaText
{
    public static async Task<List<string>> ReadAsync(DbContext context)
    {
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        var lines = new List<string>();
        foreach (var table in await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%'"))
        {
            lines.Add($"table {table}");
            lines.AddRange(await RowsAsync(connection, $"SELECT 'column {table}', name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{table}')"));
            lines.AddRange(await RowsAsync(connection, $"""
                SELECT 'foreign key {table}', "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list('{table}')
                """));
            lines.AddRange(await RowsAsync(connection, $"""
                SELECT 'index {table}', CASE l.origin WHEN 'c' THEN l.name ELSE l.origin END, l."unique", l.partial, i.seqno, i.name, m.sql
                FROM pragma_index_list('{table}') l JOIN pragma_index_info(l.name) i LEFT JOIN sqlite_master m ON m.name = l.name
                """));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
            rows.Add(string.Join(" | ", values));
        }

        return rows;
    }
}
