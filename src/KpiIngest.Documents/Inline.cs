using System.Text;

namespace KpiIngest.Documents;

/// <summary>A part of a paragraph.</summary>
public abstract record Inline
{
    /// <summary>The visible text of inlines; see <see cref="Paragraph.Text"/>.</summary>
    public static string ToText(IEnumerable<Inline> inlines)
    {
        StringBuilder text = new();
        foreach (Inline inline in inlines)
        {
            switch (inline)
            {
                case TextRun { Visible: true } run:
                    text.Append(run.Text);
                    break;
                case TickBox box:
                    text.Append(box.Ticked ? '☑' : '☐');
                    break;
                case EquationInline equation:
                    text.Append(equation.Equation.ToLinearText());
                    break;
            }
        }

        return text.ToString();
    }
}

/// <summary>What a run of text is besides text.</summary>
public enum TextState
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>An unresolved tracked insertion (or the new place of a move): part of the final view.</summary>
    Inserted,

    /// <summary>An unresolved tracked deletion (or the old place of a move): not part of the final view.</summary>
    Deleted,

    /// <summary>Formatted as hidden, or not drawn: not seen by a person who reads the page.</summary>
    Hidden,

    /// <summary>Crossed out: seen on the page, and taken back by its author. Not part of the text.</summary>
    CrossedOut,
}

/// <summary>Text as written: line breaks as <c>\n</c>, tabs as <c>\t</c>, nothing normalised.</summary>
public sealed record TextRun(string Text, TextState State = TextState.Plain) : Inline
{
    /// <summary>True where it is part of the text that a person reads in the final view.</summary>
    public bool Visible => State is TextState.Plain or TextState.Inserted;

    /// <summary>True where a character of it could not be mapped to text with certainty (a font without a usable encoding).</summary>
    public bool Uncertain { get; init; }
}

/// <summary>A tick box of any make: content control, form field, symbol character, <c>( / )</c>.</summary>
public sealed record TickBox(bool Ticked) : Inline;

/// <summary>An equation with its structure.</summary>
public sealed record EquationInline(Equation Equation) : Inline;

/// <summary>Something that stands here and has no readable text; the document's notes say what.</summary>
/// <param name="Kind">The code of its <see cref="ReadingNote"/>: <c>picture</c>, <c>chart</c>, <c>equation-object</c>,
/// <c>embedded-table</c> ...</param>
public sealed record UnreadInline(string Kind) : Inline;
