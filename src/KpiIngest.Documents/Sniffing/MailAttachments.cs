using System.Text.RegularExpressions;

namespace KpiIngest.Documents.Sniffing;

/// <summary>What a mail brings with it, by the headers of its parts; nothing of it is opened.</summary>
internal static partial class MailAttachments
{
    /// <summary>A mail is searched this far. Unit: bytes.</summary>
    private const int Searched = 1 << 20;

    /// <summary>More names than these are not told.</summary>
    private const int NamesTold = 5;

    public static ReadError Of(Stream mail)
    {
        mail.Position = 0;
        byte[] bytes = new byte[(int)Math.Min(mail.Length, Searched)];
        mail.ReadExactly(bytes);
        string text = System.Text.Encoding.Latin1.GetString(bytes);
        List<string> names = new();
        foreach (Match name in FileName().Matches(text))
        {
            string told = name.Groups["name"].Value.Trim();
            if (
                names.Count < NamesTold
                && !told.Contains("=?", StringComparison.Ordinal)
                && !told.Any(c => c > '~')
                && !names.Contains(told, StringComparer.Ordinal)
            )
                names.Add(told);
        }

        return ForeignFormats.Mail(names.Count > 0 || Attachment().IsMatch(text), names);
    }

    [GeneratedRegex(
        @"^(Content-Disposition\s*:\s*attachment|Content-Type\s*:\s*application/)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex Attachment();

    [GeneratedRegex(
        """^Content-Disposition\s*:\s*attachment\b[^\n]*(\n[ \t][^\n]*)*?\bfilename="(?<name>[^"\n]{1,120})["]""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 20_000
    )]
    private static partial Regex FileName();
}
