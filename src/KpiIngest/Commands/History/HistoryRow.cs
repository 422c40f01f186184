using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Records;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Language;

namespace KpiIngest.Commands.History;

/// <summary>A line of the history with what changed against the one before it of the same unit and indicator.</summary>
/// <param name="Change">Of the average, by the latest version of the round before; null where there is none to compare with.</param>
internal sealed record HistoryRow(HistoryLine Line, decimal? Change)
{
    /// <summary>A text in csv and xlsx, a list in json.</summary>
    public const string Decisions = "decisions";

    /// <summary>The heading row of csv, in order. Documented in <c>kpi-ingest history --help</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "submission",
        "received",
        "unit",
        "file",
        "state",
        "duplicateOf",
        "fiscalYear",
        "round",
        "indicator",
        "indicatorName",
        "version",
        "latest",
        "weight",
        "result",
        "score",
        "weightedScore",
        "average",
        "recomputedWeight",
        "recomputedWeightedScore",
        "recomputedAverage",
        "change",
        "errors",
        "warnings",
        "notCheckable",
        "open",
        "decided",
        Decisions,
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
        "สถานะ",
        "ซ้ำกับรายการที่",
        "ปีงบประมาณ",
        "รอบ (เดือน)",
        "ตัวชี้วัด",
        "ชื่อตัวชี้วัด",
        "ฉบับที่",
        "ฉบับล่าสุด",
        "น้ำหนัก",
        "ผล",
        "คะแนน",
        "คะแนนถ่วงน้ำหนัก",
        "คะแนนเฉลี่ย",
        "น้ำหนักที่คำนวณ",
        "คะแนนถ่วงน้ำหนักที่คำนวณ",
        "คะแนนเฉลี่ยที่คำนวณ",
        "เปลี่ยนไป",
        "คลาดเคลื่อน",
        "ขอให้ตรวจสอบ",
        "ตรวจไม่ได้",
        "ยังไม่ตัดสิน",
        "ตัดสินแล้ว",
        "การตัดสิน",
        "ที่มาของตัวเลข",
        "ส่วนที่บุคคลระบุ",
    ];

    /// <summary>As the JSON names it: <c>read</c>, <c>noReport</c> ...</summary>
    public string State => char.ToLowerInvariant(Line.Submission.State.ToString()[0]) + Line.Submission.State.ToString()[1..];

    /// <summary>A string, an <see cref="int"/> or null a column.</summary>
    /// <param name="language">Of the words that people read; null for those of the contract.</param>
    public IReadOnlyList<object?> Cells(Language? language)
    {
        (Submission submission, HistoryReport? report) = (Line.Submission, Line.Report);
        return
        [
            checked((int)submission.Id),
            submission.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            submission.Unit,
            submission.InboxPath,
            language is { } l ? l.Pick(StateWording(submission.State)) : State,
            submission.DuplicateOfId is { } original ? checked((int)original) : null,
            report?.FiscalYear,
            report?.Round,
            report?.IndicatorNumber,
            report?.IndicatorName,
            report?.Version,
            report is null ? null
            : language is { } said ? said.Pick(report.Latest ? "ใช่" : "ถูกแทนที่แล้ว", report.Latest ? "yes" : "superseded")
            : report.Latest ? "true"
            : "false",
            report?.Weight,
            report?.Result,
            report?.Score,
            report?.WeightedScore,
            report?.StatedAverage,
            report?.RecomputedWeight,
            report?.RecomputedWeightedScore,
            report?.RecomputedAverage,
            ChangeText,
            report?.Errors,
            report?.Warnings,
            report?.NotCheckable,
            report?.Open,
            report?.Decided,
            Line.Decisions.Count == 0 ? null : string.Join("; ", Line.Decisions.Select(d => HistoryDecisions.OneLine(d, language))),
            report is not { Keyed: true } ? null
            : language is { } words ? words.Pick(KeyingWords.Keyed)
            : ScoringTableResult.Keyed,
            Line.IdentityGivenBy,
        ];
    }

    /// <summary>With its sign.</summary>
    public string? ChangeText => Change?.ToString("+0.##########;-0.##########;0", CultureInfo.InvariantCulture);

    public static Bilingual StateWording(SubmissionState state) =>
        state switch
        {
            SubmissionState.Received => new("รออ่าน", "to be read"),
            SubmissionState.Read => new("ตรวจแล้ว", "checked"),
            SubmissionState.NotChecked => new("ตรวจไม่ได้", "not checkable"),
            SubmissionState.NoReport => new("ไม่มีรายงาน", "no report"),
            SubmissionState.Unreadable => new("อ่านไม่ได้", "unreadable"),
            SubmissionState.Waiting => new("รอโปรแกรมอ่าน", "waiting for a tool"),
            SubmissionState.Duplicate => new("ซ้ำ", "duplicate"),
            SubmissionState.Failed => new("ระบบขัดข้อง", "failed"),
            SubmissionState.Unpacked => new("แตกไฟล์ ZIP แล้ว", "unpacked"),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name."),
        };
}
