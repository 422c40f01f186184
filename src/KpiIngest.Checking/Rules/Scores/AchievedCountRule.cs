using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Scores;

public sealed class AchievedCountRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "achieved-count",
            Family = RuleFamily.Scores,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("จำนวนข้อที่ทำได้ไม่ตรงกับผล", "Fewer or more achieved points are listed than the result states"),
            Why = new Bilingual(
                "เมื่อเกณฑ์นับจำนวนข้อที่ทำได้ และใต้ผลการดำเนินงานมีรายการข้อที่ทำได้ จำนวนรายการต้องเท่ากับผลที่ระบุ",
                "Where the criteria count points done and the achieved ones are listed under the results, their number must be the stated result."
            ),
            Wrong = """
                criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้ ๕ ข้อ
                achieved 1 4
                summary
                1 | 1 | 5 | 5 | 5.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
            Right = """
                criteria 1 steps: 1 = ทำได้ ๑ ข้อ; 2 = ทำได้ ๒ ข้อ; 3 = ทำได้ ๓ ข้อ; 4 = ทำได้ ๔ ข้อ; 5 = ทำได้ ๕ ข้อ
                achieved 1 5
                summary
                1 | 1 | 5 | 5 | 5.0000
                2 | 0.5 | ~ | 3 | 1.5000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (
            AchievedList list in report
                .Report.AchievedLists.GroupBy(l => l.Item, StringComparer.Ordinal)
                .Where(g => g.Count() == 1)
                .Select(g => g.Single())
        )
        {
            foreach (RecomputedRow row in report.Tables.SelectMany(t => t.Rows).Where(r => Belongs(report, list, r.Row)))
            {
                if (CountOf(row.Row.Result) is not { } result)
                    continue;
                if (result.Value == list.Count || report.Criteria.For(row.Row) is not { } criteria || !CountsPoints(criteria))
                    continue;
                Comparison comparison = new(result.Exact, Rational.Of(list.Count));
                yield return new Discrepancy
                {
                    Rule = Identity,
                    Message = Message(
                        Subject.Of(report, row),
                        FigureName.Of(FigureName.Result),
                        new Bilingual(
                            $"ระบุ {comparison.SaidStated.Thai} ข้อ แต่แจกแจงไว้ {comparison.SaidExpected.Thai} ข้อ",
                            CountedText.Fill(
                                "stated {0}, but {1} {1:is|are} listed as achieved",
                                comparison.SaidStated.English,
                                comparison.SaidExpected.English
                            )
                        )
                    ),
                    Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                    Stated = result,
                    Expected = comparison.Expected,
                    Arithmetic = comparison,
                    At = new FigureAddress(row.Item.Table, row.Item.Index, FigureName.Result),
                    Location = new PlacedText(row.Row.Result.Text ?? result.Text, row.Row.Result.Place),
                    Proof = () =>
                        Proof.Same(
                            Operand.Of(OperandRole.Stated, row.Row.Result, result),
                            Operand.Computed(OperandRole.Expected, Rational.Of(list.Count), list.Place)
                        ),
                    Also = Discrepancy.PlacedOrNull(list.Place) is { } place ? [place] : [],
                };
            }
        }
    }

    public override IEnumerable<TestedFigure> Tests(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return from list in report
                .Report.AchievedLists.GroupBy(l => l.Item, StringComparer.Ordinal)
                .Where(g => g.Count() == 1)
                .Select(g => g.Single())
            from row in report.Tables.SelectMany(t => t.Rows)
            where
                Belongs(report, list, row.Row)
                && CountOf(row.Row.Result) is not null
                && report.Criteria.For(row.Row) is { } criteria
                && CountsPoints(criteria)
            select TestedFigure.Of(CountOf(row.Row.Result)!, row.Row.Result.Place, [row]);
    }

    /// <summary><c>๔</c> and <c>๔ ข้อ</c>; null for a percentage, another unit and words.</summary>
    private static Figure? CountOf(StatedResult result) =>
        ResultMeasure.Of(result) switch
        {
            { Kind: MeasureKind.Number, Figure: { Whole: true } figure } => figure,
            { Kind: MeasureKind.Counted, Unit: Bound.Points, Figure: { Whole: true } figure } => figure,
            _ => null,
        };

    private static bool Belongs(RecomputedReport report, AchievedList list, ScoredRow row) =>
        list.Item is null
            ? IndicatorItself.IsAllThatIsScored(report.Report)
            : string.Equals(list.Item, row.Number, StringComparison.Ordinal);

    /// <summary>Two levels or more say so, in the table or in its notes.</summary>
    private static bool CountsPoints(ItemCriteria criteria) =>
        criteria.Levels.Concat(criteria.Notes).Count(l => ConditionReader.Read(l.Condition) is { Unit: Bound.Points }) > 1;
}
