using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Changes;

/// <summary>Compares what could not be checked, and what stands in the file and was not read.</summary>
internal static class GapChanges
{
    public static void Add(List<ReadingChange> changes, ReportResult? before, ReportResult? after)
    {
        string name = ReadingChanges.NameOf((after ?? before)!);
        foreach (
            (NotCheckableResult? earlier, NotCheckableResult? later) in Pairing.Of(
                before?.NotCheckable ?? [],
                after?.NotCheckable ?? [],
                g => g.ToString(),
                g => $"{g.What} {g.Item}"
            )
        )
        {
            if (earlier == later)
                continue;
            NotCheckableResult said = (later ?? earlier)!;
            changes.Add(
                new ReadingChange(ChangeKind.NotCheckableChanged, name, null, said.Item, said.What, earlier?.WhyEn, later?.WhyEn)
                {
                    BeforeThai = earlier?.Why,
                    AfterThai = later?.Why,
                    Message = said.Why,
                    MessageEn = said.WhyEn,
                }
            );
        }
    }

    public static void AddNotes(List<ReadingChange> changes, FileResult before, FileResult after)
    {
        foreach (
            (NoteResult? earlier, NoteResult? later) in Pairing.Of(
                before.Notes,
                after.Notes,
                n => $"{n.Code} {n.Location.Page} {n.Location.Table} {n.Location.Row}",
                n => n.Code
            )
        )
        {
            if ((earlier, later) is ({ } was, { } now) && was.Code == now.Code)
                continue;
            NoteResult said = (later ?? earlier)!;
            changes.Add(
                new ReadingChange(ChangeKind.NotCheckableChanged, null, null, null, said.Code, earlier?.MessageEn, later?.MessageEn)
                {
                    BeforeThai = earlier?.Message,
                    AfterThai = later?.Message,
                    Message = said.Message,
                    MessageEn = said.MessageEn,
                }
            );
        }
    }
}
