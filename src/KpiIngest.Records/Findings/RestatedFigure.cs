using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Findings;

/// <summary>Whether the figure that a finding was about stands in another version of the report.</summary>
internal enum RestatedState
{
    /// <summary>It is stated; or the finding was about no figure of a table.</summary>
    There,

    /// <summary>It is not in the report any more.</summary>
    NotThere,

    /// <summary>It cannot be told which it is, or it cannot be read with certainty.</summary>
    Uncertain,
}

/// <summary>The figure that a finding was about, in another version of its report: found by what it is, never by where it stands.</summary>
/// <param name="Value">As stated; null where nothing is.</param>
/// <param name="Item">As of <see cref="FigureIdentity.ItemOf(ReportResult?, int, RowAddress?, int?)"/>; null where none is meant.</param>
internal sealed record RestatedFigure(RestatedState State, string? Value, string? Item)
{
    private static readonly RestatedFigure None = new(RestatedState.There, null, null);

    public static RestatedFigure Of(ReportResult before, DiscrepancyResult found, ReportResult now)
    {
        if (found.At is not { } at)
            return OfSite(before, found, now);
        if (at.Column == FigureName.Average)
            return new(now.StatedAverage is null ? RestatedState.NotThere : RestatedState.There, now.StatedAverage, FigureIdentity.Total);
        if (FigureIdentity.ItemOf(before, at.Table, at.Row, at.Group) is not { } item)
            return new(RestatedState.Uncertain, null, null);
        TableRoleResult? role = found.TableRole ?? FigureIdentity.RoleOf(before, at);
        List<(int Table, RowAddress? Row, int? Group, string? Value)> stated =
        [
            .. Rows(now, role)
                .Where(r => FigureIdentity.ItemOf(now, r.Table, r.Row, r.Group) == item)
                .Select(r => (r.Table, r.Row, r.Group, r.Values(at.Column))),
        ];
        if (stated.Count == 0)
            return new(RestatedState.NotThere, null, item);

        // Of several rows of one number it cannot be told which is meant, unless they say the same.
        if (stated.Select(s => s.Value).Distinct(StringComparer.Ordinal).Count() > 1)
            return new(RestatedState.Uncertain, null, item);
        if (stated[0].Value is { } value)
            return new(RestatedState.There, value, item);
        return new(
            stated.All(s => IsBlank(now, s.Table, s.Row, s.Group, at.Column)) ? RestatedState.NotThere : RestatedState.Uncertain,
            null,
            item
        );
    }

    /// <summary>The figure that a finding states, where it stands in no row of a table: in a formula, a conversion, criteria, a
    /// list.</summary>
    /// <returns>Null where it is not there, or it cannot be told which it is.</returns>
    public static string? BySite(ReportResult before, DiscrepancyResult found, ReportResult now)
    {
        if (
            found.Stated is not { } stated
            || found.Operands.FirstOrDefault(o => o.At is not null && string.Equals(o.Value, stated, StringComparison.Ordinal))?.At
                is not { } site
        )
            return null;

        // A term is known by its place among the others: only where there are as many.
        if (site.Term is not null && Terms(before, site) != Terms(now, site))
            return null;
        string key = KeyOf(before, site);
        return
            now
                .Figures.Where(f => string.Equals(KeyOf(now, f.At), key, StringComparison.Ordinal))
                .Select(f => f.Value)
                .Distinct(StringComparer.Ordinal)
                .ToList()
                is [{ } only]
            ? only
            : null;
    }

    private static string KeyOf(ReportResult report, FigureSite site) =>
        FigureIdentity.KeyOf(0, "", report with { Indicator = new IndicatorResult("", ""), FiscalYear = 0, Round = 0 }, site).Key;

    private static int Terms(ReportResult report, FigureSite site) =>
        report.Figures.Count(f =>
            f.At.Formula == site.Formula
            && f.At.Computation == site.Computation
            && f.At.Table == site.Table
            && f.At.Row == site.Row
            && f.At.Term is not null
        );

    /// <summary>Of a finding about a formula, criteria or a list.</summary>
    private static RestatedFigure OfSite(ReportResult before, DiscrepancyResult found, ReportResult now)
    {
        if (found.Operands.Select(o => o.At).FirstOrDefault(a => a is not null) is not { } site)
            return None;
        string? item = FigureIdentity.ItemOf(before, site);
        bool gone =
            (site.Formula is not null && now.Formulas.Count == 0)
            || (site.Criteria is not null && !now.Criteria.Any(c => FindingText.Squeezed(c.Item ?? "") == (item ?? "")));
        return new(gone ? RestatedState.NotThere : RestatedState.There, null, item is { Length: > 0 } ? item : null);
    }

    /// <summary>Every row of the tables of a role, group rows and total rows among them.</summary>
    private static IEnumerable<(int Table, RowAddress? Row, int? Group, Func<string, string?> Values)> Rows(
        ReportResult report,
        TableRoleResult? role
    )
    {
        for (int t = 0; t < report.ScoringTables.Count; t++)
        {
            ScoringTableResult table = report.ScoringTables[t];
            if (
                role is not null
                && !(
                    table.Kind == role.Kind
                    && table.Assessor == role.Assessor
                    && FindingText.Squeezed(table.Period?.Label ?? "") == FindingText.Squeezed(role.Period?.Label ?? "")
                )
            )
                continue;
            for (int r = 0; r < table.Rows.Count; r++)
            {
                RowResult row = table.Rows[r];
                yield return (
                    t,
                    r,
                    null,
                    c =>
                        c switch
                        {
                            FigureName.Weight => row.Weight,
                            FigureName.Result => row.Result,
                            FigureName.Score => row.Score,
                            FigureName.WeightedScore => row.WeightedScore,
                            _ => null,
                        }
                );
            }

            for (int g = 0; g < table.Groups.Count; g++)
            {
                GroupResult group = table.Groups[g];
                yield return (
                    t,
                    null,
                    g,
                    c =>
                        c switch
                        {
                            FigureName.Weight => group.Weight,
                            FigureName.WeightedScore => group.WeightedScore,
                            _ => null,
                        }
                );
            }

            yield return (
                t,
                RowAddress.Total,
                null,
                c =>
                    c switch
                    {
                        FigureName.Weight => table.Total.Weight,
                        FigureName.WeightedScore => table.Total.WeightedScore,
                        _ => null,
                    }
            );
        }
    }

    /// <summary>False where something stands there that was not read with certainty.</summary>
    private static bool IsBlank(ReportResult report, int table, RowAddress? row, int? group, string column) =>
        !report.Figures.Any(f =>
            f.At.Table == table
            && f.At.Row == row
            && f.At.Group == group
            && f.At.Column == column
            && f.At is { Conversion: null, Computation: null }
        );
}
