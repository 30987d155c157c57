using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Tests.Alerts;
using SparkStacker.Tests.Shared.Components;

namespace SparkStacker.Console.Tests.Components.Layout;

public sealed class FiringAlertsTests : IAsyncLifetime
{
    private readonly ComponentHarness _harness = new();
    private readonly FakeAlertReader _reader = new();

    public FiringAlertsTests() => _harness.Services.AddSingleton<IAlertReader>(_reader);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Count_WhenAlertsComeAndAreAcknowledged_Follows()
    {
        var badge = await _harness.RenderAsync<FiringAlerts>();
        Assert.Equal("", badge.Text.Trim());

        _reader.Alerts.Add(SampleAlert.Firing);
        await badge.InvokeAsync(_reader.Change);
        Assert.Equal("1 alert fires", badge.Find(".n").GetAttribute("title"));

        _reader.Alerts.Clear();
        await badge.InvokeAsync(_reader.Change);
        Assert.Equal("", badge.Text.Trim());
    }
}
