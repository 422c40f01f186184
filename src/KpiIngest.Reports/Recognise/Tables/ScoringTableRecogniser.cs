using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Tables;

/// <summary>Turns sections (one, or several that continue each other) into scoring tables, one an assessor.</summary>
internal sealed class ScoringTableRecogniser(FormWording wording)
{
    /// <summary>What one assessor's columns came to.</summary>
    /// <param name="Averages">Averages that rows of the table state.</param>
    public sealed record Reading(ScoringTable Table, IReadOnlyList<StatedFigure> Averages)
    {
        /// <summary>What of these columns is not read.</summary>
        public IReadOnlyList<ReadingGap> Gaps { get; init; } = [];

        /// <summary>Figures of rows that are of no item, and of which it is not known what they add up.</summary>
        public IReadOnlyList<PlacedText> Unplaced { get; init; } = [];
    }

    /// <param name="parts">Sections of one table in document order, with the same column roles.</param>
    /// <param name="titled">The assessor that the title of the table names; headings go before it.</param>
    /// <param name="report">Round and year of the report.</param>
    public IReadOnlyList<Reading> Recognise(IReadOnlyList<ScoringSection> parts, Assessor? titled, (int? Months, int? Year) report)
    {
        IReadOnlyList<(Assessor Assessor, List<ScoringSection> Parts)> parted = new AssessorRows(wording).In(parts);
        if (parted.Count > 0)
            return [.. parted.SelectMany(p => OfOne(p.Parts, p.Assessor, report))];
        return parts is [var only] && new PeriodRows(wording).In(only) is { Count: > 0 } rounds
            ?
            [
                .. rounds.SelectMany(r =>
                    OfOne([r.Part], titled, report).Select(o => o with { Table = o.Table with { Period = r.Period } })
                ),
            ]
            : OfOne(parts, titled, report);
    }

    private List<Reading> OfOne(IReadOnlyList<ScoringSection> parts, Assessor? titled, (int? Months, int? Year) report)
    {
        List<Reading> readings = ColumnChoice
            .Of(parts[0].Heads, report.Months, report.Year)
            .Select((columns, i) => Read(parts, columns, i, titled, report))
            .ToList();
        return WithoutEmptyPeriods(readings, parts[0].Place);
    }

    /// <summary>Columns of a period that has not come yet hold no score: they are no table, and are said to be empty.</summary>
    private static List<Reading> WithoutEmptyPeriods(List<Reading> readings, Documents.Place place)
    {
        List<Reading> empty = readings
            .Where(r =>
                r.Table.Period is not null
                && r.Table.Rows.All(row => row.Score.NothingStated && row.WeightedScore.NothingStated)
                && r.Table.Total.Score.NothingStated
                && r.Table.Total.WeightedScore.NothingStated
            )
            .ToList();
        if (empty.Count == 0 || empty.Count == readings.Count)
            return readings;
        List<Reading> kept = readings.Except(empty).ToList();
        kept[^1] = kept[^1] with
        {
            Gaps =
            [
                .. kept[^1].Gaps,
                new ReadingGap(
                    ReadingGapKind.EmptyPeriod,
                    [.. empty.Select(r => r.Table.Period!.Label).Distinct(StringComparer.Ordinal)],
                    place
                ),
            ],
        };
        return kept;
    }

    private Reading Read(
        IReadOnlyList<ScoringSection> parts,
        ColumnChoice columns,
        int choice,
        Assessor? titled,
        (int? Months, int? Year) report
    )
    {
        List<RowReading> rows = new();
        foreach (ScoringSection part in parts)
        {
            ColumnChoice own = ReferenceEquals(part, parts[0]) ? columns : ColumnChoice.Of(part.Heads, report.Months, report.Year)[choice];
            rows.AddRange(part.Rows.Where(r => !IsIndexRow(part.Grid, r)).Select(r => RowReading.Of(part.Grid, r, own, wording)));
        }

        Reading reading = new RowSorter(wording).Sort(
            SharedWeights.Doubted(BrokenNumbers.Joined(NameRows.Joined(rows))),
            columns.Assessor ?? titled,
            parts[0].Place
        );
        return reading with
        {
            Averages = [.. reading.Averages, .. choice == 0 ? parts.SelectMany(p => p.Averages) : []],
            Gaps = [.. Gaps(parts[0].Heads, columns, choice)],
            Table = reading.Table with
            {
                Period = columns.Period,
                ColumnsProven = parts[0].Heads.Proven,
                ByAlignment = parts.Any(p => !p.Grid.Table.Ruled),
            },
        };
    }

    private static IEnumerable<ReadingGap> Gaps(ColumnHeads heads, ColumnChoice columns, int choice)
    {
        if (
            Gap(
                ReadingGapKind.FurtherScores,
                choice == 0 ? [.. columns.FurtherScores, .. heads.Columns.Where(c => c.Further)] : columns.FurtherScores
            ) is
            { } scores
        )
            yield return scores;
        if (Gap(ReadingGapKind.FurtherResults, columns.FurtherResults) is { } results && choice == 0)
            yield return results;
        if (choice == 0 && Gap(ReadingGapKind.OtherResults, [.. heads.Columns.Where(c => c.OtherResult)]) is { } others)
            yield return others;
        if (choice == 0 && Gap(ReadingGapKind.FurtherWeights, [.. heads.Columns.Where(c => c.OtherWeight)]) is { } weights)
            yield return weights;
        if (choice == 0 && Gap(ReadingGapKind.OpenHeading, [.. heads.Columns.Where(c => c.Open)]) is { } open)
            yield return open;
    }

    private static ReadingGap? Gap(ReadingGapKind kind, IReadOnlyList<ColumnHead> heads) =>
        heads.Count == 0
            ? null
            : new ReadingGap(
                kind,
                [
                    .. heads
                        .Select(h =>
                            kind == ReadingGapKind.OpenHeading ? ThaiText.Clean(h.Text) : h.Period?.Label ?? ThaiText.Clean(h.Text)
                        )
                        .Distinct(StringComparer.Ordinal),
                ],
                heads[0].Place
            );

    private static bool IsIndexRow(Grid grid, int row)
    {
        bool any = false;
        foreach ((_, _, Documents.TableCell cell) in grid.StartingIn(row))
        {
            string text = ThaiText.Clean(cell.Text);
            if (text.Length == 0)
                continue;
            if (!IndexRow.IsMark(text))
                return false;
            any = true;
        }

        return any;
    }
}
