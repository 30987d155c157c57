using Microsoft.AspNetCore.Components.Authorization;
using SparkStacker.Console.Api.Idempotency;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api;

/// <summary>Before each endpoint: refuses other sites' writes and unusable input, and lets commands act for whom the request belongs to.</summary>
internal sealed class ApiFilter(IdempotentCommands idempotency) : IEndpointFilter
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

        if (http.RequestServices.GetService<AuthenticationStateProvider>() is IHostEnvironmentAuthenticationStateProvider authentication)
        {
            authentication.SetAuthenticationState(Task.FromResult(new AuthenticationState(http.User)));
        }

        return HttpMethods.IsGet(http.Request.Method)
            ? await next(context)
            : await idempotency.RunAsync(http, context.Arguments.OfType<IApiBody>().FirstOrDefault(), () => next(context));
    }
}
