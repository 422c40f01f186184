using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.History;

/// <summary>What changed from round to round that no finding speaks of: names, numbers, criteria, and figures of earlier rounds that a
/// later report states otherwise.</summary>
internal static class RoundChanges
{
    /// <summary>Shorter names say too little to be known again under another number.</summary>
    private const int FewestLetters = 8;

    /// <param name="now">Of the later round.</param>
    /// <param name="before">The last round before it in which the indicator was reported.</param>
    public static IEnumerable<HistoryFlag> Between(
        (HistoryEntry Entry, ReportStatement Report) before,
        (HistoryEntry Entry, ReportStatement Report) now
    )
    {
        if (before.Entry.Statement.Name is { } old && now.Entry.Statement.Name is { } name && !IsSame(old, name))
        {
            yield return new HistoryFlag(
                HistoryFlagKind.NameChanged,
                new Bilingual(
                    $"ชื่อตัวชี้วัดต่างจาก{Thai(before.Entry.Round)} ซึ่งระบุว่า “{old}”",
                    $"the name differs from that of {English(before.Entry.Round)}, which says “{old}”"
                )
            )
            {
                OtherSubmissionId = before.Entry.SubmissionId,
            };
        }

        if (before.Entry.Round.FiscalYear != now.Entry.Round.FiscalYear || before.Entry.InSummary || now.Entry.InSummary)
            yield break;
        foreach ((string item, IReadOnlyList<string> levels) in now.Report.Targets.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (
                !before.Report.Targets.TryGetValue(item, out IReadOnlyList<string>? earlier)
                || FirstDifference(earlier, levels) is not { } different
            )
                continue;
            string thai = item.Length == 0 ? "" : $"ข้อ {Bilingual.Digits(item).Thai} ";
            string english = item.Length == 0 ? "" : $"item {item}, ";
            yield return new HistoryFlag(
                HistoryFlagKind.TargetChanged,
                new Bilingual(
                    $"{thai}เกณฑ์การให้คะแนนต่างจาก{Thai(before.Entry.Round)}: เดิม “{different.Before}” เป็น “{different.Now}”",
                    $"{english}the criteria differ from those of {English(before.Entry.Round)}: “{different.Before}” became “{different.Now}”"
                )
            )
            {
                OtherSubmissionId = before.Entry.SubmissionId,
            };
        }
    }

    /// <summary>Told from what was reported of the unit, whatever is shown of it.</summary>
    public static HistoryFlag? NumberOf(HistoryEntry now, string number, HistoryRound round, UnitReports reports)
    {
        if (now.InSummary || now.Statement.Name is not { } name || Plain(name).Length < FewestLetters)
            return null;
        if (
            reports.Counting.Select(c => c.In).Where(r => r < round).Max() is not { } before
            || reports.Counting.Any(c => c.In == before && c.Key == number)
        )
            return null;
        UnitReport? moved = reports.Counting.FirstOrDefault(c =>
            c.In == before && c.Name is { } other && IsSame(name, other) && !reports.Counting.Any(o => o.In == round && o.Key == c.Key)
        );
        return moved is null
            ? null
            : new HistoryFlag(
                HistoryFlagKind.NumberChanged,
                new Bilingual(
                    $"ตัวชี้วัดชื่อนี้เป็นเลข {Bilingual.Digits(moved.Key!).Thai} ใน{Thai(before)}",
                    $"the indicator of this name had the number {moved.Key} in {English(before)}"
                )
            )
            {
                OtherSubmissionId = moved.SubmissionId,
            };
    }

    /// <param name="of">By round, what the report of that round states.</param>
    public static IEnumerable<HistoryFlag> Restated(HistoryEntry now, ReportStatement report, Func<HistoryRound, HistoryEntry?> of)
    {
        foreach (OtherRound stated in report.OtherRounds)
        {
            if (of(new HistoryRound(now.Round.FiscalYear, stated.Round)) is not { InSummary: false } earlier)
                continue;
            IndicatorStatement? there = stated.Item is null
                ? earlier.Statement
                : earlier.Items.FirstOrDefault(i => i.Number == stated.Item);
            ReportedFigure? figure = stated.Column switch
            {
                FigureName.Weight => there?.Weight,
                FigureName.Score => there?.Score,
                _ => there?.WeightedScore,
            };
            if (figure?.Value is not { } value || IsSameFigure(value, stated.Value))
                continue;
            Bilingual column = FigureName.Of(stated.Column);
            string thai = stated.Item is null ? "" : $"ข้อ {Bilingual.Digits(stated.Item).Thai} ";
            string english = stated.Item is null ? "" : $"item {stated.Item}, ";
            yield return new HistoryFlag(
                HistoryFlagKind.Restated,
                new Bilingual(
                    $"{thai}{column.Thai}ของ{Thai(earlier.Round)} ระบุในรายงานนี้เป็น {Bilingual.Digits(stated.Value).Thai} แต่รายงานของรอบนั้นระบุ {Bilingual.Digits(value).Thai}",
                    $"{english}{column.English} of {English(earlier.Round)} is stated here as {stated.Value}, while the report of that round states {value}"
                )
            )
            {
                OtherSubmissionId = earlier.SubmissionId,
            };
        }
    }

    /// <param name="versions">Of one report, in the order of receipt.</param>
    /// <returns>Null unless the last one goes back to an earlier one than that before it.</returns>
    public static HistoryFlag? Reversal(IReadOnlyList<(UnitReport Report, string? Signature)> versions)
    {
        if (versions.Count < 3 || versions[^1].Signature is not { } now || versions[^2].Signature is not { } before || now == before)
            return null;
        int back = versions.Take(versions.Count - 2).ToList().FindLastIndex(v => v.Signature == now);
        return back < 0
            ? null
            : new HistoryFlag(
                HistoryFlagKind.Reversal,
                new Bilingual(
                    $"ฉบับล่าสุดกลับไปใช้ตัวเลขของฉบับที่ {back + 1} หลังจากฉบับที่ {versions.Count - 1} แก้ไว้แล้ว",
                    $"the latest version goes back to the figures of version {back + 1}, which version {versions.Count - 1} had changed"
                )
            )
            {
                OtherSubmissionId = versions[back].Report.SubmissionId,
            };
    }

    private static (string Before, string Now)? FirstDifference(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        for (int i = 0; i < Math.Max(before.Count, now.Count); i++)
        {
            (string old, string later) = (i < before.Count ? before[i] : "–", i < now.Count ? now[i] : "–");
            if (!IsSame(old, later))
                return (old, later);
        }

        return null;
    }

    /// <remarks>Most are the very same, and need not be made plain.</remarks>
    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || string.Equals(Plain(one), Plain(other), StringComparison.Ordinal);

    /// <summary>Marks and white space are often lost or set otherwise in one of two files.</summary>
    private static string Plain(string text) => FindingText.Folded(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A difference that rounding explains is none.</summary>
    private static bool IsSameFigure(string one, string other) =>
        RegisterState.FigureOf(one) is { } first && RegisterState.FigureOf(other) is { } second
            ? Rounding.Same(first, second, exact: false, wholeIsExact: true)
            : string.Equals(one, other, StringComparison.Ordinal);

    private static string Thai(HistoryRound round) => Bilingual.Digits($"รอบ {round.Round} เดือน ปี {round.FiscalYear}").Thai;

    private static string English(HistoryRound round) => $"the {round.Round} months' round of {round.FiscalYear}";
}
