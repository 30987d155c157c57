using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SparkStacker.Console.Notifications.Channels;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>Plain text over SMTP, with STARTTLS unless it is switched off.</summary>
internal sealed class EmailSender(TimeProvider clock) : IChannelSender
{
    private const int LongestSubject = 150;

    public ChannelKind Kind => ChannelKind.Email;

    public async Task<DeliveryResult> SendAsync(ChannelSettings settings, DeliveryMessage message, CancellationToken cancellationToken)
    {
        var server = $"{settings.Host}:{settings.Port}";
        if ((message.Recipient ?? settings.To) is not { } to)
        {
            return new(DeliveryOutcome.Refused, "The channel has no recipient of its own; enter one in 'to'.");
        }

        using var client = new SmtpClient(settings.Host!, settings.Port!.Value) { EnableSsl = settings.StartTls != false };
        if (settings is { Username: { } user, Secret: { } password })
        {
            client.Credentials = new NetworkCredential(user, password);
        }

        using var limit = new CancellationTokenSource(HttpDelivery.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var mail = Mail(settings.From!, to, message);
            await client.SendMailAsync(mail, either.Token);
            return new(DeliveryOutcome.Sent, $"{server} took the message for {to}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryOutcome.Retry, $"{server} did not answer within {HttpDelivery.Patience.TotalSeconds:0} s.");
        }
        catch (SmtpException fault)
        {
            var reason = fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message;
            return new(IsForGood(fault.StatusCode) ? DeliveryOutcome.Refused : DeliveryOutcome.Retry, $"{server}: {reason}");
        }
    }

    private static MailMessage Mail(string from, string to, DeliveryMessage message)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(from, "SparkStacker"),
            // A line break would begin another header.
            Subject = MessageText.Cut(new string([.. message.Subject.Select(c => char.IsControl(c) ? ' ' : c)]), LongestSubject),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            Body = $"{message.Text}\n\n{message.Kind}, {MessageText.Time(message.Time)}\n{message.Url}\n".ReplaceLineEndings("\r\n"),
        };
        foreach (var address in to.Split(','))
        {
            mail.To.Add(address.Trim());
        }

        return mail;
    }

    // 4xx is for now, 5xx for good; everything else is the network.
    private static bool IsForGood(SmtpStatusCode code) => (int)code is >= 500 and < 600;
}
