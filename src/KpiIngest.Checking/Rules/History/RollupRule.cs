using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.History;

public sealed class RollupRule : HistoryRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "rollup",
            Family = RuleFamily.History,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual(
                "สรุปผลทั้งหน่วยงานไม่ตรงกับรายงานรายตัวชี้วัด",
                "The agency summary differs from the indicator's own report"
            ),
            Why = new Bilingual(
                "สรุปผลทั้งหน่วยงานต้องยกน้ำหนัก คะแนน และคะแนนถ่วงน้ำหนักมาจากรายงานรายตัวชี้วัดของหน่วยงาน ปี และรอบเดียวกัน จับคู่ด้วยเลขตัวชี้วัด ความต่างที่เกิดจากการปัดเศษไม่นับ "
                    + "รายงานรายตัวชี้วัดที่ยังไม่มีไม่ถือว่าผิด แต่ตัวชี้วัดที่มีรายงานแล้วและไม่อยู่ในสรุปจะแจ้งให้ทราบ",
                "An agency's summary carries over weight, score and weighted score from the single indicator reports of the same unit, year and round, matched by indicator number. "
                    + "What rounding explains does not count. A report that is not there yet is nothing wrong; one whose indicator is absent from the summary is named."
            ),
            Wrong = """
                file
                agency
                indicator ~ สรุปผล
                year 2556
                round 12
                summary
                5 | 2 | 3 | 3 | 6.0000
                6 | 1 | 4 | 4 | 4.0000
                file
                indicator 5 ก
                year 2556
                round 12
                detail
                5 | 2 | 4 | 4 | 8.0000
                """,
            Right = """
                file
                agency
                indicator ~ สรุปผล
                year 2556
                round 12
                summary
                5 | 2 | 3 | 3.42 | 6.84
                6 | 1 | 4 | 4 | 4.0000
                file
                indicator 5 ก
                year 2556
                round 12
                detail
                5 | 2 | 3 | 3.4167 | 6.8334
                """,
        };

    public override IEnumerable<HistoryFinding> Check(ReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (ReportVersions cards in history.Versions.Where(v => !v.Key.AgencySummary))
        {
            IReadOnlyList<HistoryReport> summaries = history.Current(cards.Key with { Number = null });
            if (summaries.Count == 0)
                continue;
            HistoryReport card = cards.Current[0];
            List<HistoryReport> stating = summaries.Where(s => s.File != card.File && s.Figures.Items.Contains(card.Key!.Number!)).ToList();
            if (stating.Count > 0)
            {
                if (Compare(stating, cards.Current) is { } found)
                    yield return found;
            }
            else if (Absent(summaries, card) is { } summary)
            {
                Bilingual round = Round(cards.Key.Round);
                yield return Found(
                    [card, summary],
                    [],
                    new Bilingual($"{round.Thai} ไม่อยู่ในสรุปผลทั้งหน่วยงาน", $"{round.English}, is absent from the agency summary")
                );
            }
        }
    }

    /// <summary>Where it is not known which of several versions holds, only what differs between all of them counts.</summary>
    private HistoryFinding? Compare(List<HistoryReport> summaries, IReadOnlyList<HistoryReport> cards)
    {
        IReadOnlyList<DifferingFigure>? shown = null;
        HashSet<string>? columns = null;
        foreach (HistoryReport summary in summaries)
        {
            foreach (HistoryReport card in cards)
            {
                IReadOnlyList<DifferingFigure> found = RollupComparison.Differences(summary, card);
                shown ??= found;
                (columns ??= [.. found.Select(f => f.Column)]).IntersectWith(found.Select(f => f.Column));
                if (columns.Count == 0)
                    return null;
            }
        }

        return Found(
            [summaries[0], cards[0]],
            [.. shown!.Where(f => columns!.Contains(f.Column))],
            new Bilingual(
                $"{Round(cards[0].Key!.Round).Thai} สรุปผลทั้งหน่วยงานกับรายงานรายตัวชี้วัดไม่ตรงกัน",
                $"{Round(cards[0].Key!.Round).English}, agency summary and indicator report differ"
            )
        );
    }

    /// <returns>A summary of another file that should name the card's indicator and, like all others, does not.</returns>
    private static HistoryReport? Absent(IReadOnlyList<HistoryReport> summaries, HistoryReport card)
    {
        string number = card.Key!.Number!;
        return summaries.Any(s => s.File == card.File || Names(s, number)) ? null : summaries.FirstOrDefault(s => HasSibling(s, number));
    }

    /// <summary>As a row, as a group, or by rows below it.</summary>
    private static bool Names(HistoryReport summary, string number) =>
        summary.Figures.All.Any(f =>
            string.Equals(f.Place.Item, number, StringComparison.Ordinal)
            || f.Place.Item?.StartsWith(number + ".", StringComparison.Ordinal) == true
        );

    /// <summary>The summary numbers indicators as the card does: it has another one of the same prefix and depth.</summary>
    private static bool HasSibling(HistoryReport summary, string number) =>
        summary.Figures.All.Any(f =>
            f.Place is { Part: FigurePart.Row, Item: { } item } && string.Equals(Prefix(item), Prefix(number), StringComparison.Ordinal)
        );

    private static string Prefix(string number) => number.LastIndexOf('.') is >= 0 and var dot ? number[..dot] : "";
}
