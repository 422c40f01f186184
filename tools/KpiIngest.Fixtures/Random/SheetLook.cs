namespace KpiIngest.Fixtures.Random;

/// <summary>How a scoring table is drawn, apart from what it states.</summary>
internal sealed record SheetLook
{
    public NumberForm Numbers { get; init; }

    public IndexForm Index { get; init; }

    public TotalForm Total { get; init; }

    /// <summary>Lines after which the headings are repeated in the same table, again and again; 0 for never.</summary>
    public int RepeatedEvery { get; init; }

    /// <summary>Index of the line before which the table goes on as another one; 0 for none.</summary>
    public int ContinuedBefore { get; init; }

    public ContinuedForm Continued { get; init; }

    /// <summary>Headings in the first column, an item a column.</summary>
    public bool Transposed { get; init; }

    /// <summary>Headings of one row stand over an empty cell instead of a merged one.</summary>
    public bool UnmergedHeads { get; init; }

    /// <summary>The label of a group reaches over all cells before the weight.</summary>
    public bool WideGroups { get; init; }

    /// <summary>One cell says that nothing was assessed for score and weighted score together.</summary>
    public bool MergedGaps { get; init; }

    /// <summary>The name of an item stands in two paragraphs of its cell.</summary>
    public bool SplitNames { get; init; }

    /// <summary>One cell of notes beside all rows.</summary>
    public bool MergedNotes { get; init; }

    /// <summary>Words of a level's sub-heading, <c>{0}</c> for its number.</summary>
    public string LevelWords { get; init; } = "{0}";

    public Holder Holder { get; init; }

    /// <summary>Only the score's heading is of known wording: the figures alone say what the others hold.</summary>
    public bool UnknownHeads { get; init; }

    /// <summary>Id of the automatic list of the items.</summary>
    public int List { get; init; }
}

/// <summary>Where the numbers of the items stand.</summary>
internal enum NumberForm
{
    InName,
    OwnColumn,

    /// <summary>An automatic list in the item column.</summary>
    Automatic,

    /// <summary>An automatic list in a column of its own.</summary>
    AutomaticColumn,
}

internal enum IndexForm
{
    None,

    /// <summary>(๑) (๒) (๓).</summary>
    Numbers,

    /// <summary>(ก) (ข) (ค).</summary>
    Letters,

    /// <summary>๑ ๒ ๓ without brackets.</summary>
    Bare,
}

internal enum TotalForm
{
    /// <summary>In the item column.</summary>
    Label,

    /// <summary>Over all cells before the weight.</summary>
    Merged,

    /// <summary>The figures say it themselves: <c>ΣW = ๕</c>.</summary>
    Signs,

    /// <summary>The row begins at the item column: nothing stands left of it.</summary>
    Indented,
}

internal enum ContinuedForm
{
    /// <summary>Under <c>(ต่อ)</c> with its headings again.</summary>
    Marked,

    /// <summary>Under a title that ends in <c>(ต่อ)</c>, with its headings again.</summary>
    Titled,

    /// <summary>With its headings again and nothing between.</summary>
    Headed,
}

/// <summary>What holds a table.</summary>
internal enum Holder
{
    None,
    Control,
    ControlledRows,
    TextBox,
    Cell,

    /// <summary>A table in a cell of a table in a cell.</summary>
    CellInCell,
}
