using KpiIngest.Documents.Sheets;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads what is drawn: text boxes and shapes for their text, groups of them, WordArt; says so where a picture, chart or object
/// stands.</summary>
internal sealed class WordObjects(WordStory story, ParagraphContent content)
{
    private bool inLine;

    /// <param name="drawn"><c>w:drawing</c>, <c>w:pict</c> or <c>w:object</c>.</param>
    public void Read(Markup drawn, Surroundings around)
    {
        if (NotDrawn(drawn))
            around = around with { State = around.State == TextState.Deleted ? TextState.Deleted : TextState.Hidden };
        inLine = DrawnTickBoxes.StandsInLine(drawn);
        if (drawn.Name == "w:object")
            ReadObject(drawn, around);
        else if (inLine && DrawnTickBoxes.IsEmptyBox(drawn))
            content.AddTick(false, around.State);
        else
            ReadShapes(drawn, around);
    }

    private void ReadShapes(Markup element, Surroundings around)
    {
        switch (element.Name)
        {
            case "wps:txbx" or "v:textbox":
                if (element.Descendant("w:txbxContent") is { } text)
                    ReadTextBox(text, around);
                return;
            case "v:textpath" when element["string"] is { Length: > 0 } wordArt:
                content.AddText(wordArt, around.State);
                return;
            case "pic:pic" or "v:imagedata":
                UnreadContent.Add("picture", content, story.Reading, around);
                return;
            case "c:chart" or "cx:chart":
                UnreadContent.Add("chart", content, story.Reading, around);
                return;
            case "dgm:relIds":
                UnreadContent.Add("smart-art", content, story.Reading, around);
                return;
            case "o:OLEObject":
                ReadEmbedded(element, around);
                return;
        }

        foreach (Markup child in element.Children)
            ReadShapes(child, around);
    }

    /// <summary>An object is drawn as a picture of itself: it counts once, as the object.</summary>
    private void ReadObject(Markup element, Surroundings around)
    {
        if (element.Descendant("o:OLEObject") is { } linked)
            ReadEmbedded(linked, around);
        else if (element.Child("w:control") is not null)
            UnreadContent.Add("form-control", content, story.Reading, around);
        else if (element.Child("w:objectEmbed") is { } embedded)
            ReadEmbedded(embedded, around);
        else
            foreach (Markup child in element.Children)
                ReadShapes(child, around);
    }

    /// <summary>Of a sheet that is shown by its cells these are read, as a table after the paragraph; any other object is named as
    /// unread.</summary>
    private void ReadEmbedded(Markup embedded, Surroundings around)
    {
        string kind = KindOf(embedded);
        bool shown =
            around.State is TextState.Plain or TextState.Inserted
            && (embedded["DrawAspect"] ?? embedded["w:drawAspect"]) is null or "Content" or "content";
        if (
            kind == "embedded-table"
            && shown
            && WordPackage.Related(story.Part, embedded["r:id"]) is { } part
            && EmbeddedWorkbook.Read(part, story.Reading, () => PlaceOfTable(around), around.State) is { } table
        )
        {
            content.After.Add(table);
            return;
        }

        UnreadContent.Add(kind, content, story.Reading, around);
    }

    private Place PlaceOfTable(Surroundings around) =>
        around.Part == StoryPart.Outside ? Place.Unknown : new Place(Table: story.Reading.NextTable());

    /// <summary>A drawing or shape that is switched off in the selection pane.</summary>
    private static bool NotDrawn(Markup drawn) =>
        drawn.Descendant("wp:docPr")?["hidden"] is { } hidden
            ? Markup.IsOn(hidden)
            : drawn.Child("v:shape")?["style"]?.Contains("visibility:hidden", StringComparison.Ordinal) ?? false;

    private static string KindOf(Markup embedded)
    {
        string program = embedded["ProgID"] ?? embedded["w:progId"] ?? "";
        if (
            program.StartsWith("Equation", StringComparison.OrdinalIgnoreCase)
            || program.StartsWith("MathType", StringComparison.OrdinalIgnoreCase)
        )
        {
            return "equation-object";
        }

        return IsSheet(program) ? "embedded-table" : "embedded-object";
    }

    /// <summary>Of Excel, WPS and LibreOffice; a chart of theirs is none.</summary>
    private static bool IsSheet(string program) =>
        program.StartsWith("Excel.Sheet", StringComparison.OrdinalIgnoreCase)
        || program.StartsWith("ET.", StringComparison.OrdinalIgnoreCase)
        || program.StartsWith("KET.", StringComparison.OrdinalIgnoreCase)
        || program.Contains("CalcDocument", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text box is a story of its own; its blocks follow the paragraph in which it hangs.</summary>
    private void ReadTextBox(Markup text, Surroundings around)
    {
        StoryPart part = around.Part == StoryPart.Outside ? StoryPart.Outside : StoryPart.TextBox;
        List<Block> blocks = new();
        new WordStory(story.Reading, story.Part, text.Children).Read(around with { Part = part, Ground = Ground.Unknown }, blocks);
        if (inLine && DrawnTickBoxes.StateOf(blocks) is { } ticked)
            content.AddTick(ticked, around.State);
        else
            content.After.AddRange(blocks);
    }
}
