namespace SparkStacker.Tests.Shared.Sinks;

/// <param name="To">Address of the envelope.</param>
/// <param name="Source">Headers and body as sent.</param>
internal sealed record MailSinkMessage(string To, string Source)
{
    /// <summary>The source with quoted-printable's line breaks and equal signs undone.</summary>
    public string Text => Source.Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
}
