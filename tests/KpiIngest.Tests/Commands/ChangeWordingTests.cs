using KpiIngest.Checking.Results;
using KpiIngest.Outbox;
using KpiIngest.Records.Changes;

namespace KpiIngest.Tests.Commands;

/// <summary>What differs between two readings is said in the language of the reader, with the names that json and csv have left as they
/// are.</summary>
public sealed class ChangeWordingTests
{
    [Theory]
    [InlineData(
        "detail self",
        "group 1",
        "weightedScore",
        "ตารางรายข้อ ประเมินตนเอง กลุ่ม 1 คะแนนถ่วงน้ำหนัก",
        "detail self-assessed group 1 weighted score"
    )]
    [InlineData("summary", "total", "weight", "ตารางสรุป แถวรวม น้ำหนัก", "summary total weight")]
    [InlineData("detail รอบ ๖ เดือน", "2", "score", "ตารางรายข้อ รอบ ๖ เดือน 2 คะแนน", "detail รอบ ๖ เดือน 2 score")]
    [InlineData("criteria", "1 5", "condition", "เกณฑ์การให้คะแนน 1 5 เกณฑ์", "criteria 1 5 condition")]
    [InlineData(null, null, "fiscalYear", "ปีงบประมาณ", "fiscal year")]
    public void A_place_is_named_in_both_languages(string? table, string? item, string field, string thai, string english)
    {
        ReadingChange change = new(ChangeKind.ValueChanged, "9.2", table, item, field, "1", "2");
        Assert.Equal((thai, english), (ChangeWording.PlaceOf(change).Thai, ChangeWording.PlaceOf(change).English));
        Assert.Equal(("1", "2"), (ChangeWording.BeforeOf(change).Thai, ChangeWording.AfterOf(change).English));
    }

    [Fact]
    public void Severity_outcome_and_reason_are_Thai_for_Thai_readers()
    {
        ReportResult report = new()
        {
            Indicator = new IndicatorResult("9.2", "ก"),
            Recomputed = new RecomputedResult(null, null, null),
            NotCheckable = [new NotCheckableResult("convention", null, "ไม่มีน้ำหนัก", "no weights")],
        };
        DiscrepancyResult found = new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Message = "ก",
            MessageEn = "a",
            Arithmetic = "1 × 3 = 3",
        };
        FileResult before = new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = [report],
            Discrepancies = [found],
        };
        FileResult after = before with
        {
            Outcome = FileOutcome.NotChecked,
            Reports = [report with { NotCheckable = [] }],
            Discrepancies = [found with { Severity = Severity.Warning }],
        };

        IReadOnlyList<ReadingChange> changes = ReadingChanges.Between(before, after);
        Assert.Equal(
            ["ตรวจแล้ว → ตรวจไม่ได้", "ไม่มีน้ำหนัก → ", "คลาดเคลื่อน 1 × 3 = 3 → ขอให้ตรวจสอบ 1 × 3 = 3"],
            changes.Select(c => $"{ChangeWording.BeforeOf(c).Thai} → {ChangeWording.AfterOf(c).Thai}")
        );
        Assert.Equal(
            ["checked → notChecked", "no weights → ", "error 1 × 3 = 3 → warning 1 × 3 = 3"],
            changes.Select(c => $"{ChangeWording.BeforeOf(c).English} → {ChangeWording.AfterOf(c).English}")
        );
    }
}
