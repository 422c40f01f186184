using System.Text;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.History;

/// <summary>All figures of a report by their place: rows, groups, totals, average, in document order.</summary>
public sealed class ReportFigures
{
    private readonly List<HistoryFigure> all = [];
    private readonly Dictionary<FigurePlace, HistoryFigure> byPlace = [];
    private readonly Dictionary<FigurePlace, int> occurrences = [];
    private readonly UnclearFigures unclear;
    private Dictionary<(string Item, string Column), CertainFigure?>? certain;
    private HashSet<string>? items;
    private HashSet<(bool Committee, string? Item)>? itemsOfEither;
    private string? signature;
    private bool signed;
    private IReadOnlyList<int> ownTables = [];

    private ReportFigures(UnclearFigures unclear) => this.unclear = unclear;

    public IReadOnlyList<HistoryFigure> All => all;

    /// <summary>The same for two reports whose figures are all the same; null where they cannot be called so: one of them is unclear, or
    /// nothing is stated.</summary>
    public string? Signature
    {
        get
        {
            if (!signed)
                (signature, signed) = (MakeSignature(), true);
            return signature;
        }
    }

    /// <param name="report">With the discrepancies of its file, which tell unclear figures from absent ones.</param>
    public static ReportFigures Of(HistoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReportFigures figures = new(UnclearFigures.Of(report.Source.Result, report.Index));
        figures.ownTables = OwnTables(report.Result);
        bool itself = ScoresItself(report.Result);
        for (int t = 0; t < report.Result.ScoringTables.Count; t++)
            figures.Add(report.Result.ScoringTables[t], t, itself);
        figures.Add(new FigurePlace(FigurePart.Average, "", false, null, 0, FigureName.Average), report.Result.StatedAverage, null);
        return figures;
    }

    /// <summary>Numbers of the items that the unit's own tables score.</summary>
    public IReadOnlySet<string> Items =>
        items ??= all.Where(f => f.Place is { Part: FigurePart.Row, Committee: false })
            .Select(f => f.Place.Item)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Numbers of the items that are scored, with who scores them.</summary>
    internal IReadOnlySet<(bool Committee, string? Item)> ItemsOfEither =>
        itemsOfEither ??= [.. all.Where(f => f.Place.Part == FigurePart.Row).Select(f => (f.Place.Committee, f.Place.Item))];

    /// <summary>Indices of the tables of the report's own round: of several side by side that of its months, else the last one, with those
    /// that name none.</summary>
    public static IReadOnlyList<int> OwnTables(ReportResult report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<PeriodResult> periods = report.ScoringTables.Select(t => t.Period).OfType<PeriodResult>().ToList();
        PeriodResult? own = periods.FindLast(p => p.Round is not null && p.Round == report.Round) ?? periods.LastOrDefault();
        return
        [
            .. Enumerable
                .Range(0, report.ScoringTables.Count)
                .Where(t => report.ScoringTables[t].Period is not { } period || period == own),
        ];
    }

    /// <summary>True where no row has another number than the indicator's: then the rows score the indicator itself.</summary>
    public static bool ScoresItself(ReportResult report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.ScoringTables.All(t =>
            t.Rows.All(r => r.Number is null || string.Equals(r.Number, report.Indicator.Number, StringComparison.Ordinal))
        );
    }

    public HistoryFigure? At(FigurePlace place) => byPlace.GetValueOrDefault(place);

    /// <summary>The unit's own figure of an item, in whichever of its tables; null where none is stated, one is unclear, or its tables
    /// disagree about it.</summary>
    /// <param name="item">Null for the indicator itself.</param>
    /// <param name="column">As in <see cref="FigureAddress.Column"/>.</param>
    public CertainFigure? Certain(string? item, string column) =>
        (certain ??= CertainFigure.Of(all.Where(f => f.At is null || ownTables.Contains(f.At.Table)))).GetValueOrDefault(
            (item ?? "", column)
        );

    private void Add(ScoringTableResult table, int index, bool itself)
    {
        bool committee = string.Equals(table.Assessor, "committee", StringComparison.Ordinal);
        FigurePlace Place(FigurePart part, string? item) => new(part, table.Kind, committee, item, 0, "");
        for (int r = 0; r < table.Rows.Count; r++)
        {
            RowResult row = table.Rows[r];
            FigurePlace place = Next(Place(FigurePart.Row, itself ? null : row.Number));
            Add(place with { Column = FigureName.Weight }, row.Weight, new FigureAddress(index, r, FigureName.Weight));
            Add(place with { Column = FigureName.Result }, row.Result, new FigureAddress(index, r, FigureName.Result));
            Add(place with { Column = FigureName.Score }, row.Score, new FigureAddress(index, r, FigureName.Score));
            Add(place with { Column = FigureName.WeightedScore }, row.WeightedScore, new FigureAddress(index, r, FigureName.WeightedScore));
        }

        foreach (GroupResult group in table.Groups)
        {
            FigurePlace place = Next(Place(FigurePart.Group, group.Number));
            Add(place with { Column = FigureName.Weight }, group.Weight, null);
            Add(place with { Column = FigureName.WeightedScore }, group.WeightedScore, null);
        }

        FigurePlace total = Next(Place(FigurePart.Total, !itself && table.Rows.Count == 1 ? table.Rows[0].Number : null));
        Add(total with { Column = FigureName.Weight }, table.Total.Weight, new FigureAddress(index, RowAddress.Total, FigureName.Weight));
        Add(
            total with
            {
                Column = FigureName.WeightedScore,
            },
            table.Total.WeightedScore,
            new FigureAddress(index, RowAddress.Total, FigureName.WeightedScore)
        );
    }

    private FigurePlace Next(FigurePlace place)
    {
        int occurrence = occurrences.GetValueOrDefault(place);
        occurrences[place] = occurrence + 1;
        return place with { Occurrence = occurrence };
    }

    private void Add(FigurePlace place, string? text, FigureAddress? at)
    {
        Figure? figure = StatedText.Figure(text);
        string value =
            figure is not null ? StatedText.Plain(figure) + " "
            : text is null ? ""
            : StatedText.Numerals(text);
        HistoryFigure found = new(place, text, figure, text is null && unclear.Contains(at), value, at);
        all.Add(found);
        byPlace[place] = found;
    }

    private string? MakeSignature()
    {
        if (all.Any(f => f.Unclear) || !all.Any(f => f.Figure is not null))
            return null;
        StringBuilder text = new();
        foreach (string line in all.Where(f => f.Value.Length > 0).Select(f => $"{f.Place}={f.Value}").Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return text.ToString();
    }
}
