using System.Xml;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Security;

/// <summary>
/// Looks before the start whether the stored keys can be opened. Without them the console would quietly make new ones: sessions,
/// second factors and channels would be lost, and without a master key the new ones would lie there open.
/// </summary>
internal sealed class KeyRingCheck(DataDirectory directory, MasterKey master)
{
    /// <summary>Why they can't; null where they can, or there are none.</summary>
    public string? Problem()
    {
        var folder = Path.Combine(directory.FullPath, DataDirectory.KeysFolder);
        KeyLock[] known = master.LockOrNull is { } key ? [key] : [];
        return !Directory.Exists(folder) || Directory.GetFiles(folder, "*.xml").All(file => Opens(file, known)) ? null
            : $"{SecurityOptions.Section}:MasterKeyFile: {(known.Length == 0 ? "found none" : "found another master key")}, allowed: the one that locks '{folder}'. "
            + "If it is lost, move that folder away: everybody signs in anew, and second factors and channels must be set up again.";
    }

    // What is no key at all is for the framework to tell.
    private static bool Opens(string file, KeyLock[] known)
    {
        try
        {
            return StoredKeyFile.Read(file).Open(known) is not null;
        }
        catch (XmlException)
        {
            return true;
        }
    }
}
