using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Register;

public sealed class RegisterMissingRule : RegisterRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "register-missing",
            Family = RuleFamily.Register,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ไม่มีรายงานของตัวชี้วัดในคำรับรอง", "An agreed indicator is not reported"),
            Why = new Bilingual(
                "หน่วยงานที่ส่งรายงานของรอบนั้นแล้วต้องรายงานครบทุกตัวชี้วัดในคำรับรองที่ต้องรายงานในรอบนั้น สรุปผลทั้งหน่วยงานเทียบทันที หน่วยงานที่ส่งเป็นการ์ดรายตัวชี้วัดเทียบเมื่อพ้นวันกำหนดส่งของตัวชี้วัดนั้นแล้ว หน่วยงานที่ยังไม่ส่งอะไรเลยอยู่ในรายการรายงานที่ยังไม่มา ไม่ใช่ข้อตรวจพบ",
                "A unit that has reported a round reports all indicators that it agreed to report in it. An agency's summary is compared at once; of a unit that sends single cards an indicator is missed once its day has passed. "
                    + "A unit that has sent nothing stands in the list of reports that have not come, and is no finding."
            ),
            Wrong = """
                agreed
                1 แผนปฏิบัติราชการ | | | | | | | 2026-04-15
                2 งบประมาณ | | | | | | | 2026-04-15
                file
                indicator 1 แผนปฏิบัติราชการ
                year 2569
                round 6
                detail
                1 | 4 | 3 | 3 | 12.0000
                """,
            Right = """
                agreed
                1 แผนปฏิบัติราชการ | | | | | | | 2026-04-15
                2 งบประมาณ | | | | | | | 2026-05-15
                file
                indicator 1 แผนปฏิบัติราชการ
                year 2569
                round 6
                detail
                1 | 4 | 3 | 3 | 12.0000
                """,
        };

    public override IEnumerable<RegisterFinding> Check(RegisterComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        foreach ((AgreedYear agreed, ReportedRound reported) in comparison.Rounds)
        {
            // A summary that counts otherwise misses everything and nothing.
            if (!agreed.Indicators.Any(i => IsReported(i, reported)))
                continue;
            foreach (AgreedIndicator indicator in agreed.Indicators)
            {
                if (!indicator.IsReportedIn(reported.Round) || IsReported(indicator, reported))
                    continue;
                if (reported.Summary is null && !(indicator.Due.TryGetValue(reported.Round, out DateOnly day) && day < comparison.Today))
                    continue;
                yield return Missing(agreed, reported, indicator);
            }
        }
    }

    private static bool IsReported(AgreedIndicator indicator, ReportedRound reported) =>
        reported.Numbers.Any(n => AgreedNumber.IsRelated(n, indicator.Number));

    private RegisterFinding Missing(AgreedYear agreed, ReportedRound reported, AgreedIndicator indicator)
    {
        (Bilingual number, Bilingual name, Bilingual year, Bilingual round) = (
            Bilingual.Digits(indicator.Number),
            Bilingual.Quoted(indicator.Name),
            Number(agreed.FiscalYear),
            Number(reported.Round)
        );
        Bilingual of = new(
            $"ตัวชี้วัด {number.Thai} {name.Thai} ปีงบประมาณ {year.Thai} รอบ {round.Thai} เดือน",
            $"indicator {number.English}, {name.English}, fiscal year {year.English}, round {round.English}"
        );
        Bilingual what = reported.Summary is null
            ? new Bilingual(
                $"ยังไม่มีรายงาน ทั้งที่พ้นกำหนดส่งแล้วและหน่วยงานส่งรายงานอื่นของรอบนี้แล้ว: กำหนดส่ง {RegisterDay.Said(indicator.Due[reported.Round]).Thai}",
                $"it is not reported although its day has passed and the unit has reported others of this round: due {RegisterDay.Said(indicator.Due[reported.Round]).English}"
            )
            : new Bilingual(
                "อยู่ในคำรับรองแต่ไม่มีในสรุปผลทั้งหน่วยงานและไม่มีรายงานรายตัวชี้วัด",
                "it is agreed, and neither the agency summary nor a report of its own states it"
            );
        RegisterReference about = new(
            agreed.Version,
            agreed.FiscalYear,
            reported.Round,
            indicator.Number,
            indicator.Name,
            reported.Summary is null ? null : indicator.Number
        );
        return new RegisterFinding(Identity, reported.Summary, about, [], Said(of, what, agreed.Version));
    }
}
