using KpiIngest.Fixtures.Random;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>How a report is printed, apart from what it says: paper, type, lines of tables, and where its pages break. Lengths are in
/// points.</summary>
internal sealed record PrintLook
{
    /// <summary>Width of the text for which the columns of reports are made.</summary>
    private const double UsualWidth = Layouts.Writing.PageWidth / 20.0;

    /// <summary>Names of fonts, and by how much each is set smaller for the same width of text.</summary>
    private static readonly (string Name, double Scale)[] Fonts =
    [
        ("Laksaman", 1),
        ("Norasi", 0.8),
        ("Garuda", 0.72),
        ("Waree", 0.68),
        ("Loma", 0.75),
        ("Kinnari", 0.8),
        ("Umpush", 0.85),
        ("Sawasdee", 0.7),
    ];

    private static readonly (int Width, int Height)[] Papers =
    [
        (595, 842),
        (595, 842),
        (595, 842),
        (842, 595),
        (612, 792),
        (792, 612),
        (420, 595),
        (595, 420),
    ];

    public (int Width, int Height) Paper { get; init; }

    /// <summary>On all sides of the page.</summary>
    public int Margin { get; init; }

    public string Font { get; init; } = "";

    /// <summary>A whole number of halves, as Word writes it.</summary>
    public double Size { get; init; }

    /// <summary>Height of a line in sizes of type. Only Chromium is told; LibreOffice takes the font's.</summary>
    public double LineHeight { get; init; }

    /// <summary>Left and right of the text in a cell.</summary>
    public double PaddingAcross { get; init; }

    /// <summary>Above and below the text in a cell.</summary>
    public double PaddingDown { get; init; }

    public LineLook Lines { get; init; } = new();

    /// <summary>Rows may be cut by a page break.</summary>
    public bool RowsBreak { get; init; }

    /// <summary>Heading rows stand again on each page.</summary>
    public bool HeadsRepeated { get; init; }

    public bool HeadsShaded { get; init; }

    /// <summary>White space before the first line, which moves all page breaks.</summary>
    public int Shift { get; init; }

    public PageMarks Marks { get; init; }

    /// <summary>By how much tables are narrower or wider than they were made.</summary>
    public double Scale => (Paper.Width - (2 * Margin)) / UsualWidth;

    /// <summary>The same look for the same seed.</summary>
    public static PrintLook Of(uint seed)
    {
        Chance chance = new(seed ^ 0x5bd1e995);
        (int Width, int Height) paper = chance.Of(Papers);
        double margin = chance.Of(36, 43, 57, 72) * Math.Min(1, paper.Width / 595.0);
        (string Name, double Scale) font = chance.In(40) ? Fonts[0] : chance.Of(Fonts);
        double size = font.Scale * (paper.Width - (2 * margin)) / chance.Between(44, 64);
        return new PrintLook
        {
            Paper = paper,
            Margin = (int)margin,
            Font = font.Name,
            Size = Math.Round(2 * Math.Clamp(size, 5, 16)) / 2,
            LineHeight = chance.Of(1.2, 1.4, 1.6, 1.75),
            PaddingAcross = chance.Of(0, 1, 2.5, 4.25, 5.4, 5.4, 6),
            PaddingDown = chance.Of(0, 0, 0, 1, 2, 4, 6),
            Lines = LineLook.Of(chance),
            RowsBreak = chance.In(50),
            HeadsRepeated = chance.In(60),
            HeadsShaded = chance.In(30),
            Shift = chance.Between(0, (paper.Height - (2 * (int)margin)) * 3 / 4),
            Marks = chance.Of(PageMarks.None, PageMarks.None, PageMarks.Numbers, PageMarks.RuledHeader, PageMarks.Watermark),
        };
    }
}

/// <summary>What is printed on each page beside the report.</summary>
internal enum PageMarks
{
    None,

    /// <summary>The number of the page in Thai figures.</summary>
    Numbers,

    /// <summary>A title over a line, and the number of the page.</summary>
    RuledHeader,

    /// <summary>A pale word across the page.</summary>
    Watermark,
}
