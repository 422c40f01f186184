namespace KpiIngest.Documents.Pdf.Page;

/// <summary>A page turned to the left. Unit: points.</summary>
/// <param name="QuarterTurns">Quarter turns, 0 to 3.</param>
/// <param name="Width">Of the page before it is turned.</param>
/// <param name="Height">Of the page before it is turned.</param>
internal readonly record struct QuarterTurn(int QuarterTurns, double Width, double Height)
{
    /// <summary>The turn from a page as a viewer shows it to one whose text is upright.</summary>
    /// <param name="width">Of the page whose text is upright; so is <paramref name="height"/>.</param>
    public static QuarterTurn ToUpright(int quarterTurns, double width, double height) =>
        quarterTurns % 2 == 0 ? new(quarterTurns, width, height) : new(quarterTurns, height, width);

    /// <summary>The turn that undoes this one.</summary>
    public QuarterTurn Back => QuarterTurns % 2 == 0 ? this : new QuarterTurn(4 - QuarterTurns, Height, Width);

    /// <summary>Where a box of the page lies on the turned one.</summary>
    public Box Apply(Box box) =>
        QuarterTurns switch
        {
            1 => new Box(box.Top, Width - box.Right, box.Bottom, Width - box.Left),
            2 => new Box(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
            3 => new Box(Height - box.Bottom, box.Left, Height - box.Top, box.Right),
            _ => box,
        };

    /// <summary>The word as it stands on the turned page, upright there. Its size of type and its line are taken from its box: they were
    /// measured across it.</summary>
    public PdfWord Apply(PdfWord word) => word.Placed(Apply) with { Baseline = double.NaN, TypeSize = double.NaN, QuarterTurns = 0 };

    /// <summary>The line as it lies on the turned page; where its pieces met is not kept.</summary>
    public Ruling Apply(Ruling line)
    {
        Box box = Apply(line.Box);
        return line.Horizontal == (QuarterTurns % 2 == 0)
            ? new Ruling(true, (box.Top + box.Bottom) / 2, box.Left, box.Right, line.Thickness)
            : new Ruling(false, (box.Left + box.Right) / 2, box.Top, box.Bottom, line.Thickness);
    }
}
