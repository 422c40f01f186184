using System.Globalization;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Language;

/// <summary>What became of a file, in words and in counts. That nothing was found is said only of what was read.</summary>
public static class OutcomeWording
{
    public static Bilingual Of(FileOutcome outcome) =>
        outcome switch
        {
            FileOutcome.Checked => new Bilingual("ตรวจแล้ว", "checked"),
            FileOutcome.NotChecked => new Bilingual("ตรวจไม่ได้", "not checked"),
            FileOutcome.NoReport => new Bilingual("ไม่มีรายงานตัวชี้วัดในไฟล์", "no report in it"),
            _ => new Bilingual("อ่านไม่ได้", "unreadable"),
        };

    /// <summary>The outcome as the contract writes it.</summary>
    public static string Contract(FileOutcome outcome) =>
        outcome switch
        {
            FileOutcome.Checked => "checked",
            FileOutcome.NotChecked => "notChecked",
            FileOutcome.NoReport => "noReport",
            _ => "unreadable",
        };

    /// <summary>The headline of a file that holds reports: how it stands, what was found, how much could not be checked.</summary>
    public static Bilingual Headline(FileOutcome outcome, IEnumerable<Tone> found, int notCheckable)
    {
        Bilingual sums = Sums(found);
        Bilingual gaps = Gaps(notCheckable);
        if (outcome == FileOutcome.NotChecked)
        {
            Bilingual why = new(
                "ตรวจไม่ได้: ไม่มีตัวเลขคู่ใดในไฟล์ที่นำมาเทียบกันได้",
                "not checked: no two figures of the file could be compared"
            );
            return Joined(" · ", [why, sums, gaps]);
        }

        Bilingual done = Of(outcome);
        if (sums.Thai.Length > 0)
            return new Bilingual(
                $"{done.Thai} {Joined(" · ", [sums, gaps]).Thai}",
                $"{done.English}, {Joined(" · ", [sums, gaps]).English}"
            );
        return new Bilingual(
            $"{done.Thai} {NothingFound.Thai}{(gaps.Thai.Length > 0 ? " " + gaps.Thai : "")}",
            $"{done.English}, {NothingFound.English}{(gaps.English.Length > 0 ? "; " + gaps.English : "")}"
        );
    }

    public static Bilingual NothingFound { get; } = new("ไม่พบข้อคลาดเคลื่อนในส่วนที่อ่านได้", "nothing found in what was read");

    /// <summary><c>คลาดเคลื่อน 2 · ขอให้ตรวจสอบ 1</c>; empty where nothing was found.</summary>
    public static Bilingual Sums(IEnumerable<Tone> found)
    {
        List<(Bilingual Word, string Count)> counts = found
            .GroupBy(t => t)
            .OrderBy(g => g.Key)
            .Select(g => (Word: SeverityWording.Of(g.Key), Count: Number(g.Count())))
            .ToList();
        return new Bilingual(
            string.Join(" · ", counts.Select(c => $"{c.Word.Thai} {c.Count}")),
            string.Join(" · ", counts.Select(c => $"{c.Word.English} {c.Count}"))
        );
    }

    /// <summary><c>ตรวจไม่ได้ 3 จุด</c>; empty for none.</summary>
    public static Bilingual Gaps(int notCheckable) =>
        notCheckable == 0
            ? Bilingual.Empty
            : new Bilingual(
                $"ตรวจไม่ได้ {Number(notCheckable)} จุด",
                CountedText.Of(notCheckable, "point", "points") + " could not be checked"
            );

    private static Bilingual Joined(string between, IEnumerable<Bilingual> parts)
    {
        List<Bilingual> said = parts.Where(p => p.Thai.Length > 0).ToList();
        return new Bilingual(string.Join(between, said.Select(p => p.Thai)), string.Join(between, said.Select(p => p.English)));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
