using System.Diagnostics;
using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Faults;

/// <summary>Rows 3 and 4 with the built service as a user whom permissions stop (where the tests run as root, another one is taken): one
/// closed folder, one file that cannot be moved, one that cannot be read; each is named once, and the rest goes on.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class UnprivilegedServiceTests : IDisposable
{
    private const string Nobody = "65534";
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Shell($"chmod -R u+rwX '{folder.Path}'");
        folder.Dispose();
    }

    [Fact]
    public async Task What_it_may_not_list_move_or_read_is_named_once_and_the_rest_is_taken()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        folder.Write("inbox/ก/good.docx", "no docx");
        folder.Write("inbox/closed/a.docx", "x");
        folder.Write("inbox/unreadable/a.docx", "x");
        folder.Write("inbox/stuck/a.docx", "x");
        bool root = Environment.IsPrivilegedProcess;

        // Another user may have no way into the folder of the sources.
        if (root)
            Shell($"cp -r '{Path.GetDirectoryName(BuiltTree.KpiIngest)}' '{folder["program"]}'");
        if (root)
            Shell($"chown -R {Nobody}:{Nobody} '{folder.Path}'");
        Shell($"cd '{folder.Path}/inbox' && chmod 000 closed && chmod 000 unreadable/a.docx && chmod 555 stuck");

        // Sticky: everybody may write to the folder, and nobody may move another's file.
        if (root)
            Shell($"cd '{folder.Path}/inbox' && mkdir sticky && echo x > sticky/a.docx && chmod 1777 sticky && chmod 644 sticky/a.docx");
        List<string> left = ["closed folder-closed", "stuck/a.docx cannot-be-moved", "unreadable/a.docx cannot-be-read"];
        if (root)
            left.Insert(1, "sticky/a.docx cannot-be-moved");

        using ServiceProcess service = ServiceProcess.Start(
            config,
            user: root ? Nobody : null,
            program: root ? folder["program/kpi-ingest"] : null
        );
        await service.UntilAsync(async db =>
            await db.Submissions.AnyAsync(s => s.NotifiedState == s.State)
            && await db.InboxEntries.CountAsync(e => e.State == EntryState.Left) == left.Count
        );
        File.WriteAllText(folder["later.docx"], "also no docx");
        if (root)
            Shell($"chown {Nobody} '{folder["later.docx"]}'");
        File.Move(folder["later.docx"], folder["inbox/ก/later.docx"]);
        await service.UntilAsync(async db => await db.Submissions.CountAsync(s => s.NotifiedState == s.State) == 2);
        Assert.Equal(0, await service.StopAsync());

        await using RecordsDbContext records = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        List<InboxEntry> entries = await records.InboxEntries.AsNoTracking().Where(e => e.State == EntryState.Left).ToListAsync();
        Assert.Equal(left.Order(StringComparer.Ordinal), entries.Select(e => $"{e.InboxPath} {e.Code}").Order(StringComparer.Ordinal));
        Assert.Equal(["ก/good.docx", "ก/later.docx"], await records.Submissions.OrderBy(s => s.Id).Select(s => s.InboxPath).ToListAsync());
        Assert.Equal(2, Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories).Length);
        string[] log = WrittenLog.Lines(folder["logs"]);
        foreach (string path in left.Select(l => l.Split(' ')[0]))
            Assert.Single(log, l => l.Contains($"\"InboxPath\":\"{path}\"", StringComparison.Ordinal));
    }

    private static void Shell(string script)
    {
        using Process shell = Process.Start("bash", ["-c", script]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
