using System.Text;
using System.Xml.Linq;

namespace SparkStacker.Console.Security;

/// <summary>A file of the framework's key ring, whose secret part is locked or plain.</summary>
internal sealed class StoredKeyFile
{
    private static readonly XNamespace s_protection = "http://schemas.asp.net/2015/03/dataProtection";

    private readonly XDocument _document;

    private StoredKeyFile(string path, XDocument document) => (Path, _document) = (path, document);

    public string Path { get; }

    public static StoredKeyFile Read(string path) => new(path, XDocument.Load(path));

    /// <summary>The secret parts, opened; a file of a revocation has none.</summary>
    /// <param name="locks">Keys to try.</param>
    /// <returns>Null where one of them is opened by none of the keys.</returns>
    public IReadOnlyList<byte[]>? Open(IReadOnlyList<KeyLock> locks)
    {
        var opened = new List<byte[]>();
        foreach (var part in Parts())
        {
            var text = part.Name == s_protection + "encryptedSecret"
                ? locks.Select(l => LockedText.TryOpen(part.Value, l)).FirstOrDefault(t => t is not null)
                : Encoding.UTF8.GetBytes(part.ToString(SaveOptions.DisableFormatting));
            if (text is null)
            {
                return null;
            }

            opened.Add(text);
        }

        return opened;
    }

    /// <summary>The same file with its secret parts locked with these keys, in the place of the old one: whole or not at all.</summary>
    public void Write(IReadOnlyList<byte[]> secrets, params ReadOnlySpan<KeyLock> locks)
    {
        var parts = Parts();
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].ReplaceWith(new XElement(
                s_protection + "encryptedSecret",
                new XAttribute("decryptorType", typeof(MasterKeyDecryptor).AssemblyQualifiedName!),
                new XElement("locked", LockedText.Of(secrets[i], locks))));
        }

        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var next = Path + ".new";
        using (var file = new FileStream(next, options))
        {
            _document.Save(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, Path, overwrite: true);
    }

    private List<XElement> Parts() =>
        [.. _document.Descendants().Where(e => e.Name == s_protection + "encryptedSecret" || (bool?)e.Attribute(s_protection + "requiresEncryption") == true)];
}
