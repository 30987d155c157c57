namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>Each rule on a sample that breaks it, and on one that doesn't.</summary>
public sealed class ArchitectureRuleTests
{
    [Theory]
    [InlineData("SparkStacker.Trading/A.cs", 400, 0)]
    [InlineData("SparkStacker.Trading/A.cs", 401, 1)]
    [InlineData("tests/SparkStacker.Trading.Tests/A.cs", 500, 0)]
    [InlineData("tests/SparkStacker.Trading.Tests/A.cs", 501, 1)]
    [InlineData("SparkStacker.Console/Components/A.razor", 120, 0)]
    [InlineData("SparkStacker.Console/Components/A.razor", 121, 1)]
    [InlineData("SparkStacker.Console/assets/chart.js", 401, 1)]
    public void EachFile_Lines_HaveALimit(string path, int lines, int violations) =>
        Assert.Equal(violations, SizeRules.EachFile([OfLines(path, lines)]).Count());

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void EachFile_CodeInMarkup_HasALimit(int lines, int violations)
    {
        var markup = new SourceFile("SparkStacker.Console/A.razor", "<p></p>\n@code {\n" + string.Concat(Enumerable.Repeat("    int i;\n", lines)) + "}\n");

        Assert.Equal(violations, SizeRules.EachFile([markup]).Count());
    }

    [Fact]
    public void AllFiles_MedianAndNineInTen_HaveLimits()
    {
        Assert.Empty(SizeRules.AllFiles(Sizes(60, 60, 60, 60, 60, 60, 60, 60, 200, 400)));
        Assert.Single(SizeRules.AllFiles(Sizes(61, 61, 61)));
        Assert.Single(SizeRules.AllFiles(Sizes(10, 10, 10, 10, 10, 10, 10, 10, 201, 201)));
        Assert.Single(SizeRules.AllFiles([]));
    }

    [Theory]
    [InlineData("SparkStacker.Trading/Market/A.cs", "namespace SparkStacker.Trading.Market;", 0)]
    [InlineData("SparkStacker.Trading/Market/A.cs", "namespace SparkStacker.Trading;", 1)]
    [InlineData("SparkStacker.Trading/Market/A.cs", "namespace SparkStacker.Trading.Market {", 1)]
    [InlineData("SparkStacker.Trading/Market/A.cs", "class A;", 1)]
    [InlineData("SparkStacker.Console/Program.cs", "app.Run();", 0)]
    [InlineData("tests/SparkStacker.Trading.Tests/Market/A.cs", "namespace SparkStacker.Trading.Tests.Market;", 0)]
    [InlineData("tests/Shared/Fakes/A.cs", "namespace SparkStacker.Tests.Shared.Fakes;", 0)]
    [InlineData("tests/Shared/A.cs", "namespace SparkStacker.Shared;", 1)]
    public void Namespaces_Folder_MustAgree(string path, string text, int violations) =>
        Assert.Equal(violations, NamingRules.Namespaces([new SourceFile(path, text)]).Count());

    [Theory]
    [InlineData("public sealed record A;\n\npublic enum B { }", 1)]
    [InlineData("public static partial class A;\npublic readonly record struct B;", 1)]
    [InlineData("public interface A;\npublic delegate int B(int x);", 1)]
    [InlineData("public abstract class A\n{\n    public enum Nested { }\n}", 0)]
    [InlineData("public sealed class A;\ninternal sealed class B;", 0)]
    [InlineData("public partial class A;\npublic partial class A;", 0)]
    public void PublicTypes_PerFile_IsOne(string text, int violations) =>
        Assert.Equal(violations, NamingRules.PublicTypes([new SourceFile("SparkStacker.Trading/A.cs", text)]).Count());

    [Theory]
    [InlineData("// TO" + "DO later", 1)]
    [InlineData("throw new NotImplemented" + "Exception();", 1)]
    [InlineData("var path = \"/ro" + "ot/data/x\";", 1)]
    [InlineData("#reg" + "ion A", 1)]
    [InlineData("var todos = 1; // The whole root folder.", 0)]
    public void Forbidden_Text_IsFound(string text, int violations) =>
        Assert.Equal(violations, TextRules.Forbidden([new SourceFile("SparkStacker.Trading/A.cs", text)]).Count());

