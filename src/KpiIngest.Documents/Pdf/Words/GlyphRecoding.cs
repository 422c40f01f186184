namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Reads Thai vowels and marks, and symbols, by what is drawn, where their codes are lost or mixed up. One for a file: what a page
/// taught holds for those after it.</summary>
internal sealed class GlyphRecoding
{
    private readonly UncodedSaraAa saraAa = new();
    private readonly MisplacedMarks marks = new();

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public void Restore(IReadOnlyList<DrawnWord> words)
    {
        ThaiCodes.Compose(words);
        saraAa.Restore(words);
        marks.Restore(words);
        DrawnSaraAm.Restore(words);
        DrawnSymbols.Settle(words);
    }
}
