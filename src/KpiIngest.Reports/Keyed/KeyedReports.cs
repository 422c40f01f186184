using System.Globalization;
using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Criteria;

namespace KpiIngest.Reports.Keyed;

/// <summary>The reports that a keyed file states, as if they had been recognised. A figure's place is the page that it was keyed from;
/// table, row and column count in what was keyed, the heading being row 0.</summary>
public sealed class KeyedReports(FormWording wording)
{
    private static readonly IReadOnlyList<int> Rounds = [6, 9, 12];

    public IReadOnlyList<Report> Of(KeyedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<Report> reports = [];
        int tables = 0;
        foreach (KeyedCard card in file.Cards)
        {
            reports.Add(Of(card, tables));
            tables += card.Tables.Count + card.Criteria.Count + (card.Lines.Count > 0 ? 1 : 0);
        }

        return reports;
    }

    /// <param name="firstTable">Index of its first table in the file.</param>
    private Report Of(KeyedCard card, int firstTable)
    {
        Place heading = new(card.Tables.Count > 0 ? card.Tables[0].Page : 1);
        List<ScoringTable> tables = [.. card.Tables.Select((t, i) => Of(t, firstTable + i))];
        HashSet<string> items = new(card.Tables.SelectMany(t => t.Rows).Select(r => r.Number).OfType<string>(), StringComparer.Ordinal);
        KeyedLines lines = new(card.Number, items, wording);
        for (int l = 0; l < card.Lines.Count; l++)
            lines.Line(card.Lines[l], new Place(heading.Page, firstTable + tables.Count + card.Criteria.Count, l + 1, 0));
        int converted = tables.FindLastIndex(t => t.Kind == ScoringTableKind.Summary) is >= 0 and var summary ? summary : tables.Count - 1;
        if (converted >= 0)
            tables[converted] = tables[converted] with { Conversions = lines.Conversions };
        List<ListedWeight> weights = [.. lines.Weights];
        if (tables.SelectMany(t => t.Rows).Take(2).ToList() is [var only])
            weights.AddRange(lines.OwnWeights.Take(1).Select(w => new ListedWeight(only.Number, only.Name, w)));
        List<ItemCriteria> criteria = [];
        for (int k = 0; k < card.Criteria.Count; k++)
        {
            ItemCriteria one = Of(card.Criteria[k], heading.Page, firstTable + tables.Count + k, lines);
            if (one.Levels.Count > 0)
                criteria.Add(one);
            else
                lines.Name(card.Criteria[k].Notes);
        }

        List<StatedFigure> averages =
        [
            .. lines
                .Formulas.Where(f => f.InFigures || f.Expression is null)
                .Select(f => f.Value)
                .Append(Average(card, heading))
                .Concat(lines.Averages)
                .Concat(tables.Except(PartTables.In(tables)).Reverse().Select(t => t.Total.Score))
                .Where(f => !f.NothingStated),
        ];
        return new Report
        {
            Indicator = new Indicator(card.AgencySummary ? null : card.Number, card.Name, heading),
            AgencySummary = card.AgencySummary,
            Round =
                card.RoundUnclear ? new ReportRound(null, Rounds, [], heading)
                : card.Round is { } months ? new ReportRound(months, [months], [months], heading)
                : ReportRound.NotPrinted,
            FiscalYear = card.FiscalYear,
            ScoringTables = tables,
            WeightList = weights,
            IndicatorWeight = lines.OwnWeights.Count > 0 ? lines.OwnWeights[0] : StatedFigure.Absent,
            Criteria = criteria,
            Formulas = lines.Formulas,
            StatedAverage = averages.Count > 0 ? averages[0] : StatedFigure.Absent,
            FurtherAverages = [.. averages.Skip(1)],
            PrintedConvention =
                card.Convention == WeightingConvention.Unknown
                    ? null
                    : new PrintedConvention(card.Convention, Written(card.Convention), heading),
            Gaps = [new ReadingGap(ReadingGapKind.Keyed, lines.Unread, heading)],
        };
    }

    private StatedFigure Average(KeyedCard card, Place heading) =>
        card.Average is { } typed ? FigureReader.Read(typed, heading, wording.NotAssessed) : StatedFigure.Absent;

