using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Components.Pages.Admin.Audit;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Pages.Admin;

public sealed class AuditPageTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new(Roles.Admin);
    private readonly FakeAuditReader _reader = new();
    private readonly RecordingAuditLog _log = new();

    public AuditPageTests()
    {
        _harness.Services.AddSingleton<IAuditReader>(_reader);
        _harness.Services.AddSingleton<IAuditLog>(_log);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Page_WithEntries_ShowsWhoWhatWhenResultAndTrace()
    {
        _reader.Add("trader@example.com", "close_position", "forbidden", "fraction 0.5");

        var page = await _harness.RenderAsync<AuditPage>();

        var row = page.Find("tbody tr").TextContent;
        Assert.All(["trader@example.com", "close position", "forbidden", "fraction 0.5", "192.0.2.7", "01234567"], text => Assert.Contains(text, row, StringComparison.Ordinal));
        Assert.Equal("tag w", page.Find("tbody .tag").ClassName);
    }

    [Fact]
    public async Task Filter_ByTime_AsksForItAndShowsIt()
    {
        _harness.Navigation.NavigateTo("/admin/audit?from=2025-05-04T09:00&to=2025-05-05T00:30");

        var page = await _harness.RenderAsync<AuditPage>();

        Assert.Equal(new DateTimeOffset(2025, 5, 4, 9, 0, 0, TimeSpan.Zero), _reader.Asked!.From);
        Assert.Equal(new DateTimeOffset(2025, 5, 5, 0, 30, 0, TimeSpan.Zero), _reader.Asked.To);
        Assert.Equal("2025-05-04T09:00", page.Find("input[name=from]").GetAttribute("value"));
    }

    [Fact]
    public async Task Address_ThatSomebodyHasTyped_IsNoReasonToFail()
    {
        _reader.Add("admin@example.com", "sign_in", "done");
        _harness.Navigation.NavigateTo("/admin/audit?from=soon&refused=maybe&before=x");

        var page = await _harness.RenderAsync<AuditPage>();

        Assert.Null(_reader.Asked!.From);
        Assert.False(_reader.Asked.IsRefused);
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task Verify_WhereAllIsWhole_SaysHowManyEntries()
    {
        _reader.Add("admin@example.com", "sign_in", "done");
        var page = await _harness.RenderAsync<AuditPage>();

        await page.ClickAsync(".page-head button");

        Assert.Equal("The one entry is whole", page.Find(".page-head p").TextContent);
    }

    [Fact]
    public async Task Verify_WhereAnEntryIsBroken_NamesAndMarksIt()
    {
        _reader.Add("admin@example.com", "sign_in", "done");
        _reader.Add("admin@example.com", "sign_out", "done");
        _log.Break = 2;
        var page = await _harness.RenderAsync<AuditPage>();

        await page.ClickAsync(".page-head button");

        Assert.Equal("Entry 2 was changed, or one before it is missing", page.Find(".page-head p").TextContent);
        Assert.Equal("/admin/audit?before=3", page.Find(".page-head p + a").GetAttribute("href"));
        Assert.Contains("sign out", page.Find("tr.broken").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithMoreThanFitsOnOne_LeadsToTheOlderOnes()
    {
        for (var i = 0; i < 60; i++)
        {
            _reader.Add("admin@example.com", "sign_in", "done");
        }

        var page = await _harness.RenderAsync<AuditPage>();

        Assert.Equal(50, page.FindAll("tbody tr").Count);
        Assert.EndsWith("before=11", page.Find(".pages a").GetAttribute("href"), StringComparison.Ordinal);
    }
}
