using System.Globalization;
using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Recompute;
using KpiIngest.Documents;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>One digit of one figure of a report, changed.</summary>
/// <param name="Where">As a person would find it.</param>
/// <param name="Figure">The figure before the change.</param>
/// <param name="Row">Table and row of a figure of a scored row.</param>
internal sealed record Change(string Where, Figure Figure, Place Place, (int Table, int Row)? Row, Rational Value, Report Report)
{
    /// <summary>Every figure of scoring tables, totals, groups, averages and formulas, each digit changed to two others.</summary>
    public static IEnumerable<Change> Of(Report report)
    {
        foreach ((string where, StatedFigure figure, (int, int)? row) in Figures(report).Where(f => f.Figure.Figure is not null))
        {
            foreach (Rational value in OneDigitChanged(figure.Figure!))
            {
                if (new FigureCorrection(figure, value).Apply(report) is { } changed)
                    yield return new Change(where, figure.Figure!, figure.Place, row, value, changed);
            }
        }

        for (int f = 0; f < report.Formulas.Count; f++)
        {
            foreach (Figure figure in Operands(report.Formulas[f].Expression))
            {
                foreach (Rational value in OneDigitChanged(figure))
                {
                    Figure right = figure with
                    {
                        Value = (decimal)value.RoundedUnits(figure.Places) / (decimal)Rational.PowerOfTen(figure.Places),
                    };
                    Report changed = new FormulaCorrection(
                        f,
                        figure,
                        new FormulaFigure(right),
                        new PlacedText(figure.Text, report.Formulas[f].Place)
                    ).Apply(report)!;
                    yield return new Change($"formula {f}", figure, report.Formulas[f].Place, null, value, changed);
                }
            }
        }
    }

    public override string ToString() => $"{Where}: {Figure.Normalised} as {DecimalText.Of(Value)}";

    private static IEnumerable<(string Where, StatedFigure Figure, (int, int)? Row)> Figures(Report report)
    {
        for (int t = 0; t < report.ScoringTables.Count; t++)
        {
            ScoringTable table = report.ScoringTables[t];
            for (int r = 0; r < table.Rows.Count; r++)
            {
                ScoredRow row = table.Rows[r];
                yield return ($"table {t} row {r} weight", row.Weight, (t, r));
                yield return ($"table {t} row {r} score", row.Score, (t, r));
                yield return ($"table {t} row {r} weighted score", row.WeightedScore, (t, r));
            }

            foreach (ScoredGroup group in table.Groups)
            {
                yield return ($"table {t} group {group.Number} weight", group.Weight, null);
                yield return ($"table {t} group {group.Number} weighted score", group.WeightedScore, null);
            }

            yield return ($"table {t} total weight", table.Total.Weight, null);
            yield return ($"table {t} total weighted score", table.Total.WeightedScore, null);
        }

        foreach (ListedWeight listed in report.WeightList)
            yield return ($"list {listed.Number}", listed.Weight, null);
        yield return ("average", report.StatedAverage, null);
    }

    private static IEnumerable<Figure> Operands(FormulaExpression? expression) =>
        expression switch
        {
            FormulaFigure figure => [figure.Figure],
            FormulaSum sum => sum.Terms.SelectMany(Operands),
            FormulaProduct product => product.Factors.SelectMany(Operands),
            FormulaQuotient quotient => Operands(quotient.Dividend).Concat(Operands(quotient.Divisor)),
            _ => [],
        };

    /// <summary>Each digit changed to the one above and to the one that it is taken for in print (๓ and ๘, ๑ and ๗, ๔ and ๕).</summary>
    private static IEnumerable<Rational> OneDigitChanged(Figure figure)
    {
        const string Others = "5743568971";
        const string Alike = "6785491230";
        string text = figure.Normalised;
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            foreach (char digit in new[] { Alike[text[at] - '0'], Others[text[at] - '0'] }.Distinct().Where(d => d != text[at]))
                yield return Rational.Of(decimal.Parse(text[..at] + digit + text[(at + 1)..], CultureInfo.InvariantCulture));
        }
    }
}
