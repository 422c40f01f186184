using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Export;

/// <summary>The columns of findings in csv and xlsx, of the command <c>discrepancies</c> and of the review list alike.</summary>
public static class FindingColumns
{
    /// <summary>In order. Documented in <c>kpi-ingest discrepancies --help</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "submission",
        "received",
        "unit",
        "file",
        "outcome",
        "fiscalYear",
        "round",
        "indicator",
        "indicatorName",
        "version",
        "code",
        "severity",
        "message",
        "messageEn",
        "stated",
        "expected",
        "arithmetic",
        "column",
        "page",
        "table",
        "row",
        "text",
        "otherFile",
        "decision",
        "decidedBy",
        "decidedAt",
        "reason",
        "comment",
        "secondedBy",
        "certainty",
        "identityGivenBy",
    ];

    /// <summary>The same for people.</summary>
    public static IReadOnlyList<string> ThaiNames { get; } =
    [
        "รายการที่",
        "วันที่รับ",
        "หน่วยงาน",
        "ไฟล์",
        "ผลการตรวจ",
        "ปีงบประมาณ",
        "รอบ (เดือน)",
        "ตัวชี้วัด",
        "ชื่อตัวชี้วัด",
        "ฉบับที่",
        "รหัส",
        "ระดับ",
        "ข้อความ",
        "ข้อความ (อังกฤษ)",
        "ที่รายงาน",
        "ที่คำนวณได้",
        "การคำนวณ",
        "ช่อง",
        "หน้า",
        "ตาราง",
        "แถว",
        "ข้อความในไฟล์",
        "เทียบกับไฟล์",
        "การตัดสิน",
        "ผู้ตัดสิน",
        "ตัดสินเมื่อ",
        "เหตุผล",
        "ความเห็น",
        "ผู้เห็นชอบ",
        "ที่มาของตัวเลข",
        "ส่วนที่บุคคลระบุ",
    ];

    /// <summary>UTC, as in the contract.</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A string or an <see cref="int"/> a column, null where there is nothing. Figures are strings: they keep their decimal
    /// places. Places count from 1.</summary>
    internal static IReadOnlyList<object?> Cells(ExportedFinding exported, PageLanguage language)
    {
        FindingItem item = exported.Item;
        FindingLine line = item.Line;
        return
        [
            checked((int)line.SubmissionId),
            Time(item.ReceivedAt),
            line.Unit,
            item.File,
            language[OutcomeWording.Of(exported.Outcome)],
            line.FiscalYear,
            line.Round,
            line.IndicatorNumber,
            line.IndicatorName,
            exported.Version,
            line.Code,
            language[SeverityWording.Of(line.Code, line.Severity)],
            item.Message,
            item.MessageEn,
            item.Stated,
            item.Expected,
            item.Arithmetic is { } arithmetic ? language[FindingWording.Arithmetic(arithmetic)] : null,
            line is { AcrossId: null, Column: { } column } ? language[FigureName.Of(column)] : null,
            item.Place?.Page,
            item.Place?.Table + 1,
            item.Place?.Row + 1,
            item.Place?.Text,
            exported.OtherFile,
            language[DecisionWording.Of(line.State)],
            item.Standing?.Actor,
            item.Standing is { } standing ? Time(standing.At) : null,
            item.Standing?.Reason,
            item.Standing?.Comment,
            exported.SecondedBy,
            item.Keyed ? language[KeyingWords.Keyed] : null,
            exported.IdentityGivenBy,
        ];
    }
}