    private ScoringTable Of(KeyedTable table, int index)
    {
        List<ScoredRow> rows = [];
        List<UnscoredItem> unscored = [];
        List<(KeyedRow Row, Place Place, int First)> groups = [];
        for (int r = 0; r < table.Rows.Count; r++)
        {
            KeyedRow keyed = table.Rows[r];
            Place place = new(table.Page, index, r + 1, 0);
            if (keyed.Group)
            {
                groups.Add((keyed, place, rows.Count));
                continue;
            }

            ScoredRow row = new(
                keyed.Number,
                keyed.Name,
                Figure(keyed.Weight, place, 2),
                Result(keyed.Result, place),
                Figure(keyed.Score, place, 4),
                Figure(keyed.WeightedScore, place, 5),
                place
            );
            if (!row.Weight.NothingStated || !row.Score.NothingStated || !row.WeightedScore.NothingStated)
                rows.Add(row);
            else
                unscored.Add(
                    new UnscoredItem(
                        keyed.Number,
                        keyed.Name,
                        new[] { row.Weight, row.Score, row.WeightedScore }.Any(f => f.State == FigureState.NotAssessed)
                            ? UnscoredBy.Words
                            : UnscoredBy.Blank,
                        place
                    )
                );
        }

        Place total = new(table.Page, index, table.Rows.Count + 1, 0);
        return new ScoringTable
        {
            Kind = table.Kind,
            Place = new Place(table.Page, index, 0, 0),
            Rows = rows,
            Groups = [.. groups.Select((g, i) => Group(g.Row, g.Place, g.First, i + 1 < groups.Count ? groups[i + 1].First : rows.Count))],
            Total = table.Total.IsBlank
                ? ScoredTotal.NotStated
                : new ScoredTotal(
                    Figure(table.Total.Weight, total, 2),
                    Figure(table.Total.Score, total, 4),
                    Figure(table.Total.WeightedScore, total, 5),
                    total
                ),
            ItemsWithoutFigures = unscored,
            Keyed = true,
        };
    }

    /// <summary>The rows up to the next group are its members.</summary>
    private ScoredGroup Group(KeyedRow row, Place place, int first, int end) =>
        new(
            row.Number,
            row.Name,
            Figure(row.Weight, place, 2),
            Figure(row.Score, place, 4),
            Figure(row.WeightedScore, place, 5),
            [.. Enumerable.Range(first, end - first)],
            place
        );

    private StatedFigure Figure(string? typed, Place row, int column) =>
        FigureReader.Read(typed ?? "", row with { Column = column }, wording.NotAssessed);

    private static StatedResult Result(string? typed, Place row) => FigureReader.ReadResult(typed ?? "", row with { Column = 3 });

    private ItemCriteria Of(KeyedCriteria keyed, int? page, int table, KeyedLines lines)
    {
        List<CriteriaLevel> levels = [];
        for (int l = 0; l < keyed.Levels.Count; l++)
        {
            if (keyed.Levels[l] is not { } condition)
                continue;
            Place place = new(page, table, 1, l + 1);
            string number = (l + 1).ToString(CultureInfo.InvariantCulture);
            levels.Add(new CriteriaLevel(number, condition, StatedFigure.Of(new Figure(number, l + 1, 0), place with { Row = 0 }), place));
        }

        return new ItemCriteria(keyed.Item, levels, new Place(page, table, 1, 0))
        {
            Steps = new CriteriaRecogniser(wording).StepsOf(levels),
            Notes = levels.Count == 0 ? [] : lines.Notes(keyed.Notes.Select((note, i) => (note, new Place(page, table, i + 2, 0)))),
        };
    }

    private static string Written(WeightingConvention convention) =>
        convention switch
        {
            WeightingConvention.Product => "น้ำหนัก × คะแนน",
            WeightingConvention.Percent => "น้ำหนัก × คะแนน ÷ ๑๐๐",
            WeightingConvention.Share => "น้ำหนัก × คะแนน ÷ น้ำหนักรวม",
            _ => "น้ำหนัก × คะแนน ÷ คะแนนเต็ม",
        };
}
