using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>The rules of the house, over this checkout. That each rule can fail is shown in <see cref="ArchitectureRuleTests"/>.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void Tree_Checkout_IsFound()
    {
        Assert.Contains(SourceTree.All, file => file.Path == "SparkStacker.Trading/Market/Candle.cs");
        Assert.Contains(SourceTree.All, file => file.IsMarkup);
        Assert.Contains(SourceTree.All, file => file.IsTest);
        Assert.DoesNotContain(SourceTree.All, file => file.Path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Fact]
    public void Projects_References_FollowTheArrows() => Assert.Empty(
        ReferenceRules.Projects.SelectMany(project => ReferenceRules.InProjectFile(project, SourceTree.Project(project))));

    [Fact]
    public void Sources_Namespaces_KnowOnlyWhatTheirProjectMay() => Assert.Empty(
        ReferenceRules.Projects.SelectMany(project => ReferenceRules.InSources(project, SourceTree.All)));

    [Fact]
    public void TradingAssembly_References_NothingForbidden()
    {
        var references = typeof(Candle).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();

        Assert.Contains("System.Runtime", references);
        Assert.Empty(
            from reference in references
            from name in ReferenceRules.Forbidden("SparkStacker.Trading")
            where reference == name || reference.StartsWith(name + ".", StringComparison.Ordinal)
            select reference);
    }

    [Fact]
    public void Files_Each_IsShort() => Assert.Empty(SizeRules.EachFile(SourceTree.All));

    [Fact]
    public void Files_All_AreMostlyShort() => Assert.Empty(SizeRules.AllFiles(SourceTree.All));

    [Fact]
    public void Files_Namespaces_AreTheirFolders() => Assert.Empty(NamingRules.Namespaces(SourceTree.All));

    [Fact]
    public void Files_PublicTypes_AreOneEach() => Assert.Empty(NamingRules.PublicTypes(SourceTree.All));

    [Fact]
    public void Files_Texts_HoldNothingForbidden() => Assert.Empty(TextRules.Forbidden(SourceTree.All));

    [Fact]
    public void LogMessages_EventIds_AreUnique() => Assert.Empty(EventIdRule.Violations(SourceTree.All));
}
