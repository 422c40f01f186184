namespace KpiIngest.Documents.Scan.Figures;

/// <summary>Where the figures of one line stand, in pixels down the page.</summary>
/// <param name="Top">Upper end of a figure without a tail.</param>
/// <param name="Bottom">The base line.</param>
internal readonly record struct FigureLine(double Top, double Bottom)
{
    /// <summary>Of the usual height of a figure: what is lower is a point or a stroke and says nothing of the line.</summary>
    private const double Tall = 0.6;

    /// <summary>
    /// Measures the line on the boxes of its glyphs: the middle one of the tops, and of the bottoms, of those that are as tall as figures.
    /// Training measures it by this, so reading should too.
    /// </summary>
    /// <param name="boxes">Top and bottom of the ink of each glyph of one cell or one word.</param>
    /// <param name="usualHeight">Height of a figure on the page, in pixels; 0 where it is not known: then the tallest box counts.</param>
    public static FigureLine Of(IReadOnlyList<(double Top, double Bottom)> boxes, double usualHeight)
    {
        if (boxes.Count == 0)
            return new FigureLine(0, Math.Max(1, usualHeight));
        double tallest = boxes.Max(b => b.Bottom - b.Top);
        (double Top, double Bottom)[] figures = boxes
            .Where(b => b.Bottom - b.Top >= Tall * (usualHeight > 0 ? usualHeight : tallest))
            .ToArray();
        if (figures.Length == 0)
            return AroundStroke(boxes, usualHeight);
        return new FigureLine(Middle.Of(figures.Select(b => b.Top)), Middle.Of(figures.Select(b => b.Bottom)));
    }

    /// <summary>A cell that holds nothing but a stroke, as for nothing: the stroke is taken to hang at half the height.</summary>
    private static FigureLine AroundStroke(IReadOnlyList<(double Top, double Bottom)> boxes, double usualHeight)
    {
        double middle = Middle.Of(boxes.Select(b => (b.Top + b.Bottom) / 2));
        return new FigureLine(middle - (usualHeight / 2), middle + (usualHeight / 2));
    }
}
