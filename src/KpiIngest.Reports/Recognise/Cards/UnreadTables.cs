using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;

namespace KpiIngest.Reports.Recognise.Cards;

/// <summary>Pictures and objects under a label that promises a scoring table (การคำนวณคะแนน, ผลการดำเนินงาน), where none follows before the next label.</summary>
internal sealed class UnreadTables
{
    private readonly List<UnreadTable> found = [];
    private readonly List<UnreadTable> waiting = [];
    private FlowLine? promising;

    public void Label(LabelRole role, FlowLine line)
    {
        Settle();
        promising = role is LabelRole.Calculation or LabelRole.Results ? line : null;
    }

    public void Meet(FlowObject met)
    {
        if (promising is not null) waiting.Add(new UnreadTable(met.Kind, promising.Clean.TrimEnd(':', ' '), met.Place));
    }

    public void Table()
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
