using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads a paragraph's content and its automatic number.</summary>
internal sealed class WordParagraphs(WordStory story)
{
    /// <returns>The automatic number as displayed; null where there is none.</returns>
    public NumberLabel? Read(Markup paragraph, Surroundings around, ParagraphContent content)
    {
        Markup? properties = paragraph.Child("w:pPr");
        string? style = properties?.Child("w:pStyle")?.Val;
        StyleText look = story.Reading.Styles.OfParagraph(style);
        bool hiddenEnd = properties?.Child("w:rPr")?.Switch("w:vanish") ?? (look.Hidden || story.Reading.Styles.HiddenByDefault);
        NumberLabel? label = hiddenEnd ? null : Number(paragraph, properties, style, around);
        RaisedText raised = RaisedText.Of(paragraph, story.Reading.Styles, look);
        new WordRuns(story, content, look, raised).Read(
            paragraph.Children,
            around with
            {
                Ground = Ground.Of(properties) ?? look.Ground ?? around.Ground,
            }
        );

        // A paragraph whose end is hidden shows a number only where it shows text.
        if (hiddenEnd && Inline.ToText(content.Inlines).Length > 0)
            label = Number(paragraph, properties, style, around);
        return Boxed(label, content, around);
    }

    private NumberLabel? Number(Markup paragraph, Markup? properties, string? style, Surroundings around)
    {
        Markup? numbered = properties?.Child("w:numPr");
        if (around.State is TextState.Deleted || WordRevisions.MarkDeleted(paragraph))
            return null;
        if (numbered is null && (style is null || !story.Reading.Styles.IsNumbered(style)))
            return null;
        return story.Reading.Numbering.Next(numbered, style);
    }

    /// <summary>An empty box as a bullet is a tick box before the text; any other label is a label.</summary>
    private static NumberLabel? Boxed(NumberLabel? label, ParagraphContent content, Surroundings around)
    {
        if (label is not { Text: "☐" or "☑" or "☒" } box)
            return label;
        Inline[] rest = content.Inlines.ToArray();
        content.Inlines.Clear();
        content.AddTick(box.Text != "☐", around.State);
        content.AddText(" ", around.State);
        foreach (Inline inline in rest)
        {
            if (inline is TextRun run)
                content.AddText(run.Text, run.State, run.Uncertain);
            else
                content.Add(inline);
        }

        return null;
    }
}
