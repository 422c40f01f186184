using System.Runtime.Versioning;
using KpiIngest.Isolation;
using KpiIngest.Records;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

/// <summary>The built service on a machine whose LibreOffice and Tesseract are installed only later.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Lane", "Whole")]
public sealed class WaitingForToolTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_waits_while_its_tool_is_missing_and_is_read_when_it_appears()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        Directory.CreateDirectory(folder["tools"]);
        Directory.CreateDirectory(folder["inbox/กองคลัง"]);
        File.Copy(Path.Combine(Repository.Fixtures, "layout-b", "weighted-score", "report.doc"), folder["inbox/กองคลัง/SAR.doc"]);
        using ServiceProcess service = ServiceProcess.Start(config, searchPath: folder["tools"]);

        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Waiting && s.NotifiedState == s.State));
        Assert.Contains("ไม่ต้องส่งใหม่", await File.ReadAllTextAsync(folder["outbox/กองคลัง/SAR.doc.html"]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["inbox"], "*", SearchOption.AllDirectories));

        // LibreOffice's start script needs the usual commands, which the service itself does not see.
        string soffice = folder["tools/.soffice"];
        await File.WriteAllTextAsync(
            soffice,
            $"#!/bin/sh\nPATH=/usr/bin:/bin exec {KpiIngest.Documents.Tools.ToolPath.Find("soffice")} \"$@\"\n"
        );
        File.SetUnixFileMode(soffice, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(soffice, folder["tools/soffice"]);
        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Read && s.NotifiedState == s.State));
        Assert.Equal(0, await service.StopAsync());

        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        Submission submission = Assert.Single(await db.Submissions.AsNoTracking().ToListAsync());
        await new Archive(folder["archive"]).VerifyAsync(submission.Sha256, CancellationToken.None);
        Assert.Contains(await db.Discrepancies.AsNoTracking().ToListAsync(), d => d.Code == "weighted-score");
    }

    /// <summary>It does not wait: people can key it.</summary>
    [Fact]
    public async Task A_scan_is_told_as_one_while_nothing_reads_it_and_is_read_again_when_something_does()
    {
        string config = ServiceProcess.WriteConfig(folder.Path);
        Directory.CreateDirectory(folder["tools"]);
        Directory.CreateDirectory(folder["inbox/กองคลัง"]);
        string scan = Directory
            .EnumerateFiles(Path.Combine(Repository.Fixtures, "scans"), "*.pdf", SearchOption.AllDirectories)
            .Order()
            .First();
        File.Copy(scan, folder["inbox/กองคลัง/SAR.pdf"]);
        using ServiceProcess service = ServiceProcess.Start(config, searchPath: folder["tools"]);
        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Unreadable && s.NotifiedState == s.State));

        foreach (string tool in new[] { "pdftoppm", "tesseract" })
            File.CreateSymbolicLink(folder["tools/" + tool], KpiIngest.Documents.Tools.ToolPath.Find(tool)!);
        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Read && s.NotifiedState == s.State));
        Assert.Equal(0, await service.StopAsync());

        await using RecordsDbContext db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        List<Reading> readings = await db.Readings.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
        Assert.Equal(2, readings.Count);
        Assert.EndsWith(ReaderVersion.ScanUnread, readings[0].ReaderVersion, StringComparison.Ordinal);
        Assert.Contains(await db.Discrepancies.AsNoTracking().ToListAsync(), d => d.Code == "scan-unconfirmed");
        Assert.All(await db.JobWishes.AsNoTracking().ToListAsync(), w => Assert.NotNull(w.TakenAt));
    }
}
