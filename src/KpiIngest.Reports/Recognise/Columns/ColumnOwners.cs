using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>Whose and of which period each column of scores and weighted scores is. One that says neither belongs with the column left of
/// it.</summary>
internal sealed class ColumnOwners
{
    private readonly Dictionary<int, (Assessor? Assessor, TablePeriod? Period)> owners = [];

    public ColumnOwners(ColumnHeads heads)
    {
        Assessor? assessor = null;
        TablePeriod? period = null;
        for (int c = 0; c < heads.Columns.Count; c++)
        {
            ColumnHead head = heads.Columns[c];
            if (head is not { Role: ColumnRole.Score or ColumnRole.WeightedScore } && head.Level is null)
                continue;
            assessor = head.Assessor ?? assessor;
            period = head.Period ?? period;
            owners[c] = (assessor, period);
            if (head.Assessor is { } own && !Assessors.Contains(own))
                Assessors.Add(own);
            if (head.Period is { } named && !Periods.Exists(p => p.Same(named)))
                Periods.Add(named);
            if (period is not null && !Pairs.Exists(p => p.Assessor == assessor && p.Period.Same(period)))
                Pairs.Add((assessor, period));
        }
    }

    /// <summary>Those that headings of scores and weighted scores name, left to right.</summary>
    public List<Assessor?> Assessors { get; } = [];

    public List<TablePeriod> Periods { get; } = [];

    /// <summary>Each assessor with each period that stands together, left to right.</summary>
    public List<(Assessor? Assessor, TablePeriod Period)> Pairs { get; } = [];

    public (Assessor? Assessor, TablePeriod? Period) Of(int column) => owners.GetValueOrDefault(column);
}
