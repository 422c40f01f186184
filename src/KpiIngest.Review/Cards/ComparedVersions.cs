using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Changes;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Cards;

/// <summary>How a thing of one version stands in the other.</summary>
public enum VersionChange
{
    Same,
    Changed,
    Added,
    Gone,
}

/// <summary>Two versions of a report beside each other: head, every figure of the tables, criteria, findings.</summary>
public sealed record ComparedVersions(IReadOnlyList<ComparedSection> Sections)
{
    public IEnumerable<ComparedLine> Lines => Sections.SelectMany(s => s.Lines);

    public bool Differs => Lines.Any(l => l.Change != VersionChange.Same);

    public int Count(VersionChange change) => Lines.Count(l => l.Change == change);

    /// <summary>Without what is the same in both.</summary>
    public ComparedVersions Differences =>
        new([
            .. Sections
                .Select(s => s with { Lines = [.. s.Lines.Where(l => l.Change != VersionChange.Same)] })
                .Where(s => s.Lines.Count > 0),
        ]);

    /// <param name="before">Of the earlier submission, with the whole answer that it stands in.</param>
    public static ComparedVersions Of(CardReport before, FileResult beforeAnswer, CardReport after, FileResult afterAnswer)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<ComparedSection> sections = [new(VersionWords.Head, HeadOf(before, after))];
        foreach (
            (CardTable? earlier, CardTable? later) in Pairing.Of(
                before.Tables,
                after.Tables,
                t => $"{RoleOf(t)} {string.Join(' ', t.Rows.Select(r => r.Number))}",
                RoleOf,
                t => t.Table.Kind
            )
        )
            sections.Add(new(NameOf((later ?? earlier)!.Table), ComparedRows.Of(earlier, later)));
        sections.Add(new(CardWords.Criteria, CriteriaOf(before.Report, after.Report)));
        sections.Add(new(VersionWords.Findings, ComparedFindings.Of(before, beforeAnswer, after, afterAnswer)));
        return new ComparedVersions([.. sections.Where(s => s.Lines.Count > 0)]);
    }

    private static List<ComparedLine> HeadOf(CardReport before, CardReport after)
    {
        (ReportResult b, ReportResult a) = (before.Report, after.Report);
        return
        [
            .. new[]
            {
                Line(IdentityWords.Number, b.Indicator.Number, a.Indicator.Number),
                Line(VersionWords.Name, b.Indicator.Name, a.Indicator.Name),
                Line(IdentityWords.FiscalYear, Text(b.FiscalYear), Text(a.FiscalYear)),
                Line(IdentityWords.Round, Text(b.Round), Text(a.Round)),
                ComparedLine.Of(SubmissionWords.StatedAverage, AverageOf(before), AverageOf(after)),
                Line(SubmissionWords.ComputedAverage, ComputedOf(b), ComputedOf(a)),
                Line(CardWords.Supervisors, Joined(b.Supervisors), Joined(a.Supervisors)),
                Line(CardWords.Collectors, Joined(b.Collectors), Joined(a.Collectors)),
                Line(VersionWords.Phones, Joined(b.Phones), Joined(a.Phones)),
                Line(VersionWords.Evidence, Joined(b.Evidence), Joined(a.Evidence)),
                Line(VersionWords.Formulas, Joined(b.Formulas.Select(f => f.Text)), Joined(a.Formulas.Select(f => f.Text))),
            }.OfType<ComparedLine>(),
        ];
    }

    private static List<ComparedLine> CriteriaOf(ReportResult before, ReportResult after)
    {
        List<ComparedLine> lines = [];
        foreach (
            (CriteriaResult? earlier, CriteriaResult? later) in Pairing.Of(before.Criteria, after.Criteria, c => c.Item ?? c.Name ?? "")
        )
        {
            CriteriaResult one = (later ?? earlier)!;
            foreach ((LevelResult? was, LevelResult? now) in Pairing.Of(earlier?.Levels ?? [], later?.Levels ?? [], l => l.Level))
            {
                string level = (now ?? was)!.Level;
                Bilingual name = one switch
                {
                    { Item: { } item } => new($"ข้อ {item} ระดับ {level}", $"Item {item}, level {level}"),
                    { Name: { } item } => new($"“{item}” ระดับ {level}", $"“{item}”, level {level}"),
                    _ => new($"ระดับ {level}", $"level {level}"),
                };
                foreach (
                    ComparedLine? line in new[]
                    {
                        Line(With(name, CardWords.Condition), was?.Condition, now?.Condition),
                        Line(With(name, CardWords.Score), was?.Score, now?.Score),
                    }
                )
                    if (line is not null)
                        lines.Add(line);
            }
        }

        return lines;
    }

    internal static Bilingual With(Bilingual name, Bilingual column) =>
        new($"{name.Thai} · {column.Thai}", $"{name.English} · {column.English}");

    private static ComparedLine? Line(Bilingual name, string? before, string? after) =>
        ComparedLine.Of(name, ComparedCell.Of(before), ComparedCell.Of(after));

    private static ComparedCell? AverageOf(CardReport card)
    {
        if (card.Report.StatedAverage is not { } stated)
            return null;
        int index = -1;
        for (int i = 0; i < card.Report.Figures.Count && index < 0; i++)
            if (card.Report.Figures[i] is { At: { Column: FigureName.Average } } figure && figure.Value == stated)
                index = i;
        return new ComparedCell(
            stated,
            index < 0 ? null : FormattableString.Invariant($"/submissions/{card.Submission}/figures/{card.Index}/{index}")
        );
    }

    private static string? ComputedOf(ReportResult report) =>
        report.Recomputed.Average is { } average ? DecimalText.AtPlacesOf(average, report.StatedAverage) : null;

    private static string? Joined(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } joined ? joined : null;

    private static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string RoleOf(CardTable table) => $"{table.Table.Kind} {table.Table.Assessor} {table.Table.Period?.Label}";

    private static Bilingual NameOf(ScoringTableResult table)
    {
        Bilingual name = table.Kind == "summary" ? CardWords.Summary : CardWords.Detail;
        if (table.Assessor is { } assessor)
            name = With(name, assessor == "self" ? CardWords.Self : CardWords.Committee);
        return table.Period is { } period ? With(name, new Bilingual(period.Label, period.Label)) : name;
    }
}

