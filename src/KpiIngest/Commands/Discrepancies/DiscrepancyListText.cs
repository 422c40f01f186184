using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The list for people: a line a discrepancy, the proof last; what only follows from another is counted, not listed.</summary>
internal static class DiscrepancyListText
{
    public static void Write(IReadOnlyList<DiscrepancyRow> rows, Terminal terminal, Language language)
    {
        var listed = rows.Where(r => r.Discrepancy.ConsequenceOf is null).ToList();
        var table = new TextTable(
            new TextColumn(language.Pick("หน่วยงาน", "Unit"), MaxColumns: 24),
            new TextColumn(language.Pick("ไฟล์", "File"), MaxColumns: 30),
            new TextColumn(language.Pick("ปี", "Year"), Figures: true),
            new TextColumn(language.Pick("รอบ", "Round"), Figures: true),
            new TextColumn(language.Pick("ตัวชี้วัด", "Indicator"), MaxColumns: 10),
            new TextColumn(language.Pick("ระดับ", "Severity")),
            new TextColumn(language.Pick("รหัส", "Code")),
            new TextColumn(language.Pick("ที่", "Place")),
            new TextColumn(language.Pick("การคำนวณหรือข้อความ", "Arithmetic or message"), MaxColumns: 160));
        foreach (var row in listed) table.Add(Cells(row, language), Paint(row.Discrepancy.Severity, terminal));
        if (listed.Count > 0) table.Write(terminal.Out);
        var following = rows.Count - listed.Count;
        terminal.Out.WriteLine(language == Language.Thai
            ? FormattableString.Invariant($"รวม {listed.Count} รายการ (และผลตามมา {following} รายการ)")
            : FormattableString.Invariant($"{listed.Count} discrepancies (and {following} that follow from them)"));
    }

    private static Func<string, string>? Paint(Severity severity, Terminal terminal) => severity switch
    {
        Severity.Error => terminal.Red,
        Severity.Warning => terminal.Yellow,
        _ => null,
    };

    private static IReadOnlyList<string?> Cells(DiscrepancyRow row, Language language)
    {
        var found = row.Discrepancy;
        return
        [
            row.Unit, row.File, Number(row.FiscalYear), Number(row.Round), row.Indicator?.Number,
            SeverityWording.Of(found.Code, found.Severity, language), found.Code, Place(found.Location, language),
            row.OtherFile is null && found.Arithmetic is { } arithmetic ? arithmetic : language.Pick(found.Message, found.MessageEn),
        ];
    }

    /// <summary>Tables and rows are counted from 1 here: people count so.</summary>
    private static string Place(LocationResult? place, Language language)
    {
        List<string> parts = [];
        if (place?.Page is { } page) parts.Add(language.Pick("หน้า ", "p. ") + Number(page));
        if (place?.Table is { } table) parts.Add(language.Pick("ตาราง ", "table ") + Number(table + 1));
        if (place?.Row is { } row) parts.Add(language.Pick("แถว ", "row ") + Number(row + 1));
        return string.Join(' ', parts);
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
