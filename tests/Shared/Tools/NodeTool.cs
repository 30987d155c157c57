using System.Diagnostics;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Tests.Shared.Tools;

/// <summary>A folder of programs from npm, installed by its lock file when first asked for.</summary>
internal static class NodeTool
{
    private static readonly Lock s_gate = new();

    public static ToolRun Run(string tool, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var folder = Installed(tool);
        var start = program == "node"
            ? new ProcessStartInfo("node", arguments)
            : new ProcessStartInfo("node", [Path.Combine(folder, "node_modules", ".bin", program), .. arguments]);
        start.WorkingDirectory = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return ToolRun.Of(start);
    }

    /// <summary>Runs a script of the folder with something on its standard input.</summary>
    public static ToolRun Feed(string tool, string input, params string[] arguments) =>
        ToolRun.Of(new ProcessStartInfo("node", arguments) { WorkingDirectory = Installed(tool) }, input);

    public static string Folder(string tool) => RepositoryFolder.Combine("tests", "tools", tool);

    /// <summary>The folder, with what its lock file names.</summary>
    public static string Installed(string tool)
    {
        var folder = Folder(tool);
        // Two tests that want the same one would install over each other.
        lock (s_gate)
        {
            Install(folder);
        }

        return folder;
    }

    private static void Install(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            ToolRun.Of(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }).Succeeded($"npm ci in {folder}");
        }
    }
}
