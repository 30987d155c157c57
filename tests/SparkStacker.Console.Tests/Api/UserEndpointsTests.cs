using System.Net;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Tests.Api;

public sealed class UserEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task User_CreatedChangedDeleted_IsOneStoryThatTheAuditTells()
    {
        using var created = await console.Admin.PostAsync(ApiConsole.Root + "/users", ApiConsole.Json("""{"email":"new@example.com","role":"Viewer"}"""));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var address = created.Headers.Location!.OriginalString;
        Assert.NotEmpty((await ApiConsole.JsonAsync(created)).GetProperty("oneTimePassword").GetString()!);

        using var changed = await console.Admin.PatchAsync(address, ApiConsole.Json("""{"role":"Trader"}"""));
        Assert.Equal("Trader", (await ApiConsole.JsonAsync(changed)).GetProperty("user").GetProperty("role").GetString());

        using var deleted = await console.Admin.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await console.Admin.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        using var audit = await console.Admin.GetAsync(ApiConsole.Root + "/audit?actor=admin@example.com&sort=oldest");
        var done = (await ApiConsole.JsonAsync(audit)).GetProperty("items").EnumerateArray()
            .Where(a => a.GetProperty("target").GetString() == "new@example.com" && a.GetProperty("result").GetString() == "done")
            .Select(a => a.GetProperty("action").GetString());
        Assert.Equal(["create_user", "change_role", "delete_user"], done);
    }

    [Fact]
    public async Task Admin_TheLast_CanNotDeleteItself()
    {
        using var users = await console.Admin.GetAsync(ApiConsole.Root + "/users");
        var self = (await ApiConsole.JsonAsync(users)).GetProperty("items").EnumerateArray().Single(u => u.GetProperty("isSelf").GetBoolean());
        Assert.Equal(Roles.Admin, self.GetProperty("role").GetString());

        using var response = await console.Admin.DeleteAsync($"{ApiConsole.Root}/users/{self.GetProperty("id").GetString()}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("own_account", (await ApiConsole.JsonAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Configuration_WithAnAdminPassword_KeepsItSecret()
    {
        using var response = await console.Admin.GetAsync(ApiConsole.Root + "/system/configuration");

        var password = (await ApiConsole.JsonAsync(response)).GetProperty("items").EnumerateArray().Single(s => s.GetProperty("key").GetString() == "SparkStacker:Admin:Password");
        Assert.Equal((null, true, true), (password.GetProperty("value").GetString(), password.GetProperty("isSet").GetBoolean(), password.GetProperty("isSecret").GetBoolean()));
    }
}
