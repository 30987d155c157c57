using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SparkStacker.Console.Storage;

/// <summary>
/// Lets EF Core 10 run on SQLitePCLRaw 2.0: it was compiled against 2.1, and the loader refuses a lower assembly version
/// than it was asked for. Handing out the file beside the program is safe, as both share the API that EF Core uses.
/// Does nothing where 2.1 is present. Remove when the build's package registry has SQLitePCLRaw 2.1.
/// </summary>
internal static class SqliteAssemblies
{
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
    {
        if (name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };
}
