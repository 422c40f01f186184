using System.Globalization;
using System.Text;
using MimeKit;

namespace KpiIngest.Notify;

/// <summary>Text of strangers (names of files, units and indicators, answers of servers) as one line of a message: nothing in it begins
/// another line or header, hides, or turns the direction of reading.</summary>
internal static class OneLine
{
    /// <param name="most">Characters; what is longer ends with <c>…</c>.</param>
    public static string Of(string? text, int most = 200)
    {
        if (text is null)
            return "";
        StringBuilder line = new(Math.Min(text.Length, most));
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (
                Rune.IsWhiteSpace(rune)
                || Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            )
            {
                space = line.Length > 0;
                continue;
            }

            // Marks of direction, zero-width characters, tags: not to be seen, and only good for hiding.
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
            )
                continue;
            if (line.Length + rune.Utf16SequenceLength + (space ? 1 : 0) > most)
            {
                line.Append('…');
                break;
            }

            if (space)
                line.Append(' ');
            space = false;
            line.Append(rune.ToString());
        }

        return line.ToString();
    }

    /// <returns>Null where it is no single address of mail with a domain.</returns>
    public static MailboxAddress? MailboxOf(string text)
    {
        if (text.Any(char.IsControl) || !MailboxAddress.TryParse(text, out MailboxAddress? mailbox))
            return null;
        bool whole = mailbox is { LocalPart.Length: > 0, Domain.Length: > 0, Route.Count: 0 } && !mailbox.Address.Any(char.IsWhiteSpace);
        return whole ? mailbox : null;
    }
}
