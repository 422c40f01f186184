using System.Diagnostics;
using KpiIngest.Inbox;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Inbox;

public sealed class InboxScanTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly TemporaryFolder inbox = new();
    private readonly SettableTime time = new();
    private readonly InboxFolder looked;
    private readonly InboxScan scan;

    public InboxScanTests()
    {
        looked = new InboxFolder(inbox.Path);
        scan = new InboxScan(looked, Settle, time);
    }

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void A_file_is_taken_only_after_it_has_lain_unchanged_for_the_settle_time()
    {
        string file = inbox.Write("ก/a.docx", "half");
        Assert.Empty(Look().Settled);
        time.Now += Settle;
        File.AppendAllText(file, " and the rest");
        Assert.Empty(Look().Settled);
        Assert.Single(Look().Entries);
        time.Now += Settle;
        Assert.Equal("ก/a.docx", Assert.Single(Look().Settled).File.InboxPath);
    }

    [Fact]
    public void A_file_with_an_old_date_must_settle_too()
    {
        File.SetLastWriteTimeUtc(inbox.Write("a.docx", "x"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(Look().Settled);
    }

    [Fact]
    public void An_empty_file_is_given_more_time_and_then_taken()
    {
        inbox.Write("a.docx", "");
        Look();
        time.Now += Settle * 2;
        Assert.Empty(Look().Settled);
        time.Now += Settle * 3;
        Assert.Single(Look().Settled);
    }

    [Fact]
    public void A_file_that_a_writer_holds_is_left_alone()
    {
        string file = inbox.Write("a.docx", "x");
        Look();
        time.Now += Settle;
        using (FileStream writer = new(file, FileMode.Open, FileAccess.Write, FileShare.None))
            Assert.Empty(Look().Settled);
        Assert.Single(Look().Settled);
    }

    [Theory]
    [InlineData("~$SAR.docx")]
    [InlineData(".hidden.docx")]
    [InlineData("SAR.docx.part")]
    [InlineData("SAR.docx.crdownload")]
    [InlineData("SAR.TMP")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData(".kpi-taking/1/a.docx")]
    [InlineData(".git/config")]
    public void Locks_temporary_and_hidden_files_are_ignored(string name) => Assert.Empty(SettledAfter("ก/" + name));

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("no-extension")]
    [InlineData("รายงาน ตัวชี้วัด ๙.๒.docx")]
    [InlineData("setup.exe")]
    public void Every_other_file_is_taken_whatever_its_kind(string name) => Assert.Single(SettledAfter("ก/" + name));

    [Fact]
    public void Links_are_not_followed()
    {
        using TemporaryFolder outside = new();
        string secret = outside.Write("secret.docx", "x");
        File.CreateSymbolicLink(inbox["link.docx"], secret);
        Directory.CreateSymbolicLink(inbox["folder"], outside.Path);
        Assert.Empty(SettledAfter("~$none"));
    }

    [Fact]
    public void What_is_left_lying_is_known_with_its_reason_for_as_long_as_it_lies_there()
    {
        string part = inbox.Write("ก/SAR.docx.part", "x");
        File.CreateSymbolicLink(inbox["ก/link.docx"], part);
        Assert.Equal(
            [("ก/SAR.docx.part", "temporary-name"), ("ก/link.docx", "link")],
            looked.Look().Others.Select(o => (o.InboxPath, o.Why!.Code)).OrderBy(o => o.InboxPath, StringComparer.Ordinal)
        );
        File.Delete(part);
        Assert.Equal("ก/link.docx", Assert.Single(looked.Look().Others).InboxPath);
    }

    [Fact]
    public void A_pipe_does_not_stop_the_scan()
    {
        using (Process made = Process.Start("mkfifo", [inbox["pipe.docx"]]))
            made.WaitForExit();
        Assert.Equal("a.docx", Assert.Single(SettledAfter("a.docx")).InboxPath);
    }

    [Fact]
    public void Files_come_in_the_order_in_which_they_were_written()
    {
        DateTime start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(inbox.Write("a.docx", "x"), start.AddMinutes(2));
        File.SetLastWriteTimeUtc(inbox.Write("b.docx", "x"), start.AddMinutes(1));
        Assert.Equal(["c.docx", "b.docx", "a.docx"], SettledAfter("c.docx", start).Select(f => f.InboxPath));
    }

    [Theory]
    [InlineData("กอง ก/ย่อย/a.docx", "กอง ก")]
    [InlineData("a.docx", InboxNames.NoUnit)]
    [InlineData("ส\u0E4D\u0E32นักงาน/a.docx", "สำนักงาน")]
    [InlineData("น\u0E4D\u0E49\u0E32/a.docx", "น้ำ")]
    [InlineData("กอง\u200B  คลัง /a.docx", "กอง คลัง")]
    [InlineData("\u200B/a.docx", "\u200B")]
    public void The_first_folder_level_is_the_unit(string path, string unit) => Assert.Equal(unit, InboxNames.UnitOf(path));

    [Fact]
    public void It_says_when_the_next_file_comes_to_rest()
    {
        Assert.Null(Look().NextRest);
        inbox.Write("a.docx", "x");
        DateTimeOffset first = time.GetUtcNow();
        Assert.Equal(first + Settle, Look().NextRest);
        time.Now += Settle / 2;
        inbox.Write("b.docx", "x");
        Assert.Equal(first + Settle, Look().NextRest);
        time.Now += Settle / 2;
        ScanResult look = Look();
        Assert.Equal(("a.docx", first + (1.5 * Settle)), (Assert.Single(look.Settled).File.InboxPath, look.NextRest));
    }

    private IReadOnlyList<InboxFile> SettledAfter(string name, DateTime? written = null)
    {
        string file = inbox.Write(name, "x");
        if (written is { } at)
            File.SetLastWriteTimeUtc(file, at);
        Look();
        time.Now += Settle;
        return [.. Look().Settled.Select(f => f.File)];
    }

    private ScanResult Look() => scan.Settled(looked.Look());
}
