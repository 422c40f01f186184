using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Footnotes and endnotes: each is read once, after the outermost block that refers to it.</summary>
internal sealed class WordNotes(WordReading reading)
{
    private readonly Queue<Markup> pending = new();
    private Dictionary<string, Markup>? footnotes;
    private Dictionary<string, Markup>? endnotes;

    public void Refer(Markup reference) => pending.Enqueue(reference);

    public void PlacePending(List<Block> into)
    {
        while (pending.TryDequeue(out Markup? reference))
        {
            OpenXmlPart? part =
                reference.Name == "w:endnoteReference" ? reading.Package.Main.EndnotesPart : reading.Package.Main.FootnotesPart;
            if (part is null || reference["w:id"] is not { } id)
                continue;
            Dictionary<string, Markup> notes = reference.Name == "w:endnoteReference" ? endnotes ??= Load(part) : footnotes ??= Load(part);
            if (!notes.Remove(id, out Markup? note))
                continue;
            new WordStory(reading, part, note.Children).Read(Surroundings.OutsideBody, into);
        }
    }

    private Dictionary<string, Markup> Load(OpenXmlPart part)
    {
        Dictionary<string, Markup> notes = new(StringComparer.Ordinal);
        foreach (Markup note in reading.LoadStory(part).Children)
        {
            if (note.Name is "w:footnote" or "w:endnote" && note["w:id"] is { } id && note["w:type"] is null or "normal")
                notes.TryAdd(id, note);
        }

        return notes;
    }
}
