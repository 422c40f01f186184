namespace KpiIngest.Documents.Pdf.Words;

/// <summary>Reads Thai vowels and marks by what is drawn, where their codes are lost or mixed up. One for a file: what a page taught holds for those after it.</summary>
internal sealed class DrawnMeanings
{
    private readonly UncodedSaraAa saraAa = new();
    private readonly MisplacedMarks marks = new();

    /// <param name="words">Words in content order, each with its glyphs in the order of painting.</param>
    public void Restore(List<(RawWord Raw, IReadOnlyList<PaintedGlyph> Glyphs)> words, GlyphIndex index)
    {
        saraAa.Restore(words, index);
        marks.Restore(words);
        DrawnSaraAm.Restore(words);
    }
}
