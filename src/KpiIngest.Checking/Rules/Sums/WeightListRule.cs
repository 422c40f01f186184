using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Sums;

public sealed class WeightListRule : Rule
{
    public override RuleIdentity Identity { get; } = new()
    {
        Code = "weight-list",
        Family = RuleFamily.Sums,
        Severity = Severity.Error,
        ForAPerson = true,
        Title = new Bilingual("น้ำหนักในคำอธิบายไม่ตรงกับตาราง", "A weight in the description differs from the tables"),
        Why = new Bilingual(
            "คำอธิบายของรายงานระบุน้ำหนักของแต่ละข้อไว้ ต้องตรงกับน้ำหนักในตารางคะแนน ผู้ตรวจต้องดูว่าที่ใดถูก",
            "The description lists the weight of each item; it must be the one in the tables. Which of them is right, a person must judge."),
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
        var list = report.Report.WeightList;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Weight.Figure is not { } listed) continue;
            var different = report.Items.Of(list[i].Number, list[i].Name)
                .Where(r => r.Row.Weight.Figure is { } weight && weight.Value != listed.Value)
                .ToList();
            if (different.Count == 0) continue;
            var comparison = new Comparison(listed.Exact, different[0].Item.Weight!.Value);
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.OfItem(report.Report, list[i].Number, list[i].Name), FigureName.Of(FigureName.Weight),
                    new Bilingual($"คำอธิบายระบุ {comparison.SaidStated.Thai} แต่ตารางระบุ {comparison.SaidExpected.Thai}", $"description {comparison.Said.English} table")),
                Position = ReadingPosition.InDescription(i),
                Stated = listed,
                Expected = different[0].Item.Weight,
                Arithmetic = comparison,
                Location = Discrepancy.Placed(list[i].Weight),
                Also = [.. different.Select(r => Discrepancy.Placed(r.Row.Weight))],
            };
        }
    }
}
