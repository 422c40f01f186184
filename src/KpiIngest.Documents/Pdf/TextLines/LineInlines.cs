using System.Text;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>Writes the lines of a paragraph as inlines: text of one kind in one run, tick boxes and equations in their place.</summary>
internal sealed class LineInlines
{
    private readonly List<Inline> inlines = [];
    private readonly StringBuilder text = new();
    private (TextState State, bool Uncertain) kind;

    /// <param name="area">The width in which the lines are set.</param>
    public static IReadOnlyList<Inline> Of(IReadOnlyList<TextLine> lines, TextArea area)
    {
        LineInlines writer = new();
        bool isBroken = BrokenNumber.Is(lines, area);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !isBroken)
                writer.Append(LineJoin.Between(lines[i - 1].Text, lines[i].Text, lines[i - 1].Parts.Last(p => p.Visible).SpaceAfter));
            writer.Add(lines[i]);
        }

        writer.End();
        return TickBoxText.Find(writer.inlines);
    }

    private void Add(TextLine line)
    {
        LinePart? last = null;
        foreach (LinePart part in line.Parts)
        {
            // White space around hidden text belongs to what is seen.
            if (last is not null)
                Append(LineText.Between(last, part));
            if (part is EquationPart equation)
                Add(equation);
            else if (part is Fragment fragment)
                Add(fragment);
            if (part.Visible || last is null)
                last = part;
        }
    }

    private void Add(EquationPart part)
    {
        End();
        inlines.Add(new EquationInline(part.Equation));
    }

    private void Add(Fragment fragment)
    {
        foreach (PdfWord word in fragment.Words)
        {
            Switch(
                (
                    !word.Visible ? TextState.Hidden
                    : word.CrossedOut ? TextState.CrossedOut
                    : TextState.Plain,
                    word.Uncertain
                )
            );
            foreach (char c in word.Text)
            {
                // þ and ¨ are boxes only where they stand alone.
                bool? box = word.IsRead && (c > '\u00FF' || word.Text.Length == 1) ? SymbolCharacters.TickBox(c) : null;
                if (box is not { } ticked)
                {
                    text.Append(c);
                    continue;
                }

                End();
                inlines.Add(new TickBox(ticked));
            }
        }
    }

    private void Append(string space)
    {
        if (space.Length == 0)
            return;
        if (kind.State != TextState.Plain || kind.Uncertain)
            Switch((TextState.Plain, false));
        text.Append(space);
    }

    private void Switch((TextState State, bool Uncertain) next)
    {
        if (next != kind)
            End();
        kind = next;
    }

    private void End()
    {
        if (text.Length > 0)
            inlines.Add(new TextRun(text.ToString(), kind.State) { Uncertain = kind.Uncertain });
        text.Clear();
    }
}
