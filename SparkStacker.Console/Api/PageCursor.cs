using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SparkStacker.Console.Api;

/// <summary>Where a page of rows ended: the row's number, which never changes while rows arrive.</summary>
internal static class PageCursor
{
    public static string Of(long number, bool newestFirst) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes((newestFirst ? "n" : "o") + number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>False where the cursor wasn't given by a list of this order.</summary>
    public static bool TryParse(string text, bool newestFirst, out long number)
    {
        number = 0;
        Span<byte> bytes = stackalloc byte[80];
        return text.Length <= 100 && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length > 1
            && bytes[0] == (newestFirst ? 'n' : 'o')
            && long.TryParse(bytes[1..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
