using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Language;

/// <summary>Names what a message speaks of, so that a person finds it: indicator, item, kind of table.</summary>
public static class Subject
{
    public static Bilingual Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Indicator.Number is { } number)
            return new Bilingual($"ตัวชี้วัด {Thai(number)}", $"Indicator {number}");
        return report.Indicator.Name is { } name ? new Bilingual($"“{name}”", $"“{name}”") : new Bilingual("รายงาน", "The report");
    }

    public static Bilingual Of(RecomputedReport report, RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(row);
        return Joined(report, row.Row.Number, row.Row.Name, report.Tables[row.Item.Table]);
    }

    public static Bilingual Of(RecomputedReport report, ScoredGroup group, RecomputedTable table)
    {
        ArgumentNullException.ThrowIfNull(group);
        Bilingual named = Joined(report, group.Number, group.Name, table);
        return new Bilingual(named.Thai + " แถวกลุ่ม", named.English + ", group row");
    }

    /// <summary>The total row of a table.</summary>
    public static Bilingual OfTotal(RecomputedReport report, RecomputedTable table)
    {
        ArgumentNullException.ThrowIfNull(report);
        (Bilingual of, Bilingual kind) = (Of(report.Report), Kind(report, table));
        return new Bilingual($"{of.Thai}{kind.Thai} แถวรวม", $"{of.English}{kind.English}, total row");
    }

    /// <summary>An item of the report, in no table in particular.</summary>
    public static Bilingual OfItem(Report report, string? number, string? name)
    {
        ArgumentNullException.ThrowIfNull(report);
        Bilingual of = Of(report);
        Bilingual item = Item(report, number, name);
        return new Bilingual(of.Thai + item.Thai, of.English + item.English);
    }

    private static Bilingual Joined(RecomputedReport report, string? number, string? name, RecomputedTable table)
    {
        (Bilingual of, Bilingual kind) = (OfItem(report.Report, number, name), Kind(report, table));
        return new Bilingual(of.Thai + kind.Thai, of.English + kind.English);
    }

    private static Bilingual Item(Report report, string? number, string? name)
    {
        if (number is not null)
        {
            return string.Equals(number, report.Indicator.Number, StringComparison.Ordinal) && IndicatorItself.IsAllThatIsScored(report)
                ? Bilingual.Empty
                : new Bilingual($" ข้อ {Thai(number)}", $", item {number}");
        }

        return name is null ? Bilingual.Empty : new Bilingual($" “{name}”", $", “{name}”");
    }

    private static Bilingual Kind(RecomputedReport report, RecomputedTable table)
    {
        if (report.Tables.Count == 1)
            return Bilingual.Empty;
        Bilingual kind =
            table.Table.Kind == ScoringTableKind.Summary
                ? new Bilingual("ตารางสรุป", "summary")
                : new Bilingual("ตารางรายข้อ", "own table");
        if (table.Table.Period is { } period)
            kind = new Bilingual($"{kind.Thai} {period.Label}", $"{kind.English}, {period.Label}");
        return table.Table.Assessor switch
        {
            Assessor.Self => new Bilingual($" ({kind.Thai} ประเมินตนเอง)", $" ({kind.English}, self-assessed)"),
            Assessor.Committee => new Bilingual($" ({kind.Thai} คณะกรรมการ)", $" ({kind.English}, committee)"),
            _ => new Bilingual($" ({kind.Thai})", $" ({kind.English})"),
        };
    }

    private static string Thai(string number) => Bilingual.Digits(number).Thai;
}
