using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            errors.AddError($"{StorageOptions.Section}:DataDirectory is empty; give the path of a directory.");
        }
        else if (File.Exists(options.DataDirectory))
        {
            errors.AddError($"{StorageOptions.Section}:DataDirectory: '{options.DataDirectory}' is a file; give the path of a directory.");
        }

        if (options.Database.Provider != "sqlite")
        {
            errors.AddError($"{StorageOptions.Section}:Database:Provider: '{options.Database.Provider}' is not available; allowed is 'sqlite'.");
        }
        else if (SqliteDatabase.RefuseConnectionString(options.Database.ConnectionString) is { } reason)
        {
            // The value itself is not repeated: connection strings hold passwords.
            errors.AddError($"{StorageOptions.Section}:Database:ConnectionString {reason}");
        }

        return errors.Build();
    }
}
