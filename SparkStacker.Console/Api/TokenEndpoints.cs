using System.Security.Claims;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Api;

/// <summary><c>tokens</c>: API tokens, made and revoked by whoever signed in with a password.</summary>
internal static class TokenEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/tokens", ListAsync).Reads("ListTokens", "The caller's API tokens, or for admins everyone's").Answers<ItemPage<TokenItem>>()
            .Takes(QueryField.Choice("owner", "Whose tokens; all is for admins.", "me", "me", "all"));
        api.MapPost("/tokens", CreateAsync).Reads("CreateToken", "Makes an API token, at most of the caller's own role")
            .Body<NewTokenRequest>().Answers<CreatedToken>(StatusCodes.Status201Created);
        api.MapDelete("/tokens/{id}", RevokeAsync).Reads("RevokeToken", "Revokes an API token at once").Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> ListAsync(ApiQuery query, ClaimsPrincipal caller, TokenAdministration tokens, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new ItemPage<TokenItem>([.. (await tokens.ListAsync(caller, query.Text("owner") == "all", cancellationToken)).Select(TokenItem.Of)], null));

    private static async Task<ApiAnswer> CreateAsync(ApiBody<NewTokenRequest> body, ClaimsPrincipal caller, TokenAdministration tokens, CancellationToken cancellationToken)
    {
        var request = body.Value;
        var scope = Enum.Parse<ApiTokenScope>(request.Scope!, ignoreCase: true);
        var change = await tokens.CreateAsync(caller, new NewApiToken(request.Name, scope, request.AddressRange, request.ExpiresAt), cancellationToken);
        return change is { Error: null, Token: { } token, View: { } view }
            ? ApiAnswer.Of(StatusCodes.Status201Created, new CreatedToken(token, TokenItem.Of(view)))
            : Problems.Of(change.Error!);
    }

    private static async Task<ApiAnswer> RevokeAsync(string id, ApiBody<EmptyRequest> body, ClaimsPrincipal caller, TokenAdministration tokens, CancellationToken cancellationToken) =>
        (await tokens.RevokeAsync(caller, id, cancellationToken)).Error is { } error ? Problems.Of(error) : ApiAnswer.NoContent;
}
