using System.Text;

namespace KpiIngest.Documents;

/// <summary>A paragraph under construction. Neighbouring text of one state becomes one run, however the file cuts it up.</summary>
internal sealed class ParagraphContent
{
    private readonly List<Inline> inlines = [];
    private readonly StringBuilder text = new();
    private TextState state;
    private bool uncertain;

    /// <summary>Blocks that hang on the paragraph and stand after it: the content of its text boxes.</summary>
    public List<Block> After { get; } = [];

    public List<Inline> Inlines
    {
        get
        {
            EndText();
            return inlines;
        }
    }

    public void AddText(string added, TextState of, bool isUncertain = false)
    {
        if (added.Length == 0)
            return;
        if (of != state || isUncertain != uncertain)
            EndText();
        state = of;
        uncertain = isUncertain;
        text.Append(added);
    }

    /// <summary>A tick box that is not seen is kept as deleted or hidden text.</summary>
    public void AddTick(bool ticked, TextState of)
    {
        if (of is not (TextState.Plain or TextState.Inserted))
            AddText(ticked ? "☑" : "☐", of);
        else
            Add(new TickBox(ticked));
    }

    public void AddEquation(Equation equation, TextState of)
    {
        if (of is not (TextState.Plain or TextState.Inserted))
            AddText(equation.ToLinearText(), of);
        else
            Add(new EquationInline(equation));
    }

    public void Add(Inline inline)
    {
        EndText();
        inlines.Add(inline);
    }

    private void EndText()
    {
        if (text.Length == 0)
            return;
        inlines.Add(new TextRun(text.ToString(), state) { Uncertain = uncertain });
        text.Clear();
    }
}
