using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>What holds for all pages of one file. PdfPig hands its options to each page, and these travel with them.</summary>
internal sealed class ReadingContext : ParsingOptions
{
    public ReadingContext(ReadLimits limits, FigureDoubts doubts, CancellationToken cancellationToken)
    {
        Limits = limits;
        Shapes = new GlyphShapes(doubts);
        Cancellation = cancellationToken;

        // A font that cannot be read costs its text, which is noted, not the file.
        SkipMissingFonts = true;
        UseLenientParsing = true;
        Logger = Dropped;
    }

    public ReadLimits Limits { get; }

    public CancellationToken Cancellation { get; }

    public GlyphShapes Shapes { get; }

    /// <summary>What PdfPig says it leaves out of content streams.</summary>
    public DroppedOperations Dropped { get; } = new();

    /// <summary>Resource dictionaries by what of them can be loaded.</summary>
    public Dictionary<DictionaryToken, DictionaryToken> LoadableResources { get; } = [];

    /// <summary>Set once the file is open.</summary>
    public Layers Layers { get; set; } = Layers.None;

    /// <summary>True where the file asks viewers to draw its form fields anew from their values. Set once the file is open.</summary>
    public bool NeedAppearances { get; set; }

    /// <summary>A form costs as much as this many operations.</summary>
    private const int FormCost = 64;

    private long operations;

    /// <summary>Counts an operation of a content stream; now and then looks whether the reading is still wanted.</summary>
    /// <exception cref="PdfLimitException">More of them than one file may have.</exception>
    public void CountOperation()
    {
        operations++;
        Check();
    }

    /// <summary>Counts a form: its states, resources and contents are set up for it, whatever it draws.</summary>
    /// <exception cref="PdfLimitException">More of them than one file may have.</exception>
    public void CountForm()
    {
        operations += FormCost;
        Cancellation.ThrowIfCancellationRequested();
        Check();
    }

    private void Check()
    {
        if (operations > Limits.PdfOperations)
            throw new PdfLimitException("จำนวนคำสั่งวาด", "drawing operations", operations, Limits.PdfOperations);
        if ((operations & 0xFFF) == 0)
            Cancellation.ThrowIfCancellationRequested();
    }
}

/// <summary>A file costs more than one file may.</summary>
internal sealed class PdfLimitException(string what, string whatEn, long found, long limit) : Exception
{
    public ReadError Error { get; } = ReadErrors.OverLimit(what, whatEn, found, limit);
}
