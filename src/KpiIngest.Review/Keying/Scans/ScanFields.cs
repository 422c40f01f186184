using System.Globalization;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Reports.Keyed;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Evidence;

namespace KpiIngest.Review.Keying.Scans;

/// <summary>Writes the reports of a scan as fields of the keyed form.</summary>
internal sealed class ScanFields(ScanResult scan)
{
    private const int MostOffered = 4;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScanCut> cuts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScannedState> rows = new(StringComparer.Ordinal);
    private readonly ILookup<int, ScanFigureResult> byPage = scan.Figures.ToLookup(f => f.Page);

    public IReadOnlyDictionary<string, string> Fields => fields;

    public IReadOnlyDictionary<string, ScanCut> Cuts => cuts;

    public IReadOnlyDictionary<string, ScannedState> Rows => rows;

    /// <param name="card">Index of the card in the form.</param>
    public void Add(int card, ReportResult report)
    {
        Say(KeyedFields.OfCard(card, KeyedFields.Year), report.FiscalYear?.ToString(CultureInfo.InvariantCulture));
        Say(KeyedFields.OfCard(card, KeyedFields.Round), report.Round?.ToString(CultureInfo.InvariantCulture));
        Say(KeyedFields.OfCard(card, KeyedFields.Agency), report.AgencySummary ? KeyedFields.Yes : null);
        Say(KeyedFields.OfCard(card, KeyedFields.Number), report.Indicator.Number);
        Say(KeyedFields.OfCard(card, KeyedFields.Name), report.Indicator.Name);
        Say(KeyedFields.OfCard(card, KeyedFields.Average), report.StatedAverage);
        List<FigureResult> figures = [.. report.Figures];
        int table = 0;
        foreach ((int index, ScoringTableResult read) in report.ScoringTables.Index())
        {
            if (read.Certainty == ScoringTableResult.Scan && table < KeyedFields.MostTables)
                new ScanTable(this, card, table++, index, read, figures).Write();
        }

        Say(KeyedFields.OfCard(card, KeyedFields.Lines), KeyedFields.TextOf(report.Lines));
        AddCriteria(card, report);
    }

    private void AddCriteria(int card, ReportResult report)
    {
        int index = 0;
        // Criteria that lack a level would find fault with a right score: those a person keys who wants them checked.
        foreach (CriteriaResult criteria in report.Criteria.Where(c => !c.Unsure).Take(KeyedFields.MostRows))
        {
            Say(KeyedFields.OfCriteria(card, index, KeyedFields.Item), criteria.Item ?? "");
            foreach (LevelResult level in criteria.Levels)
            {
                if (
                    int.TryParse(level.Score ?? level.Level, NumberStyles.None, CultureInfo.InvariantCulture, out int points)
                    && points is >= 1 and <= KeyedCriteria.MostLevels
                )
                    Say(KeyedFields.OfLevel(card, index, points), level.Condition);
            }

            Say(KeyedFields.OfCriteria(card, index, KeyedFields.Notes), KeyedFields.TextOf(criteria.Notes));
            index++;
        }
    }

    internal void Say(string path, string? value)
    {
        if (value is not null)
            fields[path] = value;
    }

    internal void SayRow(string row, ScannedState state) => rows[row] = state;

    /// <param name="value">As read; null where nothing stands there, or it could not be read.</param>
    /// <param name="figure">With its place; null where nothing stands there.</param>
    internal void SayFigure(string path, string? value, FigureResult? figure, string? closing)
    {
        Say(path, value ?? "");
        if (figure is not { Location.Boxes: [var box, ..] })
            return;
        ScanFigureResult? ink = byPage[box.Page].FirstOrDefault(f => Holds(box, f));
        (double left, double top) = ((double)box.Left, (double)box.Top);
        ShownBox shown = new(
            left - ScanCut.Margin,
            top - ScanCut.Margin,
            left + (double)box.Width + ScanCut.Margin,
            top + (double)box.Height + ScanCut.Margin
        );
        IEnumerable<string> candidates = (ink?.Candidates ?? []).Select(c => c.Text).Where(t => !ThaiText.HoldsUnread(t));
        IReadOnlyList<string> others = [.. candidates.Distinct(StringComparer.Ordinal).Take(MostOffered)];
        cuts[path] = new ScanCut(box.Page, shown, figure.Value ?? (value is { Length: > 0 } ? value : null), others, closing);
    }

    /// <summary>True where the middle of the ink stands in the box.</summary>
    private static bool Holds(PageBoxResult box, ScanFigureResult figure)
    {
        if (figure.Box is not [var left, var top, var right, var bottom])
            return false;
        decimal x = (left + right) / 2,
            y = (top + bottom) / 2;
        return x >= box.Left && x <= box.Left + box.Width && y >= box.Top && y <= box.Top + box.Height;
    }
}
