using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Api.Requests;

namespace SparkStacker.Console.Api.Contracts;

[OptionalBody]
internal sealed record AcknowledgeRequest
{
    [StringLength(500)]
    [Description("What is known or done about it; may be missing.")]
    public string? Note { get; init; }
}
