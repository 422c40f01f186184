using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Register;

public sealed class RegisterWeightRule : RegisterRule
{
    private const int Percent = 100;

    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "register-weight",
            Family = RuleFamily.Register,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("น้ำหนักไม่ตรงกับคำรับรอง", "The weight is not the agreed one"),
            Why = new Bilingual(
                "น้ำหนักของตัวชี้วัดกำหนดไว้ในคำรับรอง รายงานต้องใช้น้ำหนักเดียวกัน จับคู่ด้วยหน่วยงาน ปีงบประมาณ และเลขตัวชี้วัด ๕ กับ ๕.๐๐ ถือว่าเท่ากัน และร้อยละ ๕ กับ ๐.๐๕ ถือว่าเท่ากัน น้ำหนักย่อยของข้อในการ์ดที่รวมกันได้ ๑ หรือ ๑๐๐ ไม่ใช่น้ำหนักของตัวชี้วัด จึงไม่เทียบ",
                "The weight of an indicator is agreed for the year; reports use the same. Matched by unit, fiscal year and number. 5 and 5.00 are the same, and so are 5 per cent and 0.05. "
                    + "Weights of items that add up to 1 or 100 within a card are not the indicator's own and are not compared."
            ),
            Wrong = """
                agreed
                5 ระดับความสำเร็จ | 4 | | | | | |
                file
                indicator 5 ระดับความสำเร็จ
                year 2569
                round 6
                detail
                5 | 3 | 3 | 3 | 9.0000
                """,
            Right = """
                agreed
                5 ระดับความสำเร็จ | 4.00 | | | | | |
                file
                indicator 5 ระดับความสำเร็จ
                year 2569
                round 6
                detail
                5 | 4 | 3 | 3 | 12.0000
                """,
        };

    public override IEnumerable<RegisterFinding> Check(RegisterComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        foreach (AgreedReport report in comparison.Reports)
        {
            if (report.Itself is { } own && Compare(report, own, null, IndicatorFigures.Of(report.Report)?.Weight) is { } itself)
                yield return itself;
            foreach ((AgreedIndicator agreed, string item) in report.Rows())
                if (Compare(report, agreed, item, report.Report.Figures.Certain(item, FigureName.Weight)) is { } row)
                    yield return row;
        }
    }

    private RegisterFinding? Compare(AgreedReport report, AgreedIndicator agreed, string? item, CertainFigure? stated)
    {
        if (agreed.Weight is not { } wanted || stated is null || IsSame(wanted.Value, stated.Figure.Value))
            return null;
        (string left, string right) = (StatedText.Plain(wanted), StatedText.Plain(stated.Figure));
        return Found(
            report,
            agreed.Number,
            agreed.Name,
            item,
            [
                new AcrossFilesFigure(
                    item,
                    FigureName.Weight,
                    [wanted.Normalised, stated.Figure.Normalised],
                    $"{left} ≠ {right}",
                    [null, stated.At]
                ),
            ],
            new Bilingual(
                $"น้ำหนักไม่ตรงกับคำรับรอง: คำรับรองระบุ {Bilingual.Digits(left).Thai} รายงานระบุ {Bilingual.Digits(right).Thai}",
                $"its weight is not the agreed one: agreed {left}, reported {right}"
            )
        );
    }

    private static bool IsSame(decimal wanted, decimal stated) =>
        wanted == stated || wanted * Percent == stated || wanted == stated * Percent;
}
