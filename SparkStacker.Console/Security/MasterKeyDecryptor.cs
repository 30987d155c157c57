using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace SparkStacker.Console.Security;

/// <summary>Unlocks a stored key. Its full name stands in the files: it can't be renamed or moved.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<MasterKey>().Unlock(Convert.FromBase64String(encryptedElement.Value))));
}
