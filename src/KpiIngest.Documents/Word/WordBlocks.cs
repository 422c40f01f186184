using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads block content in document order: paragraphs, tables, and what is wrapped around them.</summary>
internal sealed class WordBlocks(WordStory story)
{
    private readonly WordReading reading = story.Reading;

    public void Read(IReadOnlyList<Markup> elements, Surroundings around, List<Block> into)
    {
        Begun? carried = null;
        for (int i = 0; i < elements.Count; i++)
        {
            Markup element = elements[i];
            switch (element.Name)
            {
                case "w:p":
                    Begun? begun = carried;
                    carried = null;
                    bool goesOn = (WordRevisions.MarkDeleted(element) || EndsOnTheLine(element)) && NextIsParagraph(elements, i);
                    UnreadPart.Guard(() => carried = ReadParagraph(element, begun, goesOn, around, into), reading, around, into);
                    break;
                case "w:tbl":
                    List<Markup> tables = AdjoiningTables.From(elements, ref i);
                    UnreadPart.Guard(() => ReadTable(tables, around, into), reading, around, into);
                    break;
                case "m:oMath" or "m:oMathPara":
                    ParagraphContent equation = new();
                    new WordRuns(story, equation, StyleText.None, RaisedText.None).Read(element, around);
                    Finish(equation, null, around, into);
                    break;
                case "w:altChunk":
                    throw new ReadRefusedException(
                        ReadErrors.RefusedContent(
                            "alt-chunk",
                            "เอกสารอื่นฝังอยู่ (altChunk)",
                            "another document inserted as a whole (altChunk)"
                        )
                    );
                case "w:sdt":
                    ReadControl(element, around, into);
                    break;
                case "w:customXml" or "w:smartTag" or "w:ins" or "w:moveTo" or "w:del" or "w:moveFrom":
                    Read(element.Children, around with { State = WordRevisions.Within(element, around.State) }, into);
                    break;
            }
        }
    }

    /// <returns>What goes on in the next paragraph; null where the paragraph ends here.</returns>
    private Begun? ReadParagraph(Markup paragraph, Begun? begun, bool goesOn, Surroundings around, List<Block> into)
    {
        ParagraphContent content = begun?.Content ?? new ParagraphContent();
        NumberLabel? own = new WordParagraphs(story).Read(paragraph, around, content);
        NumberLabel? label = begun?.Label ?? own;
        if (goesOn)
            return new Begun(content, label);
        Finish(content, label, around, into);
        return null;
    }

    private void ReadTable(List<Markup> tables, Surroundings around, List<Block> into)
    {
        if (new WordTables(story).Read(tables, around) is { } table)
            into.Add(table);
        PlaceNotes(around, into);
    }

    /// <summary>A content control around blocks. One that is a tick box holds its glyph alone: its state is what the control
    /// says.</summary>
    private void ReadControl(Markup control, Surroundings around, List<Block> into)
    {
        if (control.Child("w:sdtContent") is not { } inner || WordTickBoxes.IsPrompt(control))
            return;
        if (WordTickBoxes.Control(control) is not { } ticked || inner.Descendant("w:tbl") is not null)
        {
            Read(inner.Children, around, into);
            return;
        }

        ParagraphContent content = new();
        content.AddTick(ticked, around.State);
        Finish(content, null, around, into);
    }

    /// <summary>Adds the paragraph, then what hangs on it: the content of its text boxes, its footnotes.</summary>
    private void Finish(ParagraphContent content, NumberLabel? label, Surroundings around, List<Block> into)
    {
        reading.CancellationToken.ThrowIfCancellationRequested();
        into.Add(new Paragraph(around.Place, TickBoxText.Find(content.Inlines), label?.Text) { LabelAttached = label?.Attached ?? false });
        into.AddRange(content.After);
        PlaceNotes(around, into);
    }

    /// <summary>Footnotes stand after the outermost block that refers to them: inside a cell they would turn its figure into
    /// text.</summary>
    private void PlaceNotes(Surroundings around, List<Block> into)
    {
        if (around is { Part: StoryPart.Body, TableDepth: 0 })
            reading.Footnotes.PlacePending(into);
    }

    /// <summary>A line that goes on in the next paragraph.</summary>
    /// <param name="Label">The automatic number before it: the line shows it, whatever paragraph it ends in.</param>
    private sealed record Begun(ParagraphContent Content, NumberLabel? Label);

    /// <summary>A style separator: the next paragraph goes on in the same line.</summary>
    private static bool EndsOnTheLine(Markup paragraph) => paragraph.Child("w:pPr")?.Child("w:rPr")?.Switch("w:specVanish") == true;

    private static bool NextIsParagraph(IReadOnlyList<Markup> elements, int index)
    {
        for (int next = index + 1; next < elements.Count; next++)
        {
            if (!AdjoiningTables.StandsForNothing(elements[next]))
                return elements[next].Name == "w:p";
        }

        return false;
    }
}
