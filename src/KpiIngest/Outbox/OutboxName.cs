using System.Globalization;
using System.Text;
using KpiIngest.Records;

namespace KpiIngest.Outbox;

/// <summary>Where a sender finds the answer: the same place under the outbox as the file had under the inbox, its name with <c>.html</c> after it.</summary>
internal static class OutboxName
{
    /// <summary>File systems take 255 bytes; the rest is for what is added.</summary>
    private const int NameBytes = 200;

    /// <summary>Relative to the outbox. The newest submission dropped at this place has this name.</summary>
    public static string Newest(Submission submission) => In(submission, Fit(submission) + ".html");

    /// <summary>Relative to the outbox. An earlier submission dropped at the same place has this one, with its number.</summary>
    public static string Numbered(Submission submission, long id) =>
        In(submission, string.Create(CultureInfo.InvariantCulture, $"{Fit(submission)}.{id}.html"));

    private static string In(Submission submission, string name)
    {
        string folder = Path.GetDirectoryName(submission.InboxPath) ?? "";
        return Path.Combine(folder.Length == 0 ? submission.Unit : folder, name);
    }

    /// <summary>A name too long to be added to is cut at a whole character and told apart by its hash.</summary>
    private static string Fit(Submission submission)
    {
        string name = submission.OriginalName;
        if (Encoding.UTF8.GetByteCount(name) <= NameBytes) return name;
        StringBuilder cut = new();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > NameBytes) break;
            cut.Append(rune);
        }

        return $"{cut}-{submission.Sha256[..8]}";
    }
}
