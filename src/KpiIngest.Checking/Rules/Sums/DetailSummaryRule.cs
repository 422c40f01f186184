using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class DetailSummaryRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "detail-summary",
            Family = RuleFamily.Sums,
            Severity = Severity.Error,
            Title = new Bilingual("ตารางรายข้อกับตารางสรุปไม่ตรงกัน", "An item differs between its own table and the summary"),
            Why = new Bilingual(
                "น้ำหนัก คะแนน และคะแนนถ่วงน้ำหนักของข้อเดียวกันต้องตรงกันทั้งในตารางรายข้อและตารางสรุป เทียบกันตามเลขข้อ เพราะชื่อมักพิมพ์ต่างกันเล็กน้อย "
                    + "ตารางสรุปรายมิติซึ่งแต่ละแถวแทนตารางทั้งตาราง เทียบกับแถวรวมของตารางนั้น",
                "Weight, score and weighted score of an item must be the same in its own table and in the summary. Items are matched by number, "
                    + "since titles drift; the same figure shown with fewer decimals is the same. A summary by dimension, whose rows stand for whole tables, is compared with the total rows of these."
            ),
            Wrong = """
                detail
                1 | 1 | 3 | 3 | 3.0000
                detail
                2 | 0.5 | 3 | 3 | 1.5000
                summary
                1 | 1 | | 3 | 3.0000
                2 | 0.5 | | 4 | 2.0000
                """,
            Right = """
                detail
                1 | 1 | 3 | 3 | 3.0000
                detail
                2 | 0.5 | 3 | 3 | 1.5000
                summary
                1 | 1 | | 3 | 3.0000
                2 | 0.5 | | 3 | 1.50
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (RecomputedTable table in report.Tables.Where(t => t.Table.Kind == ScoringTableKind.Summary))
        {
            foreach (RecomputedRow summary in table.Rows)
            {
                if (report.Items.Counterpart(summary) is not { } detail)
                    continue;
                foreach ((string column, StatedFigure stated, StatedFigure own) in RowDifferences.Between(summary, detail))
                    yield return Difference(report, summary, stated, own, column);
            }
        }

        foreach ((RecomputedRow row, ScoredTotal total) in PartsOf(report))
        foreach ((string column, StatedFigure stated, StatedFigure own) in RowDifferences.Between(row.Row, total))
            yield return Difference(report, row, stated, own, column);
    }

    /// <summary>The rows of a summary that stand for whole tables, with the totals of these.</summary>
    private static IEnumerable<(RecomputedRow Row, ScoredTotal Total)> PartsOf(RecomputedReport report) =>
        report.Parts is { } whole
            ? report.Tables[whole.Summary].Rows.Zip(whole.Parts, (row, part) => (row, report.Tables[part].Table.Total))
            : [];

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<TestedFigure> ofParts =
            from part in PartsOf(report)
            from pair in new[] { (part.Row.Row.Score, part.Total.Score), (part.Row.Row.WeightedScore, part.Total.WeightedScore) }
            where pair.Item1.Figure is not null && pair.Item2.Figure is not null
            select new TestedFigure(pair.Item1, [part.Row]);
        return (
            from summary in report.Tables.Where(t => t.Table.Kind == ScoringTableKind.Summary).SelectMany(t => t.Rows)
            let detail = report.Items.Counterpart(summary)
            where detail is not null
            from pair in new[]
            {
                (summary.Row.Weight, detail.Row.Weight),
                (summary.Row.Score, detail.Row.Score),
                (summary.Row.WeightedScore, detail.Row.WeightedScore),
            }
            where pair.Item1.Figure is not null && pair.Item2.Figure is not null
            select new TestedFigure(pair.Item1, [summary, detail])
        ).Concat(ofParts);
    }

    private Discrepancy Difference(RecomputedReport report, RecomputedRow summary, StatedFigure stated, StatedFigure other, string column)
    {
        Comparison comparison = new(stated.Exact!.Value, other.Exact!.Value);
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.OfItem(report.Report, summary.Row.Number, summary.Row.Name),
                FigureName.Of(column),
                new Bilingual(
                    $"ตารางสรุประบุ {comparison.SaidStated.Thai} แต่ตารางรายข้อระบุ {comparison.SaidExpected.Thai}",
                    $"summary {comparison.Said.English} own table"
                )
            ),
            Position = ReadingPosition.OfRow(summary.Item.Table, summary.Item.Index),
            Stated = stated.Figure,
            Expected = other.Exact,
            Arithmetic = comparison,
            At = new FigureAddress(summary.Item.Table, summary.Item.Index, column),
            Location = Discrepancy.Placed(stated),
            Also = [Discrepancy.Placed(other)],
            Proof = () => Proof.Same(Operand.Of(OperandRole.Stated, stated), Operand.Of(OperandRole.Expected, other)),
        };
    }
}
