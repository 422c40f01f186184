using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

/// <summary>The built service on a machine whose LibreOffice is installed only later.</summary>
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
}
