using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Findings;

/// <summary>Where in a report a finding is, for somebody who has the report before them and not this program: table, item, column,
/// page.</summary>
public static class FindingPlaceWording
{
    /// <summary><c>ตารางสรุป ข้อ ๒ คะแนนถ่วงน้ำหนัก</c>; the name of the rule where the finding is about no figure of a table.</summary>
    /// <param name="report">That it is about; null where none is meant.</param>
    public static Bilingual Of(DiscrepancyResult found, ReportResult? report)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.At is not { } at || report is null || at.Table >= report.ScoringTables.Count)
            return ReviewFacets.CodeName(found.Code);
        List<Bilingual> parts =
        [
            TableOf(report.ScoringTables[at.Table]),
            RowOf(report.ScoringTables[at.Table], at),
            FigureName.Of(at.Column),
        ];
        return Joined(parts);
    }

    /// <summary>The physical place: <c>หน้า ๓ ตารางที่ ๕ แถวที่ ๒</c>; empty where nothing is known.</summary>
    public static Bilingual Physical(DiscrepancyResult found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Location is { } place ? PlaceWording.Of(place) : Bilingual.Empty;
    }

    private static Bilingual TableOf(ScoringTableResult table)
    {
        List<Bilingual> parts = [table.Kind == "summary" ? CardWords.Summary : CardWords.Detail];
        if (table.Assessor is { } assessor)
            parts.Add(assessor == "self" ? CardWords.Self : CardWords.Committee);
        if (table.Period is { Label: { Length: > 0 } label })
            parts.Add(new Bilingual(label, label));
        return Joined(parts);
    }

    private static Bilingual RowOf(ScoringTableResult table, FigureAddress at)
    {
        if (at.Group is { } g)
            return g < table.Groups.Count
                ? Named(table.Groups[g].Number, table.Groups[g].Name, new Bilingual("กลุ่ม", "group"))
                : Bilingual.Empty;
        if (at.Row is not { } row)
            return Bilingual.Empty;
        if (row.Index is not { } index)
            return new Bilingual("แถวรวม", "total row");
        return index < table.Rows.Count
            ? Named(table.Rows[index].Number, table.Rows[index].Name, new Bilingual("ข้อ", "item"))
            : Bilingual.Empty;
    }

    private static Bilingual Named(string? number, string? name, Bilingual word)
    {
        if (number is { } of)
            return new Bilingual($"{word.Thai} {Bilingual.Digits(of).Thai}", $"{word.English} {of}");
        return name is { Length: > 0 } ? Bilingual.Quoted(name) : Bilingual.Empty;
    }

    private static Bilingual Joined(IEnumerable<Bilingual> parts)
    {
        List<Bilingual> said = [.. parts.Where(p => p.Thai.Length > 0)];
        return new Bilingual(string.Join(' ', said.Select(p => p.Thai)), string.Join(' ', said.Select(p => p.English)));
    }
}
