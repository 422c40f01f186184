using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads one run: its characters as seen, with symbol fonts, hidden text and raised figures understood.</summary>
internal sealed class WordRunText(WordStory story, ParagraphContent content, StyleText paragraphStyle)
{
    public void Read(Markup run, Surroundings around)
    {
        var properties = run.Child("w:rPr");
        var style = properties?.Child("w:rStyle")?.Val is { } id ? story.Reading.Styles.Text(id) : StyleText.None;
        var hidden = WordVisibility.Hides(properties, story.Reading.Styles.HiddenByDefault || (style.Hidden ^ paragraphStyle.Hidden), around);
        var state = hidden && around.State != TextState.Deleted ? TextState.Hidden : around.State;
        var font = SymbolFonts.NameIn(properties) ?? style.Font ?? paragraphStyle.Font;
        var raised = properties?.Child("w:vertAlign")?.Val;
        foreach (var element in run.Children) Read(element, around with { State = state }, font, raised);
    }

    private void Read(Markup element, Surroundings around, string? font, string? raised)
    {
        switch (element.Name)
        {
            case "w:fldChar":
                story.Fields.Read(element, content, story, around);
                return;
            case "w:instrText":
                story.Fields.AddInstruction(element.Text);
                return;
        }

        if (!story.Fields.Showing) return;
        switch (element.Name)
        {
            case "w:t":
                AddText(element.Text, font, raised, around.State);
                break;
            case "w:delText":
                AddText(element.Text, font, raised, TextState.Deleted);
                break;
            case "w:tab" or "w:ptab":
                content.AddText("\t", around.State);
                break;
            case "w:br" or "w:cr":
                content.AddText("\n", around.State);
                break;
            case "w:noBreakHyphen":
                content.AddText("-", around.State);
                break;
            case "w:sym":
                AddSymbol(element, around.State);
                break;
            case "w:ruby":
                if (element.Child("w:rubyBase") is { } under) new WordRuns(story, content, paragraphStyle).Read(under, around);
                break;
            case "w:footnoteReference" or "w:endnoteReference":
                if (around.State is TextState.Plain or TextState.Inserted) story.Reading.Footnotes.Refer(element);
                break;
            case "w:drawing" or "w:pict" or "w:object":
                new WordObjects(story, content).Read(element, around);
                break;
            case "w:contentPart":
                UnreadContent.Add("ink", content, story.Reading, around);
                break;
        }
    }

    private void AddText(string text, string? font, string? raised, TextState state)
    {
        var shown = SymbolFonts.Show(Unbroken(text), font);
        if (raised is "superscript" or "subscript" && shown.Text.Any(char.IsDigit))
        {
            // A raised ๑ behind ๓ is a note mark or an exponent: never the figure ๓๑.
            var script = new EquationText(shown.Text);
            var nothing = new EquationText("");
            content.AddEquation(raised == "subscript" ? new EquationScript(nothing, script, null) : new EquationScript(nothing, null, script), state);
            return;
        }

        content.AddText(shown.Text, state, shown.Uncertain);
    }

    private void AddSymbol(Markup symbol, TextState state)
    {
        var shown = SymbolFonts.ShowCode(symbol["w:char"], symbol["w:font"]);
        content.AddText(shown.Text, state, shown.Uncertain);
    }

    /// <summary>A line break of the XML itself is a space on the page.</summary>
    private static string Unbroken(string text) => text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal) ? text.Replace('\n', ' ').Replace('\r', ' ') : text;
}
