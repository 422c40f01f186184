using System.Globalization;
using KpiIngest.Checking.Results;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The columns of the list as csv and xlsx have them.</summary>
internal static class DiscrepancyColumns
{
    /// <summary>The heading row of csv, in order. Documented in <c>kpi-ingest discrepancies --help</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "received", "unit", "file", "fiscalYear", "round", "indicator", "indicatorName", "version", "code", "severity", "message", "messageEn",
        "stated", "expected", "arithmetic", "column", "page", "table", "row", "text", "otherFile",
    ];

    /// <summary>The same for people.</summary>
    public static IReadOnlyList<string> ThaiNames { get; } =
    [
        "วันที่รับ", "หน่วยงาน", "ไฟล์", "ปีงบประมาณ", "รอบ (เดือน)", "ตัวชี้วัด", "ชื่อตัวชี้วัด", "ฉบับที่", "รหัส", "ระดับ", "ข้อความ", "ข้อความ (อังกฤษ)",
        "ที่รายงาน", "ที่คำนวณได้", "การคำนวณ", "ช่อง", "หน้า", "ตาราง", "แถว", "ข้อความในไฟล์", "เทียบกับไฟล์",
    ];

    /// <summary>A string or an <see cref="int"/> a column, null where there is nothing. Figures are strings: they keep their decimal places.</summary>
    public static IReadOnlyList<object?> Cells(DiscrepancyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var found = row.Discrepancy;
        return
        [
            row.Received.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), row.Unit, row.File,
            row.FiscalYear, row.Round, row.Indicator?.Number, row.Indicator?.Name, row.Version,
            found.Code, ContractName(found.Severity), found.Message, found.MessageEn, found.Stated, found.Expected, found.Arithmetic,
            found.At?.Column, found.Location?.Page, found.Location?.Table, found.Location?.Row, found.Location?.Text, row.OtherFile,
        ];
    }

    private static string ContractName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
