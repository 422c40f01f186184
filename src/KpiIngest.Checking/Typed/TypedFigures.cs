using KpiIngest.Checking.Causes;
using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Reports;
using KpiIngest.Reports.Figures;

namespace KpiIngest.Checking.Typed;

/// <summary>Lays typed values over reports, before they are checked. What stands on the page stays: texts and places are those of the
/// document.</summary>
public static class TypedFigures
{
    /// <param name="reports">Those of one file, as recognised.</param>
    public static TypedReports LayOver(IReadOnlyList<Report> reports, IReadOnlyList<TypedFigure> typed)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(typed);
        Report[] laid = [.. reports];
        List<TypedFigure> notLaid = [];
        ReadConditions conditions = new();
        foreach (TypedFigure figure in typed)
        {
            if (figure.Report >= 0 && figure.Report < laid.Length && Laid(laid[figure.Report], figure, conditions) is { } report)
                laid[figure.Report] = report;
            else
                notLaid.Add(figure);
        }

        return new TypedReports(laid, notLaid);
    }

    /// <summary>What the reports are comes last: figures are found by what was read.</summary>
    /// <param name="reports">Those of one file, as recognised.</param>
    public static TypedReports LayOver(IReadOnlyList<Report> reports, TypedValues typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        TypedReports laid = LayOver(reports, typed.Figures);
        ILookup<int, TypedIdentity> identities = typed.Identities.ToLookup(i => i.Report);
        return laid with
        {
            Reports =
            [
                .. laid.Reports.Select((report, index) => identities[index].Aggregate(report, (r, identity) => identity.LaidOver(r))),
            ],
            IdentitiesNotLaid = [.. typed.Identities.Where(i => i.Report < 0 || i.Report >= laid.Reports.Count)],
        };
    }

    /// <returns>Null where there is no such figure, it was read otherwise, or it is of a kind that is not corrected (criteria).</returns>
    private static Report? Laid(Report report, TypedFigure typed, ReadConditions conditions)
    {
        ReportFigure? there = AllReportFigures.Of(report, conditions).FirstOrDefault(f => f.At == typed.At);
        if (there is null || !string.Equals(there.Value?.Normalised, typed.Read, StringComparison.Ordinal))
            return null;
        Figure? value = FigureReader.Parse(typed.Value) is { } number ? number with { Text = there.Text } : null;
        return there.Source switch
        {
            StatedFigure stated when value is not null => StatedReplacement.In(report, stated, StatedFigure.Of(value, stated.Place)),
            StatedResult result => WithResult(
                report,
                result,
                value is null ? result with { Text = typed.Value, Figure = null } : result with { Figure = value }
            ),
            FormulaFigure figure when value is not null => WithTerm(report, figure, figure with { Figure = value }),
            _ => null,
        };
    }

    private static Report WithResult(Report report, StatedResult from, StatedResult to) =>
        report with
        {
            ScoringTables =
            [
                .. report.ScoringTables.Select(t =>
                    t with
                    {
                        Rows = [.. t.Rows.Select(r => ReferenceEquals(r.Result, from) ? r with { Result = to } : r)],
                    }
                ),
            ],
        };

    private static Report WithTerm(Report report, FormulaFigure from, FormulaFigure to) =>
        report with
        {
            Formulas =
            [
                .. report.Formulas.Select(f => f.Expression is { } expression ? f with { Expression = In(expression, from, to) } : f),
            ],
        };

    private static FormulaExpression In(FormulaExpression expression, FormulaFigure from, FormulaFigure to) =>
        expression switch
        {
            FormulaFigure figure => ReferenceEquals(figure, from) ? to : figure,
            FormulaSum sum => new FormulaSum([.. sum.Terms.Select(t => In(t, from, to))]),
            FormulaProduct product => new FormulaProduct([.. product.Factors.Select(f => In(f, from, to))]),
            FormulaQuotient quotient => new FormulaQuotient(In(quotient.Dividend, from, to), In(quotient.Divisor, from, to)),
            FormulaSubtraction difference => new FormulaSubtraction(In(difference.From, from, to), In(difference.Taken, from, to)),
            _ => expression,
        };
}

/// <param name="Reports">With the values that could be laid over them.</param>
/// <param name="NotLaid">Those whose figure is not there, or was read otherwise.</param>
public sealed record TypedReports(IReadOnlyList<Report> Reports, IReadOnlyList<TypedFigure> NotLaid)
{
    /// <summary>Those of reports that are not there.</summary>
    public IReadOnlyList<TypedIdentity> IdentitiesNotLaid { get; init; } = [];
}
