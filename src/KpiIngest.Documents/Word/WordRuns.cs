using KpiIngest.Documents.Word.Bindings;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads what stands inside a paragraph, through links, fields, content controls and revisions.</summary>
internal sealed class WordRuns(WordStory story, ParagraphContent content, StyleText paragraphStyle, RaisedText line)
{
    private readonly WordRunText runText = new(story, content, paragraphStyle, line);

    public void Read(IReadOnlyList<Markup> elements, Surroundings around)
    {
        foreach (Markup element in elements)
            Read(element, around);
    }

    public void Read(Markup element, Surroundings around)
    {
        switch (element.Name)
        {
            case "w:r":
                runText.Read(element, around);
                break;
            case "w:ins" or "w:moveTo" or "w:del" or "w:moveFrom":
                Read(element.Children, around with { State = WordRevisions.Within(element, around.State) });
                break;
            case "w:hyperlink" or "w:smartTag" or "w:customXml" or "w:dir" or "w:bdo" or "w:rt" or "w:rubyBase":
                Read(element.Children, around);
                break;
            case "w:fldSimple":
                if (!WordFields.ShowSimple(element, content, story, around))
                    Read(element.Children, around);
                break;
            case "w:sdt":
                if (WordTickBoxes.Control(element) is { } ticked)
                    content.AddTick(ticked, around.State);
                else if (element.Child("w:sdtContent") is { } inner && !WordTickBoxes.IsPrompt(element))
                    Read(inner.Children, around);
                break;
            case ControlText.Wrapper:
                if (element[ControlText.Kept] is { } kept)
                    BoundNote.Add(kept, element, story.Reading, around);
                Read(element.Children, around with { Doubtful = around.Doubtful || element[ControlText.Doubtful] is not null });
                break;
            case "m:oMath":
                if (story.Fields.Showing)
                    content.AddEquation(WordEquations.Read(element), around.State);
                break;
            case "m:oMathPara":
                ReadLines(element, around);
                break;
            case "w:subDoc":
                UnreadContent.Add("sub-document", content, story.Reading, around);
                break;
        }
    }

    /// <summary>A displayed equation: each of its equations is a line of its own.</summary>
    private void ReadLines(Markup paragraph, Surroundings around)
    {
        bool first = true;
        foreach (Markup equation in paragraph.Children)
        {
            if (equation.Name != "m:oMath")
                continue;
            if (!first)
                content.AddText("\n", around.State);
            Read(equation, around);
            first = false;
        }
    }
}
