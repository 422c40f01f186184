using KpiIngest.Documents.Pdf.Rulings;
using KpiIngest.Documents.Scan;

namespace KpiIngest.Documents.Pdf.Page;

/// <summary>
/// One page as a PDF library sees it: words, lines and pictures, no structure yet. Everything after this is geometry, so that a reader on
/// another library has only to fill this. Unit: points; origin at the upper left corner of the page, turned so that its text runs from left
/// to right; y grows downwards.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">In content order: the order in which the page draws them, which is what keeps Thai clusters whole.</param>
/// <param name="Rulings">Straight horizontal and vertical lines, joined and snapped (see <c>RulingJoin</c>).</param>
public sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>Share of the page that its largest picture covers, 0 to 1.</summary>
    public double PictureShare { get; init; }

    /// <summary>Quarter turns to the left from the page as a viewer shows it to this one, whose text is upright: 0 to 3.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>Of a page that was read from its picture, which was straightened before; null for any other.</summary>
    internal ScanPlacement? Placement { get; init; }

    internal PageSize SizeShown =>
        Placement is { } placement ? placement.SizeShown
        : QuarterTurns % 2 == 0 ? new PageSize(Width, Height)
        : new PageSize(Height, Width);

    /// <summary>Where a box lies on the page as a viewer shows it.</summary>
    internal Box AsShown(Box box) => Placement is { } placement ? placement.ToShown(box) : Turn.Back.Apply(box);

    /// <summary>Where a box of the page as a viewer shows it lies on this one.</summary>
    internal Box Upright(Box shown) => Placement is { } placement ? placement.FromShown(shown) : Turn.Apply(shown);

    private QuarterTurn Turn => QuarterTurn.ToUpright(QuarterTurns, Width, Height);

    /// <summary>True where a person sees text on it.</summary>
    public bool HasVisibleText => Words.Any(w => w.Visible);
}
