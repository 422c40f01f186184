using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute;

/// <summary>How far its own arithmetic proves what was read of a scan.</summary>
public enum ScannedState
{
    /// <summary>Weight, score and weighted score were read and agree.</summary>
    Closed,

    /// <summary>What stands there was read, and nothing proves it.</summary>
    Unproven,

    /// <summary>A figure stands there that could not be read.</summary>
    Unread,
}

/// <summary>Figures of scoring tables by how far they are proven.</summary>
public readonly record struct ScannedCount(int Closed, int Unproven, int Unread);

/// <summary>
/// Tables that were read by machine from pictures: their rows and totals are proven as far as their own arithmetic closes. Nothing is found
/// in them for certain until a person has confirmed them.
/// </summary>
public static class ScannedRows
{
    /// <summary>True where a scoring table of the report was read from a picture.</summary>
    public static bool Are(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Tables.Any(t => t.Table.Scanned);
    }

    public static ScannedState StateOf(RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Figures(row.Row).Any(f => f.State == FigureState.Unclear))
            return ScannedState.Unread;
        return row.Standing is Standing.Right or Standing.Truncated ? ScannedState.Closed : ScannedState.Unproven;
    }

    public static string CodeOf(ScannedState state) =>
        state switch
        {
            ScannedState.Closed => "closed",
            ScannedState.Unproven => "unproven",
            _ => "unread",
        };

    /// <summary>The state of a code; anything else proves nothing.</summary>
    public static ScannedState StateOf(string code) =>
        code switch
        {
            "closed" => ScannedState.Closed,
            "unread" => ScannedState.Unread,
            _ => ScannedState.Unproven,
        };

    /// <summary>Every figure of the scanned tables, counted once.</summary>
    public static ScannedCount Count(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ScannedCount count = default(ScannedCount);
        foreach (RecomputedTable table in report.Tables.Where(t => t.Table.Scanned))
        {
            foreach (RecomputedRow row in table.Rows)
                count = Add(count, Figures(row.Row), StateOf(row) == ScannedState.Closed);
            foreach (ScoredGroup group in table.Table.Groups)
            {
                RowSums sums = new(table.Members(group));
                count = Add(count, [group.Weight], IsRight(group.Weight, sums.JudgeWeight));
                count = Add(count, [group.WeightedScore], IsRight(group.WeightedScore, sums.JudgeWeighted));
                count = Add(count, [group.Score], false);
            }

            ScoredTotal total = table.Table.Total;
            count = Add(count, [total.Weight], IsRight(total.Weight, table.Sums.JudgeWeight));
            count = Add(count, [total.WeightedScore], IsRight(total.WeightedScore, table.Sums.JudgeWeighted));
            count = Add(count, [total.Score], false);
        }

        return count;
    }

    /// <summary>What was found in a report of a scan, before anybody confirmed it: a warning at most, and it says so.</summary>
    public static Discrepancy Unconfirmed(Discrepancy found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Severity != Severity.Error
            ? found
            : found with
            {
                Severity = Severity.Warning,
                Message = new Bilingual(
                    $"{found.Message.Thai} (อ่านจากภาพสแกน ยังไม่มีผู้ยืนยัน)",
                    $"{found.Message.English} (read from a scan, not confirmed yet)"
                ),
            };
    }

    private static StatedFigure[] Figures(ScoredRow row) => [row.Weight, row.Score, row.WeightedScore];

    private static bool IsRight(StatedFigure figure, Func<Figure, Standing?> judge) =>
        figure.Figure is { } stated && judge(stated) is Standing.Right or Standing.Truncated;

    private static ScannedCount Add(ScannedCount count, StatedFigure[] figures, bool closed)
    {
        (int stated, int unread) = (figures.Count(f => f.State == FigureState.Stated), figures.Count(f => f.State == FigureState.Unclear));
        return closed
            ? count with
            {
                Closed = count.Closed + stated,
                Unread = count.Unread + unread,
            }
            : count with
            {
                Unproven = count.Unproven + stated,
                Unread = count.Unread + unread,
            };
    }
}
