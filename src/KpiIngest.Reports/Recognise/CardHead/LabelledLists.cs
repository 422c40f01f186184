using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.CardHead;

/// <summary>Gathers the lines under the labels of people, telephones and evidence, and knows under which label the reading
/// stands.</summary>
internal sealed class LabelledLists(FormWording wording)
{
    private readonly Dictionary<LabelRole, (Place Label, List<FlowLine> Lines)> labelled = [];
    private readonly List<List<FlowLine>> phones = [];

    /// <summary>The list of people that a telephone interrupts.</summary>
    private LabelRole? beside;

    /// <summary>The last label; null where none is in force.</summary>
    public LabelRole? Current { get; private set; }

    public LabelledEntries Phones =>
        new(
            labelled.TryGetValue(LabelRole.Phone, out (Place Label, List<FlowLine> Lines) phone) ? phone.Label : null,
            phones.SelectMany(Entries.OfPhones).ToList()
        );

    public LabelledEntries Of(LabelRole role) =>
        labelled.TryGetValue(role, out (Place Label, List<FlowLine> Lines) entry)
            ? new LabelledEntries(entry.Label, Entries.OfList(entry.Lines, wording).ToList())
            : LabelledEntries.None;

    public void Open(LabelRole role, FlowLine line)
    {
        beside = role == LabelRole.Phone && Current is LabelRole.Supervisor or LabelRole.Collector ? Current : null;
        Current = role;
        if (role is not (LabelRole.Phone or LabelRole.Supervisor or LabelRole.Collector or LabelRole.Evidence))
            return;
        labelled.TryAdd(role, (line.Place, []));
        if (role == LabelRole.Phone)
            phones.Add([]);
    }

    /// <summary>True for the next number of the list of evidence: <c>๓. หมายเหตุ : ...</c> under <c>๒.</c> is an entry, not a
    /// label.</summary>
    public bool EvidenceGoesOn(FlowLine line) =>
        Current == LabelRole.Evidence
        && labelled.TryGetValue(LabelRole.Evidence, out (Place Label, List<FlowLine> Lines) evidence)
        && Entries.IsNext(evidence.Lines, line);

    /// <summary>A line under the label in force; lines under labels that gather nothing are passed over.</summary>
    public void Collect(FlowLine line)
    {
        if (Current == LabelRole.Phone)
        {
            // After its own line, a telephone's label takes further lines only while they are telephones.
            if (phones[^1].Count == 0 ? line.Clean.Any(ThaiDigits.IsDigit) : Entries.LooksLikePhone(line.Clean))
                phones[^1].Add(line);
            else
                Resume(line);
        }
        else if (Current is LabelRole.Supervisor or LabelRole.Collector && IsHeading(line))
        {
            Current = null;
        }
        else if (Current is { } role && labelled.TryGetValue(role, out (Place Label, List<FlowLine> Lines) entry))
        {
            entry.Lines.Add(line);
        }
    }

    /// <summary>A heading of a table (<c>ตารางสรุปคะแนน</c>, <c>ผลคะแนน</c>) names no person.</summary>
    private bool IsHeading(FlowLine line)
    {
        string skeleton = Skeleton.Of(line.Clean);
        return skeleton.Length > 0 && (wording.IsSummaryTitle(skeleton) || wording.ColumnHeading(skeleton) is not null);
    }

    /// <summary>A table between: the labels of the heading are in force no more.</summary>
    public void Interrupt()
    {
        if (
            Current
            is LabelRole.Supervisor
                or LabelRole.Collector
                or LabelRole.Phone
                or LabelRole.IndicatorName
                or LabelRole.IndicatorNumber
        )
            Current = null;
    }

    /// <summary>A table of scores between: no list goes on behind it.</summary>
    public void End() => Current = null;

    /// <summary>After a telephone beside a person, the next numbered person goes on with the list.</summary>
    private void Resume(FlowLine line)
    {
        Current =
            beside is { } role
            && labelled.TryGetValue(role, out (Place Label, List<FlowLine> Lines) people)
            && Entries.IsNext(people.Lines, line)
                ? role
                : null;
        beside = null;
        if (Current is not null)
            Collect(line);
    }
}
