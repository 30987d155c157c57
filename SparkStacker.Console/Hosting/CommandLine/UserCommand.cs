using System.CommandLine;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary><c>user</c>: who may sign in, also beside a running console, which follows within seconds.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> s_email = new("email") { Description = "Email address that the user signs in with." };

    public static Command Define(Stream output, TextReader input) => new("user", "Lists, creates and changes users.")
    {
        List(output), Create(output, input), Role(output), Reset(output), Switch(output, "disable", "Signs the user out everywhere and keeps them out.", isEnabled: false),
        Switch(output, "enable", "Lets a disabled user in again.", isEnabled: true),
    };

    private static Command List(Stream output)
    {
        var command = new Command("list", "One line each: email, role, state.") { ConsoleData.Directory };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = await ConsoleData.OpenAsync(parsed.GetValue(ConsoleData.Directory), create: false, cancellationToken);
            await using var lines = new StreamWriter(output, leaveOpen: true);
            foreach (var user in await ListAsync(data, cancellationToken))
            {
                await lines.WriteLineAsync($"{user.Email}\t{user.Role.ToLowerInvariant()}\t{(user.IsDisabled ? "disabled" : user.MustChangePassword ? "one-time password" : "active")}");
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Command Create(Stream output, TextReader input)
    {
        var role = RoleOption();
        var fromInput = new Option<bool>("--password-stdin") { Description = "Reads the password from the first line of standard input; without it a one-time password is printed." };
        var command = new Command("create", "Creates a user.") { s_email, role, fromInput, ConsoleData.Directory };
        command.SetAction((parsed, cancellationToken) => ChangeAsync(parsed, output, create: true, async (users, caller) =>
        {
            var password = parsed.GetValue(fromInput) ? await input.ReadLineAsync(cancellationToken) ?? "" : null;
            return await users.CreateAsync(caller, parsed.GetValue(s_email), Named(parsed.GetValue(role)!), password);
        }, cancellationToken));
        return command;
    }

    private static Command Role(Stream output)
    {
        var role = RoleOption();
        var command = new Command("role", "Gives a user another role; open sessions end.") { s_email, role, ConsoleData.Directory };
        command.SetAction((parsed, cancellationToken) =>
            ChangeAsync(parsed, output, (users, caller, id) => users.ChangeRoleAsync(caller, id, Named(parsed.GetValue(role)!)), cancellationToken));
        return command;
    }

    private static Command Reset(Stream output)
    {
        var command = new Command("reset-password", "Prints a one-time password, turns the second factor off and ends open sessions.") { s_email, ConsoleData.Directory };
        command.SetAction((parsed, cancellationToken) => ChangeAsync(parsed, output, (users, caller, id) => users.ResetPasswordAsync(caller, id), cancellationToken));
        return command;
    }

    private static Command Switch(Stream output, string name, string description, bool isEnabled)
    {
        var command = new Command(name, description) { s_email, ConsoleData.Directory };
        command.SetAction((parsed, cancellationToken) => ChangeAsync(parsed, output, (users, caller, id) => users.SetEnabledAsync(caller, id, isEnabled), cancellationToken));
        return command;
    }

    private static Task<int> ChangeAsync(
        ParseResult parsed, Stream output, Func<UserAdministration, System.Security.Claims.ClaimsPrincipal, string, Task<UserChange>> change, CancellationToken cancellationToken) =>
        ChangeAsync(parsed, output, create: false, async (users, caller) =>
        {
            var email = parsed.GetValue(s_email);
            var user = (await users.ListAsync(caller, cancellationToken)).FirstOrDefault(u => u.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
                ?? throw new InputException($"email: there is no user '{email}'.");
            return await change(users, caller, user.Id);
        }, cancellationToken);

    private static async Task<int> ChangeAsync(
        ParseResult parsed, Stream output, bool create, Func<UserAdministration, System.Security.Claims.ClaimsPrincipal, Task<UserChange>> change, CancellationToken cancellationToken)
    {
        await using var data = await ConsoleData.OpenAsync(parsed.GetValue(ConsoleData.Directory), create, cancellationToken);
        await using var scope = data.Services.CreateAsyncScope();
        var result = await change(scope.ServiceProvider.GetRequiredService<UserAdministration>(), MachineOwner.Create());
        if (result.Error is { } error)
        {
            throw new InputException(error.Message);
        }

        await using var lines = new StreamWriter(output, leaveOpen: true);
        await lines.WriteLineAsync(result.OneTimePassword is { } password ? $"One-time password: {password}" : "Done.");
        return ExitCodes.Success;
    }

    private static async Task<IReadOnlyList<UserView>> ListAsync(ConsoleData data, CancellationToken cancellationToken)
    {
        await using var scope = data.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserAdministration>().ListAsync(MachineOwner.Create(), cancellationToken);
    }

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role") { Description = "viewer, trader or admin.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All.Select(r => r.ToLowerInvariant())]);
        return role;
    }

    private static string Named(string role) => Roles.All.First(r => r.Equals(role, StringComparison.OrdinalIgnoreCase));
}
