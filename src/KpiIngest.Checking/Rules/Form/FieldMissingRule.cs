using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Form;

public sealed class FieldMissingRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "field-missing",
            Family = RuleFamily.Form,
            Severity = Severity.Warning,
            ForAPerson = true,
            NotOfScans = true,
            Title = new Bilingual("ข้อมูลที่ต้องมีหายไป", "Something that a report must state is missing"),
            Why = new Bilingual(
                "รายงานรายตัวชี้วัดต้องกรอกเลขและชื่อตัวชี้วัด ผู้กำกับดูแล ผู้จัดเก็บข้อมูล โทรศัพท์ ตามช่องที่แบบฟอร์มมี และแถวที่ให้คะแนนแล้วต้องมีน้ำหนัก คะแนน และคะแนนถ่วงน้ำหนักครบ",
                "A card of one indicator fills in number and name of the indicator, supervisor, collector and telephone where its form has the label, and a row that was scored states weight, score and weighted score. Summaries of an agency and sheets of several indicators are not asked for these."
            ),
            Wrong = """
                summary
                1 | 1 | 3 | 3 |
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 4 | 4 | 4.0000
                """,
            Right = """
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                3 | 1 | 4 | 4 | 4.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Heading(report.Report).Concat(report.Tables.SelectMany(t => t.Rows).SelectMany(row => Figures(report, row)));
    }

    private IEnumerable<Discrepancy> Heading(Report report)
    {
        if (report.AgencySummary || IsOfSeveralIndicators(report))
            yield break;
        PlacedText? place = Discrepancy.PlacedOrNull(report.Indicator.Place);
        if (report.Indicator is { Number: null, Labelled: true })
            yield return Missing(report, new Bilingual("เลขตัวชี้วัด", "indicator number"), place);
        if (report.Indicator.Labelled && string.IsNullOrWhiteSpace(report.Indicator.Name))
            yield return Missing(report, new Bilingual("ชื่อตัวชี้วัด", "indicator name"), place);
        foreach (
            (LabelledEntries entries, Bilingual what) in new[]
            {
                (report.Supervisors, new Bilingual("ผู้กำกับดูแลตัวชี้วัด", "supervisor")),
                (report.Collectors, new Bilingual("ผู้จัดเก็บข้อมูล", "collector")),
                (report.Phones, new Bilingual("โทรศัพท์", "telephone")),
            }
        )
        {
            if (entries is { Entries.Count: 0, LabelPlace: { } label })
                yield return Missing(report, what, Discrepancy.PlacedOrNull(label));
        }
    }

    /// <summary>A sheet that lists indicators and is about none of them.</summary>
    private static bool IsOfSeveralIndicators(Report report) =>
        report.Indicator is { Number: null, Labelled: false }
        && report.ScoringTables.SelectMany(t => t.Rows).Select(r => r.Number ?? r.Name).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private Discrepancy Missing(Report report, Bilingual what, PlacedText? location) =>
        new()
        {
            Rule = Identity,
            Message = Message(Subject.Of(report), what, new Bilingual("ไม่ได้ระบุไว้", "not stated")),
            Position = ReadingPosition.Heading,
            Location = location,
            Proof = () => Proof.Of(Operand.Said(OperandRole.Missing, location)),
        };

    /// <summary>A row that states a score or a weighted score was scored; a row with a weight alone was not assessed.</summary>
    private IEnumerable<Discrepancy> Figures(RecomputedReport report, RecomputedRow row)
    {
        if (row.Row.Score.Figure is null && row.Row.WeightedScore.Figure is null)
            yield break;
        foreach (
            (StatedFigure figure, string column) in new[]
            {
                (row.Row.Weight, FigureName.Weight),
                (row.Row.Score, FigureName.Score),
                (row.Row.WeightedScore, FigureName.WeightedScore),
            }
        )
        {
            if (figure.State != FigureState.Blank)
                continue;
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(Subject.Of(report, row), FigureName.Of(column), new Bilingual("เว้นว่างไว้", "left blank")),
                Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                At = new FigureAddress(row.Item.Table, row.Item.Index, column),
                Location = Discrepancy.Placed(figure),
                Proof = () => Proof.Of(Operand.Of(OperandRole.Missing, figure)),
            };
        }
    }
}
