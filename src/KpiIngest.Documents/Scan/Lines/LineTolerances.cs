namespace KpiIngest.Documents.Scan.Lines;

/// <summary>What belongs to one line and to one word. Unit: heights of the usual letter of the page, unless said otherwise.</summary>
internal static class LineTolerances
{
    /// <summary>Usual heights looked for, in pixels at 300 dots an inch: type of 6 to 40 points.</summary>
    public const int Lowest = 12,
        Highest = 110;

    /// <summary>A letter or figure is as high as this at least; what is lower is a mark, a point, a stroke.</summary>
    public const double Letter = 0.6;

    /// <summary>No letter with its marks is higher: a stamp, a signature, a picture.</summary>
    public const double Tallest = 3.2;

    /// <summary>No piece of a line is wider: a signature, a bar.</summary>
    public const double Widest = 9;

    /// <summary>Letters of one line share so much of the lower one's height, 0 to 1.</summary>
    public const double Shared = 0.5;

    /// <summary>Letters of one line stand apart by no more: columns without lines do.</summary>
    public const double Furthest = 2;

    /// <summary>A mark stands above the letters of its line, or below, by no more.</summary>
    public const double MarkAbove = 1.3,
        MarkBelow = 0.8;

    /// <summary>A mark stands beside the letters of its line by no more.</summary>
    public const double MarkBeside = 1.6;

    /// <summary>A vowel with its tone ends above the letters of its line, or among them, by no more, and stands out beside them by no
    /// more.</summary>
    public const double MarkAround = 0.4;

    /// <summary>Such marks over one line that may hang together as a line of their own; more are letters.</summary>
    public const int MostHighMarks = 3;

    /// <summary>Words stand apart by more; letters of one word by less.</summary>
    public const double WordGap = 0.36;

    /// <summary>Specks: less ink than this share of the square of the usual height.</summary>
    public const double Speck = 0.006;

    /// <summary>A point has less ink than this share of the square of the usual height.</summary>
    public const double Point = 0.06;

    /// <summary>A point that belongs to a figure or a word stands apart from it by no more.</summary>
    public const double PointApart = 0.6;

    /// <summary>A stroke for nothing is as wide as this at least, and so many times as wide as high.</summary>
    public const double Stroke = 0.22,
        StrokeFlat = 1.4;

    /// <summary>A line of a size within this share of the page's usual one is of that size: it is measured on few letters.</summary>
    public const double SameSize = 0.2;

    /// <summary>A letter drawn with its tops and tails reaches above the line of letters, and below, by this.</summary>
    public const double Ascent = 0.55,
        Descent = 0.4;
}
