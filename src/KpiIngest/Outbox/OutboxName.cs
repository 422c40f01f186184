using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;

namespace KpiIngest.Outbox;

/// <summary>Where a sender finds the answer: the same place under the outbox as the file had under the inbox, its name with <c>.html</c>
/// after it.</summary>
internal static class OutboxName
{
    private const string Page = ".html";

    /// <summary>After a folder whose name could be that of a page.</summary>
    private const string FolderMark = ".d";

    /// <summary>File systems take 255 bytes; the rest is for what is added.</summary>
    private const int NameBytes = 200;

    /// <summary>Relative to the outbox. The newest submission dropped at this place has this name.</summary>
    public static string Newest(Submission submission) =>
        In(submission.InboxPath, submission.FolderUnit ?? submission.Unit, Fit(submission.OriginalName, submission.Sha256[..8]) + Page);

    /// <summary>Relative to the outbox. An earlier submission dropped at the same place has this one, with its number.</summary>
    public static string Numbered(Submission submission, long id) =>
        In(
            submission.InboxPath,
            submission.FolderUnit ?? submission.Unit,
            string.Create(CultureInfo.InvariantCulture, $"{Fit(submission.OriginalName, submission.Sha256[..8])}.{id}{Page}")
        );

    /// <summary>Relative to the outbox: of a file that is not taken.</summary>
    public static string Refused(InboxEntry entry, bool numbered)
    {
        string name = Fit(
            Path.GetFileName(entry.InboxPath),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.InboxPath)))[..8]
        );
        return In(
            entry.InboxPath,
            entry.Unit,
            numbered ? string.Create(CultureInfo.InvariantCulture, $"{name}.not-taken-{entry.Id}{Page}") : name + Page
        );
    }

    private static string In(string inboxPath, string unit, string name)
    {
        string folder = Path.GetDirectoryName(inboxPath) ?? "";
        return Path.Combine([.. (folder.Length == 0 ? unit : folder).Split('/').Select(Folder), name]);
    }

    /// <summary>A folder of senders may be called <c>a.docx.html</c>, which is the page of a file <c>a.docx</c> beside it: such a folder
    /// bears a mark, and one that already looks marked bears one more, so that no two folders meet.</summary>
    private static string Folder(string name)
    {
        string bare = name;
        while (bare.EndsWith(FolderMark, StringComparison.OrdinalIgnoreCase))
            bare = bare[..^FolderMark.Length];
        return bare.EndsWith(Page, StringComparison.OrdinalIgnoreCase) ? name + FolderMark : name;
    }

    /// <summary>A name too long to be added to is cut at a whole character and told apart by its hash.</summary>
    private static string Fit(string name, string hash)
    {
        if (Encoding.UTF8.GetByteCount(name) <= NameBytes)
            return name;
        StringBuilder cut = new();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > NameBytes)
                break;
            cut.Append(rune);
        }

        return $"{cut}-{hash}";
    }
}
