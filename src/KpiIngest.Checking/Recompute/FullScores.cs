using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>Full scores that the document states beside its scores, or over them (<c>คะแนนเต็ม</c>, <c>เต็ม ๑๐</c>): the top of the scale.
/// A column of that name may hold something else (the highest weighted score, the weight once more), so the rows of the table must bear it
/// out.</summary>
public sealed class FullScores
{
    private readonly Dictionary<ScoringTable, Rational?> tables = new(ReferenceEqualityComparer.Instance);

    /// <param name="report">The report.</param>
    /// <param name="criteria">Its criteria, whose highest scores are the tops where no full score is stated.</param>
    public FullScores(Report report, CriteriaOfItems criteria)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(criteria);
        foreach (ScoringTable table in report.ScoringTables)
            if (table.Rows.Any(r => Stated(r) is not null) && Hold(table, criteria))
                tables[table] = Common(table);
    }

    /// <summary>What the score of a row is out of; null where nothing states it with certainty.</summary>
    public Rational? Of(ScoringTable table, ScoredRow row) =>
        tables.TryGetValue(table, out Rational? common) ? Stated(row) ?? common : null;

    private static Rational? Stated(ScoredRow row) => row.FullScore.Exact is { Sign: > 0 } full ? full : null;

    /// <summary>The full score that all rows state that state one.</summary>
    private static Rational? Common(ScoringTable table)
    {
        List<Rational> stated = [.. table.Rows.Select(Stated).OfType<Rational>().Distinct()];
        return stated is [var only] ? only : null;
    }

    /// <summary>Most scores lie within, and the weighted scores follow rather these than the usual tops. Where they follow neither, one
    /// full score for all rows is a scale, unless it is their weight.</summary>
    private static bool Hold(ScoringTable table, CriteriaOfItems criteria)
    {
        List<ScoredRow> rows = [.. table.Rows.Where(r => Stated(r) is not null && r.Score.Exact is not null)];
        if (rows.Count(r => r.Score.Exact!.Value > Stated(r)!.Value) * 2 >= rows.Count)
            return false;
        int stated = rows.Count(r => Fits(r, Stated(r)!.Value));
        int usual = rows.Count(r => Fits(r, criteria.TopScoreOf(r)));
        return stated == usual ? Common(table) is not null && !rows.TrueForAll(r => r.Weight.Exact == Stated(r)) : stated > usual;
    }

    private static bool Fits(ScoredRow row, Rational top) =>
        new ItemRow(0, 0, row, false, top, Rational.One) is { Telling: true } item
        && new Weighting(WeightingConvention.FullMarks, Rational.One).Fits(item);
}
