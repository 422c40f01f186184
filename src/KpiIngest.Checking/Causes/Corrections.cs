using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Formulas;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>The single corrections that may explain a discrepancy: of the stated figure, and of those it was computed from.</summary>
internal static class Corrections
{
    public static IEnumerable<Correction> For(RecomputedReport report, Discrepancy found)
    {
        if (
            found.Stated is not null
            && found.Expected is { } expected
            && !NothingFollowsFrom(report, found.At)
            && StatedAt(report, found) is { } stated
        )
            yield return new FigureCorrection(stated, expected);
        if (found is { Rule.Code: "formula", Stated: { } written } && InFormula(report, found, written) is { } formula)
            yield return formula;
        if (found.Stated is not null && found.Also.Count > 0 && found.Rule.Code is "formula" or "weight-list")
        {
            foreach (StatedFigure figure in RowCorrections.StandingAt(report, found.Also))
                yield return new FigureCorrection(figure, found.Stated!.Exact);
        }

        if (found.Rule.Code == "row-missing" && MissingRow(report, found) is { } missing)
            yield return missing;
        if (found.At is not { Row.Index: { } index } at)
            yield break;
        RecomputedRow row = report.Tables[at.Table].Rows[index];
        if (report.Items.Counterpart(row) is { } other)
        {
            foreach (Correction correction in FromOther(row, other).Concat(FromOther(other, row)))
                yield return correction;
            if (found is { Rule.Code: "detail-summary", Location: { } here, Also: [{ } there] } && FromOther(row, other).Skip(2).Any())
            {
                yield return new WholeRowCorrection(at.Table, index, other.Row, here);
                yield return new WholeRowCorrection(other.Item.Table, other.Item.Index, row.Row, there);
            }
        }

        foreach (FigureCorrection correction in RowCorrections.Of(report.Tables[at.Table], row))
            yield return correction;
    }

    /// <summary>The correction that a discrepancy asks for: the figure, or the row, as it says that it should be.</summary>
    /// <returns>Null where it does not say so.</returns>
    public static Correction? Mending(RecomputedReport report, Discrepancy found)
    {
        if (found is { Stated: not null, Expected: { } expected } && StatedAt(report, found) is { Figure: not null } stated)
            return new FigureCorrection(stated, expected);
        if (found is { Rule.Code: "formula", Stated: { } written })
            return InFormula(report, found, written);
        return found.Rule.Code == "row-missing" ? MissingRow(report, found) : null;
    }

    /// <summary>Of a group's subtotals, and of a total of weighted scores that is not converted, nothing else is computed: to correct them
    /// puts nothing else right.</summary>
    private static bool NothingFollowsFrom(RecomputedReport report, FigureAddress? at) =>
        at is { Group: not null }
        || (
            at is { Row.Index: null, Column: FigureName.WeightedScore, Row: not null }
            && report.Tables[at.Table].Table.Conversions.Count == 0
        );

    /// <summary>An item that has its own table and no row in the summary, or the other way round: its row as the other table has
    /// it.</summary>
    private static RowCorrection? MissingRow(RecomputedReport report, Discrepancy found)
    {
        if (found.Location is not { } location || found.Also is not [{ } other])
            return null;
        RecomputedRow? row = report.Tables.SelectMany(t => t.Rows).FirstOrDefault(r => r.Row.Place == other.Place);
        return row is null ? null : new RowCorrection(found.Position.Part, row.Row, location);
    }

    /// <summary>A figure of a formula as the table has it.</summary>
    private static FormulaCorrection? InFormula(RecomputedReport report, Discrepancy found, Figure written)
    {
        int index = found.Position.Part;
        if (index >= report.Report.Formulas.Count || found.Expected is not { } expected)
            return null;
        return new FormulaCorrection(
            index,
            written,
            ExactTerm.For(written, expected),
            new PlacedText(written.Text, report.Report.Formulas[index].Place)
        );
    }

    /// <summary>The figure of the report that the discrepancy states.</summary>
    private static StatedFigure? StatedAt(RecomputedReport report, Discrepancy found)
    {
        if (found.At is { } at)
        {
            RecomputedTable table = report.Tables[at.Table];
            if (at.Row is { Index: { } row })
                return Column(at.Column, table.Rows[row].Row.Weight, table.Rows[row].Row.Score, table.Rows[row].Row.WeightedScore);
            if (at.Group is { } group)
                return Column(
                    at.Column,
                    table.Table.Groups[group].Weight,
                    table.Table.Groups[group].Score,
                    table.Table.Groups[group].WeightedScore
                );
            ScoredTotal total = table.Table.Total;
            return at.Column == FigureName.Average
                ? report.AveragedAlone.Contains(table)
                    ? total.Score
                    : report.Report.StatedAverage
                : Column(at.Column, total.Weight, total.Score, total.WeightedScore);
        }

        if (found.Rule.Code == "weight-list")
            return found.Position == ReadingPosition.Heading
                ? report.Report.IndicatorWeight
                : report.Report.WeightList[found.Position.Part].Weight;

        // The value of a formula: the one that stands at the same place with the same text.
        return report
            .Report.Formulas.Select(f => f.Value)
            .Concat(report.Report.FurtherAverages)
            .FirstOrDefault(f => f.Figure is not null && f.Figure == found.Stated && f.Place == found.Location?.Place);
    }

    private static StatedFigure? Column(string column, StatedFigure weight, StatedFigure score, StatedFigure weighted) =>
        column switch
        {
            FigureName.Weight => weight,
            FigureName.Score => score,
            FigureName.WeightedScore => weighted,
            _ => null,
        };

    private static IEnumerable<Correction> FromOther(RecomputedRow wrong, RecomputedRow right) =>
        from pair in new[]
        {
            (wrong.Row.Weight, right.Row.Weight),
            (wrong.Row.Score, right.Row.Score),
            (wrong.Row.WeightedScore, right.Row.WeightedScore),
        }
        where pair.Item1.Exact is not null && pair.Item2.Exact is not null && pair.Item1.Exact != pair.Item2.Exact
        select new FigureCorrection(pair.Item1, pair.Item2.Exact!.Value);
}
