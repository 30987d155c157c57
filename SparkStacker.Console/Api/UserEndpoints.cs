using System.Security.Claims;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api;

/// <summary><c>users</c>: who may sign in.</summary>
internal static class UserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/users", ListAsync).Administers("ListUsers", "Everyone who may sign in, by email")
            .Answers<ItemPage<UserItem>>();
        api.MapGet("/users/{id}", GetAsync).Administers("GetUser", "One user")
            .Answers<UserItem>();
        api.MapPost("/users", CreateAsync).Administers("CreateUser", "Creates a user")
            .Body<NewUserRequest>().Answers<UserChanged>(StatusCodes.Status201Created);
        api.MapPatch("/users/{id}", ChangeAsync).Administers("ChangeUser", "Changes the role, disables, enables, or resets the password")
            .Body<UserPatchRequest>().Answers<UserChanged>();
        api.MapDelete("/users/{id}", DeleteAsync).Administers("DeleteUser", "Deletes a user; the audit keeps what they did")
            .Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> ListAsync(ClaimsPrincipal caller, UserAdministration users, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new ItemPage<UserItem>([.. (await users.ListAsync(caller, cancellationToken)).Select(UserItem.Of)], null));

    private static async Task<ApiAnswer> GetAsync(string id, ClaimsPrincipal caller, UserAdministration users, CancellationToken cancellationToken) =>
        await FindAsync(users, caller, u => u.Id == id, cancellationToken) is { } user ? ApiAnswer.Ok(UserItem.Of(user)) : NotFound();

    private static async Task<ApiAnswer> CreateAsync(ApiBody<NewUserRequest> body, ClaimsPrincipal caller, UserAdministration users)
    {
        var request = body.Value;
        var change = await users.CreateAsync(caller, request.Email, request.Role!, request.Password);
        return change.Error is { } error ? Problems.Of(error)
            : await FindAsync(users, caller, u => u.Email == request.Email, CancellationToken.None) is { } user
                ? ApiAnswer.Of(StatusCodes.Status201Created, new UserChanged(UserItem.Of(user), change.OneTimePassword), $"{ControlApi.Root}/users/{user.Id}")
                : NotFound();
    }

    private static async Task<ApiAnswer> ChangeAsync(string id, ApiBody<UserPatchRequest> body, ClaimsPrincipal caller, UserAdministration users)
    {
        var change = body.Value switch
        {
            { Role: { } role } => await users.ChangeRoleAsync(caller, id, role),
            { IsDisabled: { } disabled } => await users.SetEnabledAsync(caller, id, !disabled),
            _ => await users.ResetPasswordAsync(caller, id),
        };

        // A changed own role ends the caller's rights: what they may no longer read is not an error of the change.
        return change.Error is { } error ? Problems.Of(error)
            : await FindAsync(users, caller, u => u.Id == id, CancellationToken.None) is { } user
                ? ApiAnswer.Ok(new UserChanged(UserItem.Of(user), change.OneTimePassword))
                : ApiAnswer.NoContent;
    }

    private static async Task<ApiAnswer> DeleteAsync(string id, ApiBody<EmptyRequest> body, ClaimsPrincipal caller, UserAdministration users) =>
        (await users.DeleteAsync(caller, id)).Error is { } error ? Problems.Of(error) : ApiAnswer.NoContent;

    private static async Task<UserView?> FindAsync(UserAdministration users, ClaimsPrincipal caller, Func<UserView, bool> isWanted, CancellationToken cancellationToken) =>
        (await users.ListAsync(caller, cancellationToken)).FirstOrDefault(isWanted);

    private static ApiAnswer NotFound() => Problems.NotFound("user_not_found", "There is no such user.");
}
