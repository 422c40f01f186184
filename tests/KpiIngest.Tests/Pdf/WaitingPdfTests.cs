using System.Runtime.Versioning;
using KpiIngest.Records;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Pdf;

/// <summary>The built service on a machine whose Poppler is installed only later.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class WaitingPdfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_PDF_waits_while_Poppler_is_missing_and_is_read_when_it_appears()
    {
        var config = ServiceProcess.WriteConfig(folder.Path);
        Directory.CreateDirectory(folder["tools"]);
        Directory.CreateDirectory(folder["inbox/กองคลัง"]);
        File.Copy(Path.Combine(Repository.Fixtures, "layout-b", "weighted-score", "report.lo.pdf"), folder["inbox/กองคลัง/SAR.pdf"]);
        using var service = ServiceProcess.Start(config, searchPath: folder["tools"]);

        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Waiting && s.NotifiedState == s.State));
        Assert.Contains("ไม่ต้องส่งใหม่", await File.ReadAllTextAsync(folder["outbox/กองคลัง/SAR.pdf.html"]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder["inbox"], "*", SearchOption.AllDirectories));

        foreach (var tool in new[] { "pdftotext", "pdftocairo" }) File.CreateSymbolicLink(folder["tools/" + tool], KpiIngest.Documents.Tools.ToolPath.Find(tool)!);
        await service.UntilAsync(db => db.Submissions.AnyAsync(s => s.State == SubmissionState.Read && s.NotifiedState == s.State));
        Assert.Equal(0, await service.StopAsync());

        await using var db = RecordsDatabase.ForReading(folder["data/kpi-ingest.db"]).CreateDbContext();
        var submission = Assert.Single(await db.Submissions.AsNoTracking().ToListAsync());
        await new Archive(folder["archive"]).VerifyAsync(submission.Sha256, CancellationToken.None);
        Assert.Contains(await db.Discrepancies.AsNoTracking().ToListAsync(), d => d.Code == "weighted-score");
    }
}
