using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class ConversionRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "conversion",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("ผลรวมที่แปลงค่าไว้ไม่ตรงกับผลรวมที่ระบุ", "A converted total is not the converted stated total"),
            Why = new Bilingual(
                "แถวใต้ผลรวมที่แปลงคะแนนรวมเป็นอีกมาตราหนึ่ง (คิดเป็นร้อยละ คูณ ๒๐ หาร ๕) ต้องเป็นค่าที่แปลงจากผลรวมที่ระบุไว้ หรือจากผลรวมก่อนปัดเศษ แถวนี้ไม่นับรวมกับแถวอื่น",
                "A row under the total that states it on another scale (as a percentage, × 20, ÷ 5) must be the stated total converted, or the total before rounding. It is summed with nothing."
            ),
            Wrong = """
                summary
                1 | 20 | 4 | 4 | 0.8
                2 | 80 | 4.5 | 4.5 | 3.6
                total | 100 | | | 4.4
                convert คิดเป็นร้อยละ % = 90
                """,
            Right = """
                summary
                1 | 20 | 4 | 4 | 0.8
                2 | 80 | 4.5 | 4.5 | 3.6
                total | 100 | | | 4.4
                convert คิดเป็นร้อยละ % = 88
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CheckedConversions.Of(report).Where(c => c.Standing == Standing.Wrong).Select(c => Wrong(report, c));
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CheckedConversions.Of(report).Select(c => new TestedFigure(c.Conversion.Stated, c.Table.Rows));
    }

    private Discrepancy Wrong(RecomputedReport report, CheckedConversion found)
    {
        StatedFigure stated = found.Conversion.Stated;
        Computation arithmetic = new(found.Operation, found.Expected, stated.Figure!);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(Subject.OfTotal(report, found.Table), Bilingual.Quoted(found.Conversion.Label), arithmetic.Said),
            Position = ReadingPosition.OfTotal(found.Table.Index),
            Stated = stated.Figure,
            Expected = found.Expected,
            Arithmetic = arithmetic,
            Location = Discrepancy.Placed(stated),
            Proof = found.Proof,
            Also = Discrepancy.PlacedOrNull(found.Table.Table.Total.Place) is { } total ? [total] : [],
        };
    }
}
