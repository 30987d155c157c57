using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Storage.Configurations;

/// <summary>Short names for the tables of ASP.NET Core Identity.</summary>
internal static class IdentityTables
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<ApplicationUser>().ToTable("users");
        model.Entity<IdentityRole>().ToTable("roles");
        model.Entity<IdentityUserRole<string>>().ToTable("user_roles");
        model.Entity<IdentityUserClaim<string>>().ToTable("user_claims");
        model.Entity<IdentityUserLogin<string>>().ToTable("user_logins");
        model.Entity<IdentityUserToken<string>>().ToTable("user_tokens");
        model.Entity<IdentityRoleClaim<string>>().ToTable("role_claims");
    }
}
