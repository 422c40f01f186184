using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Reads one run: its characters as seen, with symbol fonts, hidden text and raised figures understood.</summary>
internal sealed class WordRunText(WordStory story, ParagraphContent content, StyleText paragraphStyle, RaisedText line)
{
    /// <summary>The character style of a note mark of the author's own that ended with the last run, and may go on with the next.</summary>
    private string? styleOfMark;

    public void Read(Markup run, Surroundings around)
    {
        Markup? properties = run.Child("w:rPr");
        StyleText? own = properties?.Child("w:rStyle")?.Val is { } id ? story.Reading.Styles.Text(id) : null;
        StyleText style = own?.Over(paragraphStyle) ?? paragraphStyle;
        Ground ground = Ground.OfHighlight(properties) ?? Ground.Of(properties) ?? own?.Ground ?? around.Ground;
        Surroundings within = around with
        {
            State = WordVisibility.Of(properties, style, story.Reading.Styles.HiddenByDefault, around with { Ground = ground }),
        };
        string? font = SymbolFonts.NameIn(properties) ?? style.Font;
        string? raised = properties?.Child("w:vertAlign")?.Val ?? style.Raised;
        if (raised is null or "baseline")
            raised = line.Of(properties, style);
        bool mark =
            HoldsOwnNoteMark(run)
            || (raised == "superscript" && styleOfMark is not null && properties?.Child("w:rStyle")?.Val == styleOfMark);
        styleOfMark = mark ? properties?.Child("w:rStyle")?.Val : null;
        foreach (Markup element in run.Children)
        {
            // The mark that the author chose for a note (*, ๑) is no part of the figure before it.
            if (mark && element.Name is "w:t" or "w:sym")
                continue;
            Read(element, within, element.Name == "w:t" ? SymbolFonts.OfPrivate(element.Text, properties) ?? font : font, raised);
        }
    }

    private static bool HoldsOwnNoteMark(Markup run)
    {
        foreach (Markup element in run.Children)
        {
            if (
                element.Name is "w:footnoteReference" or "w:endnoteReference"
                && element["w:customMarkFollows"] is { } follows
                && Markup.IsOn(follows)
            )
                return true;
        }

        return false;
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

        if (!story.Fields.Showing)
            return;
        switch (element.Name)
        {
            case "w:t":
                AddText(element.Text, font, raised, around);
                break;
            case "w:delText":
                AddText(element.Text, font, raised, around with { State = TextState.Deleted });
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
                AddSymbol(element, around);
                break;
            case "w:ruby":
                if (element.Child("w:rubyBase") is { } under)
                    new WordRuns(story, content, paragraphStyle, line).Read(under, around);
                break;
            case "w:footnoteReference" or "w:endnoteReference":
                if (around.State is TextState.Plain or TextState.Inserted)
                    story.Reading.Footnotes.Refer(element);
                break;
            case "w:drawing" or "w:pict" or "w:object":
                new WordObjects(story, content).Read(element, around);
                break;
            case "w:contentPart":
                UnreadContent.Add("ink", content, story.Reading, around);
                break;
        }
    }

    private void AddText(string text, string? font, string? raised, Surroundings around)
    {
        SymbolFonts.Shown shown = SymbolFonts.Show(Unbroken(text), font);
        if (raised is "superscript" or "subscript" && shown.Text.Any(char.IsDigit))
        {
            // A raised ๑ behind ๓ is a note mark or an exponent: never the figure ๓๑.
            EquationText script = new(shown.Text);
            EquationText nothing = new("");
            content.AddEquation(
                raised == "subscript" ? new EquationScript(nothing, script, null) : new EquationScript(nothing, null, script),
                around.State
            );
            return;
        }

        content.AddText(shown.Text, around.State, shown.Uncertain || around.Doubtful);
    }

    private void AddSymbol(Markup symbol, Surroundings around)
    {
        SymbolFonts.Shown shown = SymbolFonts.ShowCode(symbol["w:char"], symbol["w:font"]);
        content.AddText(shown.Text, around.State, shown.Uncertain || around.Doubtful);
    }

    /// <summary>A line break of the XML itself is a space on the page.</summary>
    private static string Unbroken(string text) =>
        text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace('\n', ' ').Replace('\r', ' ')
            : text;
}
