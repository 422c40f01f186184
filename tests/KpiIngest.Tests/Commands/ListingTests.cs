using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Doctor;
using KpiIngest.Commands.Rules;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Export;
using KpiIngest.Review.Memos;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Commands;

public sealed class ListingTests : IDisposable
{
    private readonly RecordedTerminal recorded = new();

    public void Dispose() => recorded.Dispose();

    [Fact]
    public void The_text_list_leaves_consequences_to_a_count()
    {
        DiscrepancyListOutput.Write(
            List(Row("weighted-score"), Row("weighted-total", consequenceOf: 0)),
            "text",
            recorded.Terminal,
            Language.Thai
        );
        Assert.Contains("weighted-score", recorded.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("weighted-total", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("ตารางที่ ๖ แถวที่ ๒", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("รวม 1 รายการ (และผลตามมา 1 รายการ)", recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_has_a_row_for_each_under_the_documented_heading()
    {
        DiscrepancyListOutput.Write(
            List(Row("weighted-score"), Row("weighted-total", consequenceOf: 0)),
            "csv",
            recorded.Terminal,
            Language.Thai
        );
        string[] lines = recorded.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFF" + string.Join(',', FindingColumns.Names), lines[0]);
        Assert.Equal(
            "7,2013-07-11T00:00:00Z,กพร,SAR.docx,checked,2556,12,9.2,'=ชื่อ,1,weighted-score,error,ข้อความ,message,3.0000,3.5,1 × 3.5 = 3.5,,,6,2,๓,,,,,,,,,",
            lines[1]
        );
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void What_two_files_show_names_the_other_one_in_every_format()
    {
        DiscrepancyRow row = Row("resubmission-changed") with { OtherFile = "ก่อน.docx" };
        foreach (string format in new[] { "csv", "json", "text" })
            DiscrepancyListOutput.Write(List(row), format, recorded.Terminal, Language.Thai);
        Assert.Contains(",๓,ก่อน.docx", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("\"otherFile\": \"ก่อน.docx\"", recorded.Out, StringComparison.Ordinal);
        Assert.EndsWith("ข้อความ", recorded.Out.Split('\n')[^3].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_decided_and_why_stands_in_every_format_and_only_where_somebody_did()
    {
        RowDecision decision = new(
            FindingState.Accepted,
            "สมชาย",
            new DateTimeOffset(2013, 7, 12, 3, 4, 5, TimeSpan.Zero),
            "ปัดเศษ",
            null,
            "สมหญิง"
        );
        foreach (string format in new[] { "csv", "json", "text" })
            DiscrepancyListOutput.Write(List(Row("weighted-score") with { Decision = decision }), format, recorded.Terminal, Language.Thai);
        Assert.Contains(",accepted,สมชาย,2013-07-12T03:04:05Z,ปัดเศษ,,สมหญิง", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"accepted\"", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("ยอมรับ: สมชาย", recorded.Out, StringComparison.Ordinal);
        using RecordedTerminal open = new();
        DiscrepancyListOutput.Write(List(Row("weighted-score")), "text", open.Terminal, Language.Thai);
        Assert.DoesNotContain("การตัดสิน", open.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_list_holds_each_discrepancy_as_check_gives_it()
    {
        DiscrepancyListOutput.Write(List(Row("weighted-score")), "json", recorded.Terminal, Language.Thai);
        using JsonDocument json = JsonDocument.Parse(recorded.Out);
        JsonElement entry = json.RootElement.GetProperty("discrepancies")[0];
        Assert.Equal("กพร", entry.GetProperty("unit").GetString());
        Assert.Equal("error", entry.GetProperty("discrepancy").GetProperty("severity").GetString());
        Assert.Contains("กพร", recorded.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_found_by_its_code_and_shown_with_its_examples()
    {
        RulesListing listing = new([Card], recorded.Terminal, Language.English);
        Assert.Equal(0, listing.Write("Weighted-Score"));
        Assert.Contains("the wrong one", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("the right one", recorded.Out, StringComparison.Ordinal);
        Assert.Equal(0, listing.Write(null));
        Assert.Equal(2, listing.Write("none"));
        Assert.Contains("none", recorded.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_cannot_be_filled_is_told_at_the_start_by_its_setting_and_one_that_can_is_not()
    {
        string broken = Path.Combine(Path.GetTempPath(), $"kpi-template-{Guid.NewGuid():N}.docx");
        await File.WriteAllTextAsync(broken, "no package");
        try
        {
            string said = Assert.Single(TemplateFindings.Warnings(new MemoSettings { Template = broken }));
            Assert.Contains("memoTemplate", said, StringComparison.Ordinal);
            Assert.Contains("แม่แบบบันทึกข้อความใช้ไม่ได้", said, StringComparison.Ordinal);
            Assert.Contains(
                "certificateTemplate",
                Assert.Single(TemplateFindings.Warnings(new MemoSettings { CertificateTemplate = broken })),
                StringComparison.Ordinal
            );
            Assert.Empty(TemplateFindings.Warnings(new MemoSettings()));
        }
        finally
        {
            File.Delete(broken);
        }
    }

    [Fact]
    public void The_doctor_says_what_a_missing_tool_switches_off()
    {
        Finding missing = new("soffice", "soffice", false, "not found")
        {
            Off = "การอ่าน Word รุ่นเก่า",
            OffEn = "reading legacy Word",
            Remedy = "libreoffice-writer-nogui",
        };
        Assert.Equal(1, DoctorVerb.Write([missing], recorded.Terminal, Language.English));
        Assert.Contains("reading legacy Word", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("libreoffice-writer-nogui", recorded.Out, StringComparison.Ordinal);
        Assert.Equal(0, DoctorVerb.Write([missing with { InOrder = true }], recorded.Terminal, Language.Thai));
    }

    [Fact]
    public async Task The_doctor_finds_tools_on_the_path_only()
    {
        using TemporaryFolder folder = new();
        IReadOnlyList<Finding> findings = await new ToolFindings(new ToolProbe(folder.Path)).FindAsync(CancellationToken.None);
        Assert.True(findings[0].InOrder);
        Assert.All(findings.Skip(1), f => Assert.False(f.InOrder));
        Assert.Equal("/bin/sh", new ToolProbe("/none:/bin").Find("sh"));
    }

    [Theory]
    [InlineData("tesseract 5.3.0\\nosd\\neng\\ntha", true)]
    [InlineData("tesseract 5.3.0\\nosd\\neng", false)]
    [InlineData("tesseract 5.3.0\\nthai-letters", false)]
    public async Task The_doctor_tells_a_Tesseract_without_Thai_letters(string says, bool inOrder)
    {
        using TemporaryFolder folder = new();
        string tool = folder["tesseract"];
        await File.WriteAllTextAsync(tool, $"#!/bin/sh\nprintf '{says}\\n'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Finding found = (await new ToolFindings(new ToolProbe(folder.Path)).FindAsync(CancellationToken.None)).Single(f =>
            f.What == "tesseract"
        );
        Assert.Equal(
            (inOrder, inOrder ? "tesseract 5.3.0" : "tesseract 5.3.0 ไม่มีอักษรไทย (no Thai letters)"),
            (found.InOrder, found.Found)
        );
        Assert.Equal("tesseract-ocr tesseract-ocr-tha", found.Remedy);
    }

    [Fact]
    public void The_doctor_tries_to_write_and_leaves_nothing_behind()
    {
        using TemporaryFolder folder = new();
        Assert.True(FolderFindings.Writable("inbox", Path.Combine(folder.Path, "not", "yet")).InOrder);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        Assert.False(FolderFindings.Writable("inbox", "/proc/none").InOrder);
    }

    private static RuleCard Card { get; } =
        new("weighted-score", Severity.Error, false, "ชื่อ", "title", "เพราะ", "why", "the wrong one", "the right one");

    [Fact]
    public void What_could_not_be_checked_is_a_row_of_csv_and_an_entry_of_json_and_a_count_of_text()
    {
        RecordedList list = List(Row("weighted-score")) with { Gaps = [Gap(FileOutcome.Checked)] };
        foreach (string format in new[] { "csv", "json", "text" })
            DiscrepancyListOutput.Write(list, format, recorded.Terminal, Language.Thai);
        Assert.Contains(
            "8,2013-07-11T00:00:00Z,กพร,b.docx,checked,,,,,,comparison,notCheckable,ตรวจไม่ได้ ข้อ ๒: เพราะ,\"not checkable, item 2: because\"",
            recorded.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("\"notCheckable\": [", recorded.Out, StringComparison.Ordinal);
        Assert.EndsWith("รวม 1 รายการ (และผลตามมา 0 รายการ) · ตรวจไม่ได้ 1 จุด", recorded.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_submission_of_which_nothing_could_be_checked_is_in_the_text_list_with_its_number_and_reason()
    {
        DiscrepancyListOutput.Write(new RecordedList([], [Gap(FileOutcome.NotChecked)]), "text", recorded.Terminal, Language.Thai);
        string line = recorded.Out.Split('\n').Single(l => l.Contains("b.docx", StringComparison.Ordinal));
        Assert.StartsWith("8", line.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("ตรวจไม่ได้", line, StringComparison.Ordinal);
        Assert.Contains("เพราะ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_would_be_cut_to_the_same_are_shown_whole()
    {
        (string first, string second) = (
            "กพร/รายงานผลการปฏิบัติราชการ ตัวชี้วัดที่ ๑ รอบ ๑๒ เดือน.docx",
            "กพร/รายงานผลการปฏิบัติราชการ ตัวชี้วัดที่ ๒ รอบ ๑๒ เดือน.docx"
        );
        DiscrepancyListOutput.Write(
            List(Row("weighted-score") with { File = first }, Row("weighted-total") with { File = second }),
            "text",
            recorded.Terminal,
            Language.Thai
        );
        Assert.Contains(first, recorded.Out, StringComparison.Ordinal);
        Assert.Contains(second, recorded.Out, StringComparison.Ordinal);
    }

    private static RecordedList List(params DiscrepancyRow[] rows) => new(rows, []);

    private static GapRow Gap(FileOutcome outcome) =>
        new(
            8,
            new DateTimeOffset(2013, 7, 11, 7, 0, 0, TimeSpan.FromHours(7)),
            "กพร",
            "b.docx",
            outcome,
            null,
            null,
            null,
            new NotCheckableResult("comparison", "2", "เพราะ", "because")
        );

    private static DiscrepancyRow Row(string code, int? consequenceOf = null) =>
        new(
            7,
            new DateTimeOffset(2013, 7, 11, 7, 0, 0, TimeSpan.FromHours(7)),
            "กพร",
            "SAR.docx",
            2556,
            12,
            new IndicatorResult("9.2", "=ชื่อ"),
            1,
            new DiscrepancyResult
            {
                Code = code,
                Severity = Severity.Error,
                Message = "ข้อความ",
                MessageEn = "message",
                Stated = "3.0000",
                Expected = "3.5",
                Arithmetic = "1 × 3.5 = 3.5",
                ConsequenceOf = consequenceOf,
                Location = new LocationResult(null, 5, 1, "๓"),
            }
        );
}
