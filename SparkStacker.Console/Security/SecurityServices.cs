using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Api;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Security;

/// <summary>Whom the console believes: proxies, other sites' pages, and its own key files.</summary>
internal static class SecurityServices
{
    public static IServiceCollection AddConsoleSecurity(this IServiceCollection services)
    {
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidator>();
        services.AddSingleton<MasterKey>();
        services.AddSingleton<KeyRingCheck>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((keys, master) => keys.XmlEncryptor = master.IsSet ? new MasterKeyEncryptor(master) : null);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SecurityOptions>>((headers, options) => Trust(headers, options.Value));
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<SecurityOptions>>((cors, options) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. options.Value.AllowedOrigins]).AllowAnyHeader().WithMethods("GET", "POST", "PUT", "PATCH", "DELETE").WithExposedHeaders("ETag", "Location", "Retry-After", "X-Request-Id")));
        return services;
    }

    /// <summary>Goes before everything that looks at addresses or schemes.</summary>
    public static void UseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SecurityOptions>>() is { } options && HasProxies(options))
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Refuses hosts that are none, and other sites' circuits and requests.</summary>
    public static void UseConsoleSecurity(this WebApplication app)
    {
        app.UseMiddleware<HostCheck>();
        app.Use((context, next) =>
        {
            // A circuit acts with the browser's cookie: only our own pages may open one.
            if (context.Request.Path.StartsWithSegments("/_blazor") && !CrossOrigin.IsOwn(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.UseWhen(ControlApi.IsApi, api => api.UseCors());
    }

    // Settings that can't be used are told at the start, where all of them are checked.
    private static bool HasProxies(IOptions<SecurityOptions> options)
    {
        try
        {
            return options.Value.TrustedProxies.Count > 0;
        }
        catch (OptionsValidationException)
        {
            return false;
        }
    }

    private static void Trust(ForwardedHeadersOptions headers, SecurityOptions options)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(AddressRange.Normalize(proxy)!));
        }
    }
}
