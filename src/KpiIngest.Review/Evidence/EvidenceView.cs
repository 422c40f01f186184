using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Evidence;

/// <summary>One picture of the evidence: a page, a table or a passage, with the places of the finding that stand in it. The first of a
/// finding holds the disputed figure.</summary>
/// <param name="Title">What a tab calls it.</param>
/// <param name="Places">Ids, in the order of the finding.</param>
public abstract record EvidenceView(Bilingual Title, IReadOnlyList<string> Places);

/// <summary>A page of a PDF. Boxes are in points on it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Tints">The row and the column of the disputed figure, no further than their table.</param>
/// <param name="Focus">What should be seen first: the disputed figure with the heading of its table, where both fit.</param>
public sealed record PageView(
    Bilingual Title,
    IReadOnlyList<string> Places,
    int Page,
    ShownPage Size,
    IReadOnlyList<ShownBox> Tints,
    IReadOnlyList<EvidenceFrame> Frames,
    ShownBox Focus
) : EvidenceView(Title, Places)
{
    /// <summary>True for a page of a Word file as LibreOffice printed it.</summary>
    public bool Printed { get; init; }

    /// <summary>Why the figure is not framed; null where it is.</summary>
    public Bilingual? Note { get; init; }
}

/// <summary>A table of a format without pages, drawn as it stands.</summary>
/// <param name="TintedRow">Index of the row of the disputed figure; null where it does not stand in this table.</param>
/// <param name="TintedColumn">The grid column.</param>
public sealed record TableView(
    Bilingual Title,
    IReadOnlyList<string> Places,
    ShownTable Table,
    int? TintedRow,
    int? TintedColumn,
    IReadOnlyList<FramedCell> Frames
) : EvidenceView(Title, Places);

/// <summary>Text outside of tables, of a format without pages: the paragraph with the figure and those around it.</summary>
/// <param name="Found">Index of the paragraph among <paramref name="Paragraphs"/>.</param>
/// <param name="Text">The passage in it that is framed.</param>
public sealed record PassageView(Bilingual Title, IReadOnlyList<string> Places, IReadOnlyList<string> Paragraphs, int Found, string Text)
    : EvidenceView(Title, Places);

/// <param name="Place">Id of the place.</param>
public sealed record EvidenceFrame(string Place, PlaceRole Role, ShownBox Box);

/// <param name="Place">Id of the place.</param>
/// <param name="Row">Index of the row.</param>
/// <param name="Column">Grid column at which the cell starts; null where the whole row is meant.</param>
public sealed record FramedCell(string Place, PlaceRole Role, int Row, int? Column);
