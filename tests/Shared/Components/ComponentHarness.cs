using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Identity;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>
/// Renders components without a browser, on the framework's own renderer: <c>OnAfterRender</c> runs, events can be fired.
/// The engine, the live feed, JavaScript, commands and the signed-in user are fakes that a test sets and reads.
/// </summary>
internal sealed class ComponentHarness : IAsyncDisposable
{
    private ServiceProvider? _provider;
    private HarnessRenderer? _renderer;

    public ComponentHarness(string? role = Roles.Trader)
    {
        User = new FakeAuthentication(role);
        Services.AddLogging();
        Services.AddAuthorizationCore(Policies.Add);
        Services.AddCascadingAuthenticationState();
        Services.AddSupplyValueFromQueryProvider();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<AuthenticationStateProvider>(User);
        Services.AddSingleton<IJSRuntime>(JavaScript);
        Services.AddSingleton<NavigationManager>(Navigation);
        Services.AddSingleton<IErrorBoundaryLogger, QuietBoundaryLogger>();
        Services.AddSingleton<ILiveFeed>(Feed);
        Services.AddSingleton<IOperatorCommands>(Commands);
        Services.AddSingleton<IEngineReader>(_ => Engine);
        Services.AddScoped<NoticeBoard>();
    }

    /// <summary>Add or replace services before the first render.</summary>
    public ServiceCollection Services { get; } = new();

    public CandleEngine Engine { get; set; } = new();

    public FakeLiveFeed Feed { get; } = new();

    public FakeJavaScript JavaScript { get; } = new();

    public FakeNavigation Navigation { get; } = new();

    public FakeOperatorCommands Commands { get; } = new();

    public FakeAuthentication User { get; }

    public ManualTimeProvider Clock { get; } = new(SampleSnapshot.MachineTime);

    public Task<Rendered<T>> RenderAsync<T>(Action<RenderParameters<T>>? parameters = null)
        where T : IComponent =>
        Rendered<T>.RenderAsync(Renderer(), parameters ?? (_ => { }));

    public T Get<T>()
        where T : notnull
    {
        Renderer();
        return _provider!.GetRequiredService<T>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_renderer is not null)
        {
            await _renderer.DisposeAsync();
            await _provider!.DisposeAsync();
        }
    }

    private HarnessRenderer Renderer()
    {
        _provider ??= Services.BuildServiceProvider();
        return _renderer ??= new HarnessRenderer(_provider, _provider.GetRequiredService<ILoggerFactory>());
    }

    private sealed class QuietBoundaryLogger : IErrorBoundaryLogger
    {
        public ValueTask LogErrorAsync(Exception exception) => ValueTask.CompletedTask;
    }
}
