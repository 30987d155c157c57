using Microsoft.AspNetCore.Components;

namespace SparkStacker.Tests.Shared.Components;

/// <summary>An address bar.</summary>
internal sealed class FakeNavigation : NavigationManager
{
    public FakeNavigation() => Initialize("http://localhost/", "http://localhost/");

    public void Go(string address)
    {
        Uri = ToAbsoluteUri(address).ToString();
        NotifyLocationChanged(isInterceptedLink: false);
    }

    protected override void NavigateToCore(string uri, NavigationOptions options) => Go(uri);
}
