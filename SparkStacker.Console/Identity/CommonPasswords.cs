using System.Collections.Frozen;

namespace SparkStacker.Console.Identity;

/// <summary>
/// What attackers try first: words that stand on every list of leaked passwords, with figures and signs around them or
/// for letters, runs along the keyboard or the alphabet, and one piece again and again.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestRun = 4;

    private static readonly FrozenSet<string> s_words = (
        "password passwort passw passwd passphrase pass mypassword thepassword newpassword secret topsecret letmein welcome login signin admin administrator "
        + "root superuser sysadmin master user guest test tester testing demo default changeme changeit access account computer internet server database system "
        + "iloveyou loveyou lovely love babygirl sweetheart princess sunshine rainbow butterfly flower chocolate cookie cheese banana orange apple cherry pepper "
        + "football baseball basketball soccer hockey tennis golf yankees lakers cowboys eagles liverpool arsenal chelsea barcelona juventus "
        + "superman batman spiderman ironman starwars startrek pokemon naruto matrix gandalf hobbit dragon monkey tiger lion panther shadow phoenix ninja samurai "
        + "michael jennifer jessica michelle nicole daniel andrew joshua matthew robert thomas william charlie jordan ashley amanda anthony hunter george maggie "
        + "summer winter spring autumn january february monday friday sunday freedom america canada london berlin paris england germany france russia "
        + "mustang ferrari porsche corvette mercedes harley yamaha honda toyota whatever trustno computer samsung google facebook twitter microsoft windows linux "
        + "blink killer hello helloworld hellohello goodbye nothing something anything everything please thankyou "
        + "bitcoin ethereum crypto trading trader trade stocks money dollar million billion rich sparkstacker hyperliquid tothemoon hodl satoshi").Split(' ').ToFrozenSet();

    private static readonly string[] s_rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1234567890", "abcdefghijklmnopqrstuvwxyz", "0123456789", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p"];

    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        return IsWord(Letters(lower)) || IsWord(Letters(Read(Stem(lower)))) || IsRuns(lower) || IsRepetition(lower);
    }

    private static bool IsWord(string text) => text.Length > 0 && s_words.Contains(text);

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);

    // What stands behind a word is not read as letters: "p@ssw0rd1!".
    private static string Stem(string text) => text[..(text.AsSpan().LastIndexOfAnyInRange('a', 'z') + 1)];

    private static string Read(string text) => new([.. text.Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    })]);

    // Nothing but runs of at least four: "qwerty1234", "abcd4321".
    private static bool IsRuns(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = s_rows.Max(row => Math.Max(Run(row, text, at), Run(string.Concat(row.Reverse()), text, at)));
            if (length < ShortestRun)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static int Run(string row, string text, int at)
    {
        var start = row.IndexOf(text[at], StringComparison.Ordinal);
        var length = 0;
        while (start >= 0 && at + length < text.Length && start + length < row.Length && row[start + length] == text[at + length])
        {
            length++;
        }

        return length;
    }

    private static bool IsRepetition(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(size => text.Length % size == 0 && Enumerable.Range(0, text.Length).All(i => text[i] == text[i % size]));
}
