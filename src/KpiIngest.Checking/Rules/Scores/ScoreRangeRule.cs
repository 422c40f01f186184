using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Scores;

public sealed class ScoreRangeRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "score-range",
            Family = RuleFamily.Scores,
            Severity = Severity.Error,
            ForAPerson = true,
            Title = new Bilingual("คะแนนอยู่นอกช่วงคะแนน", "A score outside the scale"),
            Why = new Bilingual(
                "คะแนนต้องอยู่ในช่วง ๑ ถึง ๕ เว้นแต่เกณฑ์การให้คะแนนของข้อนั้นกำหนดช่วงไว้เป็นอย่างอื่น",
                "A score lies between 1 and 5, unless the criteria of the item have another lowest or highest score."
            ),
            Wrong = """
                summary
                1 | 1 | ~ | 6 | 6.0000
                2 | 0.5 | ~ | 3 | 1.5000
                3 | 1 | ~ | 4 | 4.0000
                """,
            Right = """
                summary
                1 | 1 | ~ | 5 | 5.0000
                2 | 0.5 | ~ | 3 | 1.5000
                3 | 1 | ~ | 4 | 4.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<RecomputedRow> scored = report
            .Tables.SelectMany(t => t.Rows)
            .Where(r => r.Row.Score.Figure is not null && !r.Item.LeftOut)
            .ToList();
        List<RecomputedRow> outside = scored.Where(r => ScoreScale.Of(report, r).Excludes(r.Row.Score.Exact!.Value)).ToList();
        // Where the criteria say nothing and most scores lie outside, the form has a scale of its own (0 to 100).
        List<RecomputedRow> unsaid = outside.Where(r => !ScoreScale.Of(report, r).Printed).ToList();
        if (unsaid.Count > 1 && unsaid.Count * 2 > scored.Count)
            outside = [.. outside.Except(unsaid)];
        return outside.Select(row => Found(report, row, ScoreScale.Of(report, row)));
    }

    /// <summary>The ends of the scale, where its criteria print them.</summary>
    private static Proof Shown(RecomputedReport report, RecomputedRow row, ScoreScale scale)
    {
        IReadOnlyList<UnderstoodLevel>? levels = scale.Printed ? report.Criteria.UnderstoodFor(row.Row)?.Levels : null;
        return Proof.Of(
            Operand.Of(OperandRole.Stated, row.Row.Score),
            End(OperandRole.Lowest, scale.Lowest),
            End(OperandRole.Highest, scale.Highest)
        );

        Operand End(string role, Rational score) =>
            levels?.FirstOrDefault(l => l.Score == score) is { } level ? Proof.Score(role, level) : Operand.Computed(role, score);
    }

    private Discrepancy Found(RecomputedReport report, RecomputedRow row, ScoreScale scale)
    {
        (Bilingual score, Bilingual low, Bilingual high) = (
            Bilingual.Digits(row.Row.Score.Figure!.Normalised),
            Bilingual.Digits(DecimalText.Of(scale.Lowest).Text),
            Bilingual.Digits(DecimalText.Of(scale.Highest).Text)
        );
        return new Discrepancy
        {
            Rule = Identity,
            Message = Message(
                Subject.Of(report, row),
                FigureName.Of(FigureName.Score),
                new Bilingual(
                    $"{score.Thai} อยู่นอกช่วง {low.Thai} ถึง {high.Thai}",
                    $"{score.English} lies outside {low.English} to {high.English}"
                )
            ),
            Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
            Stated = row.Row.Score.Figure,
            At = new FigureAddress(row.Item.Table, row.Item.Index, FigureName.Score),
            Location = Discrepancy.Placed(row.Row.Score),
            Proof = () => Shown(report, row, scale),
        };
    }
}
