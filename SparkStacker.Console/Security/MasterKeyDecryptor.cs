using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SparkStacker.Console.Security;

/// <summary>Unlocks a stored key. Its full name stands in the files: it can't be renamed or moved.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        LockedText.TryOpen(encryptedElement.Value, services.GetRequiredService<MasterKey>().Needed()) is { } text
            ? XElement.Parse(Encoding.UTF8.GetString(text))
            : throw new CryptographicException("A stored key is locked with another master key than the one that is given.");
}
