namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>What nobody should send, and somebody will.</summary>
internal static class Hostile
{
    /// <summary>Texts of parameters, ids and headers, before they are encoded.</summary>
    public static string[] Texts { get; } =
    [
        "", " ", "0", "-1", "1.5", "1e400", "NaN", "Infinity", "99999999999999999999999999", "0x10", "null", "undefined", "true", "[]", "{}", "%", "%00", "\0", "\r\nX: y", "..", "../../etc/passwd",
        "..\\..\\win.ini", "/", "//", "?", "#", "&a=b", "'", "\"", "' OR '1'='1", "1; DROP TABLE trades--", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "%s%n%x", "\ud83d\ude80", "é", "ﬃ", "\u202e", "\ufeff",
        "\u0130", "İstanbul", "all", "firing", "newest", "oldest", "1m", "2m", "ETH-USD", "eth-usd", "BTC-USD", "macd_eth_usd", "2025-05-04T09:00:00Z", "0001-01-01", "9999-12-31T23:59:59Z", "2025-02-30", "-5000-01-01",
        "me@example.com", "@", "a@b", "::1", "10.0.0.0/33", "__proto__", "constructor", "$type", "System.Object", "bjE", "bjk5OTk5OTk5OTk5OTk5OTk5OTk", "bzA", "n1", new('a', 300), new('é', 1_000),
    ];

    /// <summary>JSON in the place of a value.</summary>
    public static string[] Values { get; } =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "0.5", "1e400", "-1e400", "1e-400", "1E+2", "NaN", "Infinity", "-Infinity", "00", "01", ".5", "5.", "+1", "0x1", "1_000", "1,5", "\"\"", "\" \"", "\"NaN\"", "\"0.5\"",
        "0.1234567890123456789012345678901234567890", "123456789012345678901234567890123456789012345678901234567890", "79228162514264337593543950335", "79228162514264337593543950336", "9223372036854775808",
        "[]", "[[]]", "[null]", "{}", "{\"a\":1}", "{\"\":{}}", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x\"", "\"\t\"", "\"2025-13-45T99:99:99Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01\"",
        "\"10000-01-01\"", "\"Admin\"", "\"admin\"", "\"macd_eth_usd\"", "\"<b>\"", "\"' OR 1=1 --\"", "'single'", "undefined", "// comment", "/* */1", "\"unterminated",
        Deep("[", "]"), Deep("{\"a\":", "}"), $"\"{new string('x', 5_000)}\"", new('9', 4_000),
    ];

    /// <summary>Whole bodies.</summary>
    public static byte[][] Bodies { get; } =
    [
        [], " "u8.ToArray(), [0], [0xff, 0xfe, 0x7b, 0x00], [0xef, 0xbb, 0xbf, 0x7b, 0x7d], [0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d], [0xc0, 0xaf], "null"u8.ToArray(), "[]"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(),
        "{}{}"u8.ToArray(), "{},"u8.ToArray(), "\"text\""u8.ToArray(), "1"u8.ToArray(), "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(), "a=b&c=d"u8.ToArray(),
        System.Text.Encoding.UTF8.GetBytes(Deep("[", "]", 20_000)), System.Text.Encoding.UTF8.GetBytes(new string('[', 60_000)), new byte[70_000], [.. Enumerable.Repeat((byte)' ', 65_536)],
    ];

    public static string?[] MediaTypes { get; } =
    [
        null, "", "text/plain", "text/json", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/json; charset=utf-7",
        "application/vnd.api+json", "application/", "/json", "application/json, text/plain", "APPLICATION/JSON", "application/json;;;", "*/*",
    ];

    public static string[] Accepts { get; } = ["application/json", "text/csv", "*/*", "text/html", "application/json;q=0, text/csv;q=0", "text/*;q=0.5, */*;q=0.1", "application/xml", ";;;", "text/csv;q=NaN", "a/b/c"];

    public static string[] Methods { get; } = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get"];

    private static string Deep(string open, string close, int levels = 200) =>
        string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels));
}
