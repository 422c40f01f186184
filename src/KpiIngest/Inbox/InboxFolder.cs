namespace KpiIngest.Inbox;

/// <summary>The inbox on the disk: what lies in it, and the hidden folder beside each file in which it waits while it is being taken.</summary>
/// <remarks>A file is claimed by renaming it, in its own folder and so on its own file system, to <c>.kpi-taking/TICKET/NAME</c>. The ticket is new for each
/// claim and recorded with the submission: so a claimed file that is recorded already is told from the same bytes dropped once more, whatever
/// the moment of a crash and whatever times and names the files bear.</remarks>
public sealed class InboxFolder(string root)
{
    public const string ClaimFolder = ".kpi-taking";

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>What the last look left lying, by its path in the inbox, and why (Thai and English).</summary>
    public IReadOnlyDictionary<string, string> PassedOver { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The files of senders, in the order in which they were written. Links are not followed.</summary>
    public IReadOnlyList<InboxFile> Files()
    {
        List<InboxFile> files = [];
        Dictionary<string, string> passedOver = new(StringComparer.Ordinal);
        foreach (string folder in Folders())
        {
            foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles())
            {
                if (WhyPassedOver(file) is { } reason)
                {
                    passedOver.Add(Relative(file.FullName), reason);
                    continue;
                }

                files.Add(new InboxFile(file.FullName, Relative(file.FullName), new FileStamp(file.Length, file.LastWriteTimeUtc)));
            }
        }

        PassedOver = passedOver;
        return [.. files.OrderBy(f => f.Stamp.WrittenAt).ThenBy(f => f.InboxPath, StringComparer.Ordinal)];
    }

    /// <summary>Files that were claimed by an earlier run and not finished.</summary>
    public IReadOnlyList<ClaimedFile> Claimed()
    {
        List<ClaimedFile> claimed = [];
        foreach (string folder in Folders())
        {
            string claims = Path.Combine(folder, ClaimFolder);
            if (!Directory.Exists(claims)) continue;
            foreach (string ticketFolder in Directory.EnumerateDirectories(claims).Order(StringComparer.Ordinal))
            {
                foreach (string file in Directory.EnumerateFiles(ticketFolder))
                {
                    string home = Path.Combine(folder, Path.GetFileName(file));
                    claimed.Add(new ClaimedFile(file, Relative(home), Path.GetFileName(ticketFolder)));
                }

                if (!Directory.EnumerateFileSystemEntries(ticketFolder).Any()) Directory.Delete(ticketFolder);
            }

            RemoveIfEmpty(claims);
        }

        return claimed;
    }

    /// <summary>Moves a file out of the sender's reach. From here on only we know its name.</summary>
    public static ClaimedFile Claim(string fullPath, string inboxPath)
    {
        string ticket = Guid.NewGuid().ToString("N");
        string folder = Path.Combine(Path.GetDirectoryName(fullPath)!, ClaimFolder, ticket);
        Directory.CreateDirectory(folder);
        string claimed = Path.Combine(folder, Path.GetFileName(fullPath));
        try
        {
            File.Move(fullPath, claimed, overwrite: false);
        }
        catch
        {
            Directory.Delete(folder);
            RemoveIfEmpty(Path.GetDirectoryName(folder)!);
            throw;
        }

        return new ClaimedFile(claimed, inboxPath, ticket);
    }

    /// <summary>A file that was written to after it was claimed holds other bytes: it gets a ticket of its own.</summary>
    public static ClaimedFile ClaimAnew(ClaimedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        string ticket = Guid.NewGuid().ToString("N");
        string ticketFolder = Path.GetDirectoryName(file.FullPath)!;
        string renamed = Path.Combine(Path.GetDirectoryName(ticketFolder)!, ticket);
        Directory.Move(ticketFolder, renamed);
        return file with { FullPath = Path.Combine(renamed, Path.GetFileName(file.FullPath)), Ticket = ticket };
    }

    /// <summary>Removes a file that is recorded.</summary>
    public static void Remove(ClaimedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File.Delete(file.FullPath);
        string ticketFolder = Path.GetDirectoryName(file.FullPath)!;
        Directory.Delete(ticketFolder);
        RemoveIfEmpty(Path.GetDirectoryName(ticketFolder)!);
    }

    private static string? WhyPassedOver(FileInfo file)
    {
        if (file.LinkTarget is not null) return "เป็นลิงก์ (a link)";
        if (InboxNames.Ignored(file.Name)) return "ชื่อเป็นของไฟล์ล็อกหรือไฟล์ชั่วคราว (the name of a lock or a temporary file)";
        if (file.Attributes.HasFlag(FileAttributes.Hidden)) return "เป็นไฟล์ซ่อน (hidden)";
        return file.Length == 0 && SpecialFiles.Is(file.FullName) ? "ไม่ใช่ไฟล์ข้อมูล (a pipe, socket or device)" : null;
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    private IEnumerable<string> Folders()
    {
        Stack<string> open = new([Root]);
        while (open.TryPop(out string? folder))
        {
            yield return folder;
            foreach (DirectoryInfo inner in new DirectoryInfo(folder).EnumerateDirectories())
            {
                if (inner.LinkTarget is null && inner.Name[0] != '.') open.Push(inner.FullName);
            }
        }
    }

    private string Relative(string fullPath) => Path.GetRelativePath(Root, fullPath).Replace(Path.DirectorySeparatorChar, '/');
}

/// <param name="FullPath">Where it waits.</param>
/// <param name="InboxPath">Where it lay, relative to the inbox.</param>
/// <param name="Ticket">Unique to this claim.</param>
public sealed record ClaimedFile(string FullPath, string InboxPath, string Ticket);
