using System.Diagnostics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Console.Tests.Api.Documentation;

/// <summary>A folder of programs from npm, installed by its lock file when first asked for.</summary>
internal static class NodeTool
{
    public static ToolRun Run(string tool, string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var folder = Folder(tool);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            ToolRun.Of(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }).Succeeded($"npm ci in {folder}");
        }

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

    public static string Folder(string tool) => RepositoryFolder.Combine("tests", "tools", tool);
}
