namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>Which way the text of a page runs. Scans and landscape tables are often saved sideways.</summary>
internal static class PageTurn
{
    /// <summary>Fewer glyphs than this say nothing.</summary>
    private const int Fewest = 10;

    /// <summary>Quarter turns to the left that make the text upright: 0 to 3.</summary>
    public static int Of(PaintedPage page)
    {
        Span<int> votes = stackalloc int[4];
        foreach (Mark mark in page.Marks)
        {
            if (mark is GlyphMark { Blank: false, IsPainted: true, QuarterTurns: { } turns })
                votes[turns]++;
        }

        int all = votes[0] + votes[1] + votes[2] + votes[3];
        for (int turn = 1; turn < 4; turn++)
        {
            if (all >= Fewest && votes[turn] >= PaintedTolerances.Turned * all)
                return turn;
        }

        return 0;
    }

    /// <summary>The transform of a page of this size, in points, by quarter turns to the left.</summary>
    public static Matrix Matrix(int turns, double width, double height) =>
        turns switch
        {
            1 => new Matrix(0, -1, 1, 0, 0, width),
            2 => new Matrix(-1, 0, 0, -1, width, height),
            3 => new Matrix(0, 1, -1, 0, height, 0),
            _ => Painted.Matrix.Identity,
        };
}
