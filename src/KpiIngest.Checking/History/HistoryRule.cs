using KpiIngest.Checking.Language;

namespace KpiIngest.Checking.History;

/// <summary>A rule across files. A new one is one class in one file under <c>Rules/History</c>: the catalogue finds it.</summary>
public abstract class HistoryRule
{
    /// <summary>A message names so many figures; the finding holds them all.</summary>
    private const int FiguresInMessage = 5;

    /// <summary>And so many files.</summary>
    private const int FilesInMessage = 4;

    public abstract RuleIdentity Identity { get; }

    /// <summary>What the rule finds, in any order. Silent wherever it is not certain.</summary>
    public abstract IEnumerable<HistoryFinding> Check(ReportHistory history);

    /// <param name="reports">In any order; the finding lists them by file.</param>
    /// <param name="figures">Their values in the order of <paramref name="reports"/>.</param>
    /// <param name="what">What is said of the reports.</param>
    protected HistoryFinding Found(IReadOnlyList<HistoryReport> reports, IReadOnlyList<DifferingFigure> figures, Bilingual what)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(what);
        int[] order = [.. Enumerable.Range(0, reports.Count).OrderBy(i => reports[i].File)];
        IReadOnlyList<HistoryReport> sorted = [.. order.Select(i => reports[i])];
        Bilingual lines = Lines(figures);
        (Bilingual names, ReportKey key) = (Names([.. sorted.Select(r => r.Source.Name)]), sorted[0].Key!);
        Bilingual year = key.FiscalYear is { } stated
            ? new Bilingual($"ปีงบประมาณ {Bilingual.Digits(Number(stated)).Thai}", $"fiscal year {Number(stated)}")
            : new Bilingual("(ไม่ระบุปีงบประมาณ)", "no fiscal year stated");
        Bilingual of = new($"{sorted[0].Called.Thai} {year.Thai}", $"{sorted[0].Called.English}, {year.English}");
        return new HistoryFinding(
            Identity,
            [.. sorted.Select(r => r.File)],
            sorted,
            [.. figures.Select(f => f with { Stated = [.. order.Select(i => f.Stated[i])], At = [.. order.Select(i => f.At[i])] })],
            new Bilingual(
                $"ขอให้ตรวจสอบ {of.Thai} {what.Thai} ({names.Thai}){lines.Thai}",
                $"Please check {of.English}: {what.English} ({names.English}){lines.English}"
            )
        );
    }

    protected static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    protected static Bilingual Round(int months) => new($"รอบ {Bilingual.Digits(Number(months)).Thai} เดือน", $"round {Number(months)}");

    /// <summary>The files as quoted in a message.</summary>
    protected static Bilingual Names(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string further = Number(files.Count - FilesInMessage);
        Bilingual more =
            files.Count > FilesInMessage
                ? new Bilingual($" และอีก {Bilingual.Digits(further).Thai} ไฟล์", $" and {further} more")
                : Bilingual.Empty;
        List<string> quoted = files.Take(FilesInMessage).Select(f => Bilingual.Quoted(f).Thai).ToList();
        return new Bilingual(string.Join(" กับ ", quoted) + more.Thai, string.Join(" and ", quoted) + more.English);
    }

    /// <summary>The same figure in an item's own table and in the summary is said once.</summary>
    private static Bilingual Lines(IReadOnlyList<DifferingFigure> figures)
    {
        List<Bilingual> lines = figures.Select(f => f.Line).Distinct().ToList();
        if (lines.Count == 0)
            return Bilingual.Empty;
        string further = Number(lines.Count - FiguresInMessage);
        Bilingual more =
            lines.Count > FiguresInMessage
                ? new Bilingual($"; และอีก {Bilingual.Digits(further).Thai} ตัวเลข", $"; and {further} more")
                : Bilingual.Empty;
        List<Bilingual> said = lines.Take(FiguresInMessage).ToList();
        return new Bilingual(
            ": " + string.Join("; ", said.Select(l => l.Thai)) + more.Thai,
            ": " + string.Join("; ", said.Select(l => l.English)) + more.English
        );
    }
}
