using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Pages;

/// <summary>What is printed, in order: the form that the writers of Word and HTML share.</summary>
public abstract record Block;

public sealed record Para(IReadOnlyList<Inline> Inlines) : Block
{
    public ParaLook Look { get; init; }

    /// <summary>A member of an automatic list: the number is not in the text.</summary>
    public AutoList? List { get; init; }

    public bool PageBreakBefore { get; init; }

    public static Para Of(string text, ParaLook look = ParaLook.Body) => new([new Words(text)]) { Look = look };
}

public enum ParaLook
{
    Body,
    Title,
    Label,
    Centred,
}

/// <summary>An automatic list; each <paramref name="Id"/> counts from one.</summary>
public sealed record AutoList(int Id, ListForm Form);

public enum ListForm
{
    /// <summary>๑. ๒. ๓.</summary>
    Thai,

    /// <summary>1. 2. 3.</summary>
    Arabic,

    Bullet,
}

/// <param name="Widths">Of the grid columns, in twentieths of a point.</param>
public sealed record Grid(IReadOnlyList<GridRow> Rows, IReadOnlyList<int> Widths) : Block
{
    public bool Ruled { get; init; } = true;
}

public sealed record GridRow(IReadOnlyList<GridCell> Cells)
{
    /// <summary>Repeated at the head of each page.</summary>
    public bool Heading { get; init; }

    /// <summary>Grid columns that the row leaves out before its first cell.</summary>
    public int Before { get; init; }

    /// <summary>The row stands in a content control. Only the writer of Word knows it.</summary>
    public bool Controlled { get; init; }
}

/// <summary>A cell; positions that a span covers have no cell of their own.</summary>
public sealed record GridCell(IReadOnlyList<Block> Blocks)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

/// <summary>Blocks in a text box that floats at this place. Only the writer of Word knows it.</summary>
public sealed record Boxed(IReadOnlyList<Block> Blocks) : Block;

/// <summary>Blocks in a content control. Only the writer of Word knows it.</summary>
public sealed record Controlled(IReadOnlyList<Block> Blocks) : Block;

public abstract record Inline;

/// <param name="Figure">The figure that this text states.</param>
public sealed record Words(string Text, Stated? Figure = null, bool Bold = false) : Inline
{
    /// <summary>Formatted as hidden: it stands in the file and not on the page.</summary>
    public bool Hidden { get; init; }
}

public sealed record LineBreak : Inline;

public sealed record TabStop : Inline;

public sealed record Tick(bool Ticked, TickForm Form) : Inline;

public sealed record Equation(MathNode Root) : Inline;

/// <summary>A photograph; width and height in twentieths of a point.</summary>
public sealed record Picture(int Width, int Height) : Inline;
