using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>Reads pages and fills in their forms as a browser does, token and all.</summary>
internal sealed class Browser(HttpClient client)
{
    private static readonly HtmlParser s_parser = new();

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(address);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) => client.PostAsync(address, content);

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Opens a page and sends its form with the given fields, found by their labels.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, params (string Label, string Value)[] fields)
    {
        var page = await ReadAsync(address);
        var form = page.QuerySelector("main form") as IHtmlFormElement ?? throw new InvalidOperationException($"{address} has no form.");
        foreach (var (label, value) in fields)
        {
            var field = page.QuerySelectorAll("label").OfType<IHtmlLabelElement>().Single(l => l.TextContent.Trim() == label).Control;
            ((IHtmlInputElement)field!).Value = value;
        }

        var values = form.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is { Length: > 0 }).Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var action = form.GetAttribute("action") is { Length: > 0 } own ? own : address;
        return await client.PostAsync(action, new FormUrlEncodedContent(values));
    }

    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) => s_parser.ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Where a redirect leads: a path here, or the whole address elsewhere.</summary>
    public static string? Target(HttpResponseMessage response) => response.Headers.Location switch
    {
        { IsAbsoluteUri: true, Host: "localhost" } here => here.PathAndQuery,
        var other => other?.OriginalString,
    };

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string address = "/login") =>
        SubmitAsync(address, ("Email", email), ("Password", password));
}
