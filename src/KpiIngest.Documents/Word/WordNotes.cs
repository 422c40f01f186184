using DocumentFormat.OpenXml.Packaging;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Footnotes and endnotes: each is read once, after the outermost block that refers to it.</summary>
internal sealed class WordNotes(WordReading reading)
{
    private readonly Queue<(bool Endnote, string Id)> pending = new();
    private readonly Dictionary<bool, Dictionary<string, Markup>> loaded = [];

    public void Refer(Markup reference)
    {
        if (reference["w:id"] is { } id) pending.Enqueue((reference.Name == "w:endnoteReference", id));
    }

    public void PlacePending(List<Block> into)
    {
        while (pending.TryDequeue(out var reference))
        {
            OpenXmlPart? part = reference.Endnote ? reading.Package.Main.EndnotesPart : reading.Package.Main.FootnotesPart;
            if (part is null || !Notes(reference.Endnote, part).Remove(reference.Id, out var note)) continue;
            var story = new WordStory(reading, part);
            new WordBlocks(story).Read(note.Children, Surroundings.OutsideBody, into);
            story.End();
        }
    }

    private Dictionary<string, Markup> Notes(bool endnotes, OpenXmlPart part)
    {
        if (loaded.TryGetValue(endnotes, out var notes)) return notes;
        notes = new Dictionary<string, Markup>(StringComparer.Ordinal);
        foreach (var note in reading.Package.Load(part).Children)
        {
            if (note.Name is "w:footnote" or "w:endnote" && note["w:id"] is { } id && note["w:type"] is null or "normal") notes.TryAdd(id, note);
        }

        return loaded[endnotes] = notes;
    }
}