public sealed record ComparedSection(Bilingual Name, IReadOnlyList<ComparedLine> Lines);

/// <param name="Before">Null where the earlier version has none.</param>
/// <param name="After">Null where the later version has none.</param>
public sealed record ComparedLine(Bilingual Name, ComparedCell? Before, ComparedCell? After)
{
    public VersionChange Change =>
        (Before, After) switch
        {
            (null, _) => VersionChange.Added,
            (_, null) => VersionChange.Gone,
            var (before, after) => string.Equals(before.Text, after.Text, StringComparison.Ordinal)
                ? VersionChange.Same
                : VersionChange.Changed,
        };

    /// <returns>Null where neither has one.</returns>
    public static ComparedLine? Of(Bilingual name, ComparedCell? before, ComparedCell? after) =>
        before is null && after is null ? null : new ComparedLine(name, before, after);
}

/// <param name="Text">What is compared: figures in Arabic digits.</param>
/// <param name="Address">Of its place in its own version; null where that is not known.</param>
public sealed record ComparedCell(string Text, string? Address)
{
    /// <summary>For people who read English, where it differs.</summary>
    public string? English { get; init; }

    /// <summary>True for a figure that could not be read with certainty: shown as it is written.</summary>
    public bool Unclear { get; init; }

    public static ComparedCell? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : new ComparedCell(text, null);

    internal static ComparedCell? Of(CardFigure? figure) =>
        figure switch
        {
            { Value: { } value } => new ComparedCell(value, figure.Address),
            { Text: { } text } => new ComparedCell(text, figure.Address) { Unclear = true },
            _ => null,
        };
}
