using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightListRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "weight-list",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            ForAPerson = true,
            Title = new Bilingual("น้ำหนักในคำอธิบายไม่ตรงกับตาราง", "A weight in the description differs from the tables"),
            Why = new Bilingual(
                "คำอธิบายของรายงานระบุน้ำหนักของแต่ละข้อไว้ ต้องตรงกับน้ำหนักในตารางคะแนน และน้ำหนักของตัวชี้วัดต้องเท่ากับผลรวมน้ำหนักของแถว (เว้นแต่แถวรวมกันได้ ๑ หรือ ๑๐๐ หนักเท่ากันทุกแถว หรือใช้น้ำหนักอีกแบบ) ผู้ตรวจต้องดูว่าที่ใดถูก",
                "The description lists the weight of each item; it must be the one in the tables. The weight of the indicator is the sum of its rows' weights, unless these add up to 1 or 100, weigh alike, or are weights of another kind. Which of them is right, a person must judge."
            ),
            Wrong = """
                list 1 = 1
                list 2 = 0.5
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 1 | 3 | 3 | 3.0000
                """,
            Right = """
                list 1 = 1
                list 2 = 0.5
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Listed(report).Concat(OfIndicator(report));
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<TestedFigure> listed =
            from entry in report.Report.WeightList
            where entry.Weight.Figure is not null
            let rows = report.Items.Of(entry.Number, entry.Name).Where(r => r.Row.Weight.Figure is not null).ToList()
            where rows.Count > 0
            select new TestedFigure(entry.Weight, rows);
        return IndicatorWeight.Sum(report) is null
            ? listed
            : listed.Append(new TestedFigure(report.Report.IndicatorWeight, report.AveragedRows));
    }

    /// <summary>The indicator's own weight, where the weights of its rows share it out.</summary>
    private IEnumerable<Discrepancy> OfIndicator(RecomputedReport report)
    {
        if (
            IndicatorWeight.Sum(report) is not { } sum
            || report.AveragedSums.JudgeWeight(report.Report.IndicatorWeight.Figure!) != Standing.Wrong
        )
            yield break;
        StatedFigure stated = report.Report.IndicatorWeight;
        Computation arithmetic = new(report.AveragedSums.WeightOperation, sum, stated.Figure!);
        yield return new Discrepancy
        {
            Rule = Identity,
            Message = Message(Subject.Of(report.Report), new Bilingual("น้ำหนักของตัวชี้วัด", "weight of the indicator"), arithmetic.Said),
            Position = ReadingPosition.Heading,
            Stated = stated.Figure,
            Expected = sum,
            Arithmetic = arithmetic,
            Location = Discrepancy.Placed(stated),
            Proof = () => Proof.OfWeights(Operand.Of(OperandRole.Stated, stated), report.AveragedRows),
            Also = [.. report.Averaged.Select(t => t.Table.Total.Weight).Where(w => w.Figure is not null).Select(Discrepancy.Placed)],
        };
    }

    private IEnumerable<Discrepancy> Listed(RecomputedReport report)
    {
        IReadOnlyList<ListedWeight> list = report.Report.WeightList;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].Weight.Figure is not { } listed)
                continue;
            List<RecomputedRow> different = report
                .Items.Of(list[i].Number, list[i].Name)
                .Where(r => r.Row.Weight.Figure is { } weight && weight.Value != listed.Value)
                .ToList();
            if (different.Count == 0)
                continue;
            StatedFigure entry = list[i].Weight;
            Comparison comparison = new(listed.Exact, different[0].Item.Weight!.Value);
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.OfItem(report.Report, list[i].Number, list[i].Name),
                    FigureName.Of(FigureName.Weight),
                    new Bilingual(
                        $"คำอธิบายระบุ {comparison.SaidStated.Thai} แต่ตารางระบุ {comparison.SaidExpected.Thai}",
                        $"description {comparison.Said.English} table"
                    )
                ),
                Position = ReadingPosition.InDescription(i),
                Stated = listed,
                Expected = different[0].Item.Weight,
                Arithmetic = comparison,
                Location = Discrepancy.Placed(list[i].Weight),
                Also = [.. different.Select(r => Discrepancy.Placed(r.Row.Weight))],
                Proof = () =>
                    Proof.Same(
                        Operand.Of(OperandRole.Stated, entry),
                        Operand.Of(OperandRole.Expected, different[0].Row.Weight),
                        [.. different.Skip(1).Select(r => Operand.Of(OperandRole.Other, r.Row.Weight))]
                    ),
            };
        }
    }
}
