using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class ConventionRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "convention",
            Family = RuleFamily.Sums,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ตารางในรายงานใช้วิธีคำนวณต่างกัน", "Tables of one report follow different conventions"),
            Why = new Bilingual(
                "คะแนนถ่วงน้ำหนักทุกตารางในรายงานเดียวกันควรใช้วิธีคำนวณเดียวกัน และตรงกับสูตรที่พิมพ์ไว้ ตารางที่ทุกแถวถูกต้องตามวิธีอื่นจะตรวจตามวิธีนั้น",
                "All tables of a report should form weighted scores in one way, the printed one. A table all of whose rows follow another is judged by its own."
            ),
            Wrong = """
                detail
                1 | 20 | 4 | 4 | 0.8000
                detail
                2 | 30 | 3 | 3 | 90
                detail
                3 | 50 | 5 | 5 | 250
                summary
                1 | 20 | | 4 | 80
                2 | 30 | | 3 | 90
                3 | 50 | | 5 | 250
                """,
            Right = """
                detail
                1 | 20 | 4 | 4 | 80
                detail
                2 | 30 | 3 | 3 | 90
                detail
                3 | 50 | 5 | 5 | 250
                summary
                1 | 20 | | 4 | 80
                2 | 30 | | 3 | 90
                3 | 50 | | 5 | 250
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (FoundConvention found, PrintedConvention? printed) = (report.Convention, report.Report.PrintedConvention);
        if (found.DifferentFromPrint && printed is not null)
        {
            yield return Warning(
                report,
                ReadingPosition.OfTable(0),
                new PlacedText(printed.Text, printed.Place),
                ConventionName.Of(found.OfReport.Convention),
                ConventionName.Of(printed.Convention),
                printedOnly: true,
                () => Shown(report.Tables.SelectMany(t => t.Rows).First(r => r.Item.Usable), printed)
            );
        }

        foreach (RecomputedTable table in report.Tables.Where(t => t.Weighting.Convention != found.OfReport.Convention))
        {
            RecomputedRow row = table.Rows.First(r => r.Item.Usable);
            yield return Warning(
                report,
                ReadingPosition.OfTable(table.Index),
                Discrepancy.Placed(row.Row.WeightedScore),
                ConventionName.Of(table.Weighting.Convention),
                ConventionName.Of(found.OfReport.Convention),
                printedOnly: false,
                () => Shown(row, printed)
            );
        }
    }

    private Discrepancy Warning(
        RecomputedReport report,
        ReadingPosition position,
        PlacedText location,
        Bilingual rows,
        Bilingual other,
        bool printedOnly,
        Func<Proof> proof
    ) =>
        new()
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report.Report),
                new Bilingual("วิธีคำนวณคะแนนถ่วงน้ำหนัก", "how weighted scores are formed"),
                printedOnly
                    ? new Bilingual(
                        $"แถวเป็นไปตาม {rows.Thai} แต่หัวตารางหรือสูตรระบุ {other.Thai}",
                        $"rows follow {rows.English}, but the heading or formula says {other.English}"
                    )
                    : new Bilingual(
                        $"ตารางนี้ใช้ {rows.Thai} แต่รายงานใช้ {other.Thai}",
                        $"this table follows {rows.English}, the report {other.English}"
                    )
            ),
            Position = position,
            Location = location,
            Proof = proof,
        };

    /// <summary>A row that follows it, and what is printed.</summary>
    private static Proof Shown(RecomputedRow row, PrintedConvention? printed)
    {
        Proof of = Proof.OfRow(row);
        return printed is null
            ? of
            : of with
            {
                Operands = [.. of.Operands, Operand.Said(OperandRole.Convention, printed.Text, printed.Place)],
            };
    }
}
