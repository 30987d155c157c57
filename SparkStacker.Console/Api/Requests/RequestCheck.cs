using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SparkStacker.Console.Api.Requests;

/// <summary>Checks a request against the attributes of its properties, all fields at once.</summary>
internal static class RequestCheck
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RequestField>> s_fields = new();

    /// <summary>The fields of a request, as JSON names them.</summary>
    public static IReadOnlyList<RequestField> Fields(Type request) => s_fields.GetOrAdd(
        request, static type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => new RequestField(p))]);

    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    public static Dictionary<string, string[]> Of(object request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var field in Fields(request.GetType()))
        {
            if (field.Refuse(request) is { } problem)
            {
                errors[field.Name] = [problem];
            }
        }

        if (errors.Count == 0 && request is IValidatableObject whole)
        {
            foreach (var result in whole.Validate(new ValidationContext(request)))
            {
                errors[result.MemberNames.FirstOrDefault() ?? "body"] = [result.ErrorMessage ?? "Not usable."];
            }
        }

        return errors;
    }
}
