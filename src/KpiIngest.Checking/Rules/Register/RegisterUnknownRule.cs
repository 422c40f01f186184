using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.Register;

public sealed class RegisterUnknownRule : RegisterRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "register-unknown",
            Family = RuleFamily.Register,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ตัวชี้วัดไม่อยู่ในคำรับรอง", "The indicator is not an agreed one"),
            Why = new Bilingual(
                "หน่วยงานรายงานเฉพาะตัวชี้วัดที่ตกลงไว้ในคำรับรองของปีนั้น จับคู่ด้วยเลขตัวชี้วัดเท่านั้น ชื่อที่คล้ายกันเป็นเพียงข้อแนะนำว่าเลขอาจพิมพ์ผิด ข้อย่อยของตัวชี้วัดในคำรับรอง (๙.๒ ของ ๙) ไม่ถือว่าผิด",
                "A unit reports the indicators that it agreed to for the year. Matched by number alone; a similar name only suggests that the number may be mistyped. A part of an agreed indicator (9.2 of 9) is nothing wrong."
            ),
            Wrong = """
                agreed
                5 ระดับความสำเร็จของการจัดทำแผน | | | | | | |
                file
                indicator 6 ระดับความสำเร็จในการจัดทำแผน
                year 2569
                round 6
                detail
                6 | 4 | 3 | 3 | 12.0000
                """,
            Right = """
                agreed
                5 ระดับความสำเร็จของการจัดทำแผน | | | | | | |
                file
                indicator 5.1 ระดับความสำเร็จในการจัดทำแผน
                year 2569
                round 6
                detail
                5.1 | 4 | 3 | 3 | 12.0000
                """,
        };

    public override IEnumerable<RegisterFinding> Check(RegisterComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        foreach (AgreedReport report in comparison.Reports)
        {
            if (report.Number is { } number)
            {
                if (!report.Agreed.Knows(number))
                    yield return Unknown(report, number, report.Result.Indicator.Name, null);
                continue;
            }

            if (!report.Result.AgencySummary)
                continue;
            List<(string Number, string? Name)> rows = [.. Scored(report)];
            List<(string Number, string? Name)> unknown = [.. rows.Where(r => !report.Agreed.Knows(r.Number))];
            if (unknown.Count > 1 && unknown.Count == rows.Count)
                yield return NumberedOtherwise(report, rows);
            else
                foreach ((string row, string? name) in unknown)
                    yield return Unknown(report, row, name, row);
        }
    }

    /// <summary>The rows of a summary that state a weight or a score, each number once.</summary>
    private static IEnumerable<(string Number, string? Name)> Scored(AgreedReport report) =>
        ReportFigures
            .OwnTables(report.Result)
            .SelectMany(t => report.Result.ScoringTables[t].Rows)
            .Where(r => r.Weight is not null || r.Score is not null)
            .Select(r => (Number: AgreedNumber.Of(r.Number), r.Name))
            .Where(r => r.Number is not null)
            .Select(r => (r.Number!, r.Name))
            .DistinctBy(r => r.Item1, StringComparer.Ordinal);

    private RegisterFinding Unknown(AgreedReport report, string number, string? name, string? item)
    {
        Bilingual like = SimilarName.Of(name, report.Agreed.Indicators) is { } similar
            ? new Bilingual(
                $": ชื่อคล้ายกับตัวชี้วัด {Bilingual.Digits(similar.Number).Thai} {Bilingual.Quoted(similar.Name).Thai} เลขอาจพิมพ์ผิด",
                $": its name is like that of indicator {similar.Number}, {Bilingual.Quoted(similar.Name).English}; the number may be mistyped"
            )
            : Bilingual.Empty;
        return Found(
            report,
            number,
            name,
            item,
            [],
            new Bilingual($"ไม่อยู่ในคำรับรองของหน่วยงาน{like.Thai}", $"it is not among those that the unit agreed to{like.English}")
        );
    }

    /// <summary>Not one number is known: the summary counts otherwise than the register, which is one thing to look at and not
    /// many.</summary>
    private RegisterFinding NumberedOtherwise(AgreedReport report, List<(string Number, string? Name)> rows)
    {
        Bilingual numbers = Bilingual.Digits(string.Join(", ", rows.Take(5).Select(r => r.Number)) + (rows.Count > 5 ? " …" : ""));
        return Found(
            report,
            null,
            null,
            null,
            [],
            new Bilingual(
                $"ไม่มีเลขตัวชี้วัดใดตรงกับคำรับรอง ({numbers.Thai}) กรุณาตรวจว่าใช้เลขชุดเดียวกัน",
                $"none of its indicator numbers is an agreed one ({numbers.English}); please see whether both count alike"
            )
        );
    }
}
