using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Api.Idempotency;
using SparkStacker.Console.Api.Recent;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api;

/// <summary>Before each endpoint: refuses other sites' writes and unusable input, and lets commands act for whom the request belongs to.</summary>
internal sealed class ApiFilter(IdempotentCommands idempotency, RecentAnswers answers) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (CrossOrigin.Refuse(http.Request) is { } foreign)
        {
            return foreign;
        }

        if (ApiQuery.Of(http).Errors is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        if (context.Arguments.OfType<IApiBody>().Select(b => b.Problem).FirstOrDefault(p => p is not null) is { } unusable)
        {
            return unusable;
        }

        return HttpMethods.IsGet(http.Request.Method) ? await ReadAsync(context, next) : await WriteAsync(context, next);
    }

    private async ValueTask<object?> ReadAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<Freshness>() is null)
        {
            return await next(context);
        }

        var before = answers.Before();
        var result = await next(context);
        if (result is ApiAnswer answer)
        {
            answers.Keep(http, answer, before);
        }

        return result;
    }

    private async ValueTask<object?> WriteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetService<AuthenticationStateProvider>() is IHostEnvironmentAuthenticationStateProvider authentication)
        {
            authentication.SetAuthenticationState(Task.FromResult(new AuthenticationState(http.User)));
        }

        return await idempotency.RunAsync(http, context.Arguments.OfType<IApiBody>().FirstOrDefault(), () => next(context));
    }
}