    [Theory]
    [InlineData("[LoggerMessage(1, LogLevel.Error, \"a\")]\n[LoggerMessage(2, LogLevel.Error, \"b\")]", 0)]
    [InlineData("[LoggerMessage(1, LogLevel.Error, \"a\")]\n[LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = \"b\")]", 1)]
    [InlineData("[LoggerMessage(Level = LogLevel.Error, EventId = 1, Message = \"a\")]\n[LoggerMessage(1, LogLevel.Error, \"b\")]", 1)]
    [InlineData("[LoggerMessage(LogLevel.Error, \"7 things\")]", 1)]
    public void EventIds_Messages_AreUnique(string text, int violations) =>
        Assert.Equal(violations, EventIdRule.Violations([new SourceFile("SparkStacker.Trading/Log.cs", text)]).Count());

    [Theory]
    [InlineData("SparkStacker.Trading", "<ProjectReference Include=\"../SparkStacker.Console/SparkStacker.Console.csproj\" />", 1)]
    [InlineData("SparkStacker.Trading", "<PackageReference Include=\"Serilog.Sinks.File\" />", 1)]
    [InlineData("SparkStacker.Trading", "<PackageReference Include=\"Microsoft.EntityFrameworkCore\" />", 1)]
    [InlineData("SparkStacker.Trading", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", 1)]
    [InlineData("SparkStacker.Trading", "<PackageReference Include=\"Microsoft.Extensions.Options\" />", 0)]
    [InlineData("SparkStacker.Monitoring", "<ProjectReference Include=\"../SparkStacker.Trading/SparkStacker.Trading.csproj\" />", 0)]
    [InlineData("SparkStacker.Monitoring", "<ProjectReference Include=\"..\\SparkStacker.Console\\SparkStacker.Console.csproj\" />", 1)]
    [InlineData("SparkStacker.Monitoring", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", 1)]
    [InlineData("SparkStacker.Console", "<ProjectReference Include=\"../tests/Shared/Shared.csproj\" />", 1)]
    public void InProjectFile_Reference_IsJudged(string project, string reference, int violations)
    {
        var file = new SourceFile("x.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{reference}</ItemGroup></Project>");

        Assert.Equal(violations, ReferenceRules.InProjectFile(project, file).Count());
    }

    [Fact]
    public void InProjectFile_WebSdk_IsForTheConsoleAlone()
    {
        var file = new SourceFile("x.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />");

        Assert.Single(ReferenceRules.InProjectFile("SparkStacker.Monitoring", file));
        Assert.Empty(ReferenceRules.InProjectFile("SparkStacker.Console", file));
    }

    [Theory]
    [InlineData("SparkStacker.Trading", "using Microsoft.EntityFrameworkCore;", 1)]
    [InlineData("SparkStacker.Trading", "var m = new System.Diagnostics.Metrics.Meter(\"x\");", 1)]
    [InlineData("SparkStacker.Trading", "// Microsoft.AspNetCore is not known here.", 0)]
    [InlineData("SparkStacker.Trading", "using Microsoft.Extensions.Logging;", 0)]
    [InlineData("SparkStacker.Monitoring", "using SparkStacker.Console.Identity;", 1)]
    [InlineData("SparkStacker.Monitoring", "using Microsoft.AspNetCore.Http;", 1)]
    [InlineData("SparkStacker.Monitoring", "(\"Microsoft.AspNetCore.Identity\", Security),", 0)]
    public void InSources_Use_IsJudged(string project, string line, int violations) =>
        Assert.Equal(violations, ReferenceRules.InSources(project, [new SourceFile(project + "/A.cs", line)]).Count());

    private static SourceFile OfLines(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("x\n", lines)));

    private static IEnumerable<SourceFile> Sizes(params int[] lines) => lines.Select((count, i) => OfLines($"SparkStacker.Trading/A{i}.cs", count));
}
