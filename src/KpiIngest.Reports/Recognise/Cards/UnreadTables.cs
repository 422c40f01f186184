using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Pictures, objects and tables of unknown headings under a label that promises a scoring table (การคำนวณคะแนน, ผลการดำเนินงาน),
/// where none follows before the next label.</summary>
internal sealed class UnreadTables
{
    private readonly List<UnreadTable> found = [];
    private readonly List<UnreadTable> waiting = [];
    private FlowLine? promising;
    private bool computation;

    public void Label(LabelRole role, FlowLine line)
    {
        Settle();
        promising = role is LabelRole.Calculation or LabelRole.Results ? line : null;
        computation = role == LabelRole.Calculation;
    }

    public void Meet(FlowObject met)
    {
        // Under the results stand tables of many kinds; only the computation of the score is a table of scores.
        if (promising is null || (met.Kind == FlowObject.Table && !computation))
            return;
        waiting.Add(new UnreadTable(met.Kind, promising.Clean.TrimEnd(':', ' '), met.Place) { OfComputation = computation });
    }

    public void ScoringTable()
    {
        waiting.Clear();
        promising = null;
    }

    public IReadOnlyList<UnreadTable> Found()
    {
        Settle();
        return found;
    }

    private void Settle()
    {
        found.AddRange(waiting);
        waiting.Clear();
    }
}
