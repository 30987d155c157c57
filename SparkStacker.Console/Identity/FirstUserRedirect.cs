using Microsoft.AspNetCore.Components.Endpoints;

namespace SparkStacker.Console.Identity;

/// <summary>While nobody can sign in every page leads to the setup; afterwards the setup leads to the sign-in.</summary>
internal sealed class FirstUserRedirect(RequestDelegate next, FirstUser first)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            var setup = context.Request.Path.StartsWithSegments("/setup");
            if (setup == await first.ExistsAsync(context.RequestAborted))
            {
                context.Response.Redirect(setup ? "/login" : "/setup");
                return;
            }
        }

        await next(context);
    }
}
