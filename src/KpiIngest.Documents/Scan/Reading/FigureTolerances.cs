namespace KpiIngest.Documents.Scan.Reading;

/// <summary>What is a figure among the ink of a line. Heights and widths in usual heights of a letter, probabilities from 0 to 1.</summary>
internal static class FigureTolerances
{
    /// <summary>A low Thai figure is so high.</summary>
    public const double FigureHeight = 0.78;

    /// <summary>A point stands on the line of its figure within this, and is so high, in heights of the figures; a dash hangs between, and
    /// is as flat and as wide.</summary>
    public const double OnLine = 0.2,
        LowestPoint = 0.1,
        HighestPoint = 0.42,
        DashLow = 0.2,
        DashHigh = 0.8,
        DashFlat = 2,
        DashThin = 0.3;

    /// <summary>A point between figures takes room: they stand apart by its width and by so many times the usual gap between figures
    /// more.</summary>
    public const double PointRoom = 0.8;

    /// <summary>Figures that follow each other stand apart by no more than the usual gap and this, in heights of the figures: where they
    /// do, a point may be lost.</summary>
    public const double RoomForPoint = 0.2;

    /// <summary>The gap between figures where none tells it, in heights of the figures.</summary>
    public const double NoGap = 0.1;

    /// <summary>Of the box of a point, and of a dash, so much is ink.</summary>
    public const double SolidSign = 0.6;

    /// <summary>A sign that fits its place is one where it is likelier than this by itself.</summary>
    public const double LikelySign = 0.5;

    /// <summary>The classifier says of any ink whether it is a figure at all. Within a figure, where a glyph stands on the line between
    /// others or alone and is as large as a figure, that doubt counts so much (chosen on the calibration families, docs/scan.md).</summary>
    public const double DoubtInPlace = 0.2;

    /// <summary>A glyph stands in the place of a figure where its lower end is off the line by no more, and its height is a share of the
    /// line's, at least and at most; it is no wider than so many heights of the line.</summary>
    public const double FigureOffLine = 0.2,
        LowestFigure = 0.6,
        HighestFigure = 1.65,
        WidestFigure = 1.55;

    /// <summary>Ink belongs to the row of figures where its middle lies above the line of letters, or below, by no more.</summary>
    public const double Above = 0.3,
        Below = 0.45;

    /// <summary>Pieces are parts of one glyph where they share so much of the narrower one's width.</summary>
    public const double OneGlyph = 0.45;

    /// <summary>A mark above or below of less ink than this, in squares of the usual height, is dirt.</summary>
    public const double Dirt = 0.02;

    /// <summary>Words of more glyphs are looked at from their ends alone.</summary>
    public const int LookedAtWhole = 6;

    /// <summary>Brackets and slashes: higher than this, narrower than that share of their height.</summary>
    public const double BracketHigh = 0.9,
        BracketNarrow = 0.5;

    /// <summary>A single figure between letters of its word is taken for one from this probability on.</summary>
    public const double AmongLetters = 0.995;

    /// <summary>A word that may be one of figures, but of which no figure is certain, is one where its glyphs are figures by this
    /// probability, on the average.</summary>
    public const double Doubtful = 0.8;

    /// <summary>A glyph wider than so many usual figures may be two that touch.</summary>
    public const double Touching = 1.25;

    /// <summary>What is wider than so many usual figures is not cut apart.</summary>
    public const double MostTouching = 5;

    /// <summary>A part of touching figures is as wide as a share of a usual figure, at least and at most; a point is narrower.</summary>
    public const double NarrowestPart = 0.12,
        WidestPart = 1.3;

    /// <summary>Touching figures may be cut once in every so much of a usual figure's width.</summary>
    public const double CutStep = 0.16;

    /// <summary>Touching figures are told apart where each part is a figure by this probability.</summary>
    public const double PartCertainty = 0.5;
}
