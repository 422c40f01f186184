using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Whose tables the lines right above them say they are: <c>ผลการประเมินตนเอง</c> over one, <c>ผลการประเมินของคณะกรรมการ</c> over
/// another. One such line alone says nothing: every card is a self-assessment, and committees are named in passing.</summary>
internal sealed class TableTitles(FormWording wording)
{
    /// <summary>Letters of a skeleton above which a line is a sentence.</summary>
    private const int Longest = 48;

    private readonly List<Assessor?> tables = [];
    private readonly List<TablePeriod?> periods = [];
    private readonly Periods named = new(wording);
    private Assessor? above;
    private TablePeriod? abovePeriod;

    /// <summary>A line above the next table.</summary>
    public void Line(string clean)
    {
        string skeleton = Skeleton.Of(clean);
        if (skeleton.Length == 0)
            return;
        abovePeriod = skeleton.Length <= Longest && !wording.IsTitle(skeleton) ? named.In(clean)?.Period : null;
        above = skeleton.Length <= Longest && !wording.IsTitle(skeleton) ? wording.AssessorIn(skeleton) : null;
    }

    /// <summary>True where the line right above names another assessor than that of the last table.</summary>
    public bool PartsFromLast => above is not null && tables.Count > 0 && tables[^1] != above;

    public void Table()
    {
        tables.Add(above);
        periods.Add(abovePeriod);
        (above, abovePeriod) = (null, null);
    }

    /// <summary>The period that the line above a table names; null where it names none.</summary>
    public TablePeriod? PeriodOf(int table) => periods[table];

    /// <summary>The assessor of a table, by its index; null where the lines above the tables do not name both.</summary>
    public Assessor? Of(int table) => tables.Contains(Assessor.Self) && tables.Contains(Assessor.Committee) ? tables[table] : null;
}
