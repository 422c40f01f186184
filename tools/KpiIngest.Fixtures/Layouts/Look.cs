namespace KpiIngest.Fixtures.Layouts;

/// <summary>How a card is laid out, apart from what it states.</summary>
public sealed record Look
{
    public Frame Frame { get; init; } = Frame.Running;

    public HeadingForm Heading { get; init; } = HeadingForm.Lines;

    public WeightListForm WeightList { get; init; } = WeightListForm.Table;
}

public enum Frame
{
    /// <summary>Sections follow each other as running text.</summary>
    Running,

    /// <summary>Each section is a cell of one outer table.</summary>
    OuterTable,
}

public enum HeadingForm
{
    /// <summary><c>label : value</c> on a line.</summary>
    Lines,

    /// <summary>Label and value in two cells of a layout table.</summary>
    TwoCells,

    /// <summary>Label on a line, its value on the next.</summary>
    ValueBelow,
}

public enum WeightListForm
{
    /// <summary>A table without lines: item and weight.</summary>
    Table,

    /// <summary>Item, tab, weight on a line.</summary>
    Tabs,

    /// <summary>The weight in brackets behind the item.</summary>
    Brackets,
}
