using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Register;

public sealed class RegisterTargetRule : RegisterRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "register-target",
            Family = RuleFamily.Register,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("เป้าหมายไม่ตรงกับคำรับรอง", "A target is not the agreed one"),
            Why = new Bilingual(
                "เป้าหมายของระดับ ๑ ถึง ๕ กำหนดไว้ในคำรับรอง เกณฑ์ในรายงานต้องใช้ค่าเดียวกัน เทียบทีละระดับเฉพาะที่ทั้งสองแห่งเป็นเงื่อนไขของตัวเลขตัวเดียว เกณฑ์ที่เป็นข้อความไม่เทียบ",
                "The targets of levels 1 to 5 are agreed for the year; the criteria of a report use the same. Compared level by level where both are a condition on one figure; criteria in words are not compared."
            ),
            Wrong = """
                agreed
                5 ร้อยละความสำเร็จ | | 60 | 70 | 80 | 90 | 100 |
                file
                indicator 5 ร้อยละความสำเร็จ
                year 2569
                round 6
                criteria ~ targets: 1 = 60; 2 = 65; 3 = 70; 4 = 75; 5 = 80
                detail
                5 | 4 | 70 | 3 | 12.0000
                """,
            Right = """
                agreed
                5 ร้อยละความสำเร็จ | | ร้อยละ ๖๐ | ร้อยละ ๖๕ | ร้อยละ ๗๐ | ร้อยละ ๗๕ | ร้อยละ ๘๐ |
                file
                indicator 5 ร้อยละความสำเร็จ
                year 2569
                round 6
                criteria ~ targets: 1 = 60; 2 = 65; 3 = 70; 4 = 75; 5 = 80
                detail
                5 | 4 | 70 | 3 | 12.0000
                """,
        };

    public override IEnumerable<RegisterFinding> Check(RegisterComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        foreach (AgreedReport report in comparison.Reports)
        {
            if (report.Itself is { } own && Own(report) is { } criteria && Compare(report, own, null, criteria) is { } itself)
                yield return itself;
            foreach ((AgreedIndicator agreed, string item) in report.Rows())
            {
                if (
                    report.Result.Criteria.Where(c => AgreedNumber.Of(c.Item) == agreed.Number).ToList() is [var only]
                    && Compare(report, agreed, item, only) is { } row
                )
                    yield return row;
            }
        }
    }

    /// <returns>The criteria of the indicator itself; null where there are none, or several.</returns>
    private static CriteriaResult? Own(AgreedReport report)
    {
        List<CriteriaResult> own =
        [
            .. report.Result.Criteria.Where(c => c is { Item: null, Name: null } || AgreedNumber.Of(c.Item) == report.Number),
        ];
        return own is [{ Unsure: false } only] ? only : null;
    }

    private RegisterFinding? Compare(AgreedReport report, AgreedIndicator agreed, string? item, CriteriaResult criteria)
    {
        List<AcrossFilesFigure> differing = [.. AgreedTargets.Differences(agreed, criteria, item)];
        if (differing.Count == 0)
            return null;
        IEnumerable<string> thai = differing.Select(f =>
            $"ระดับ {Bilingual.Digits(f.Column[1..]).Thai} คำรับรอง {Bilingual.Digits(f.Stated[0]!).Thai} รายงาน {Bilingual.Digits(f.Stated[1]!).Thai}"
        );
        IEnumerable<string> english = differing.Select(f => $"level {f.Column[1..]} agreed {f.Stated[0]}, reported {f.Stated[1]}");
        return Found(
            report,
            agreed.Number,
            agreed.Name,
            item,
            differing,
            new Bilingual(
                $"เป้าหมายไม่ตรงกับคำรับรอง: {string.Join("; ", thai)}",
                $"its targets are not the agreed ones: {string.Join("; ", english)}"
            )
        );
    }
}
