using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Strips;

namespace KpiIngest.ScanModel.Learning;

/// <summary>What was read of a whole cell of figures: a lost point, a figure too many and a wrong figure are all wrong.</summary>
/// <param name="Certainty">Of the least certain glyph, once all are of one script.</param>
internal sealed record CellVerdict(string Truth, string Said, double Certainty, ScanKind Kind)
{
    /// <summary>Cells of the families of one use that hold figures and nothing else.</summary>
    public static IReadOnlyList<CellVerdict> Of(FontUse use, int strips, ulong seed, string fonts, FigureClassifier classifier)
    {
        FontFace[] faces = FontFamily.All().Where(f => f.Use == use).SelectMany(f => f.Faces(fonts)).ToArray();
        ScanKind[] kinds = Enum.GetValues<ScanKind>();
        CellVerdict[][] cells = new CellVerdict[faces.Length * strips][];
        Parallel.For(
            0,
            cells.Length,
            i =>
            {
                ScanKind kind = kinds[i % kinds.Length];
                ILookup<int, LabelledGlyph> glyphs = GlyphSource
                    .Strip(faces[i / strips], kind, (seed << 32) + (ulong)i, out IReadOnlyDictionary<int, string>? texts)
                    .ToLookup(g => g.Cell);
                IEnumerable<KeyValuePair<int, string>> figures = texts.Where(t =>
                    !t.Value.Contains(FigureClassifier.Rejected, StringComparison.Ordinal)
                );
                cells[i] = [.. figures.Select(t => Read(t.Value, [.. glyphs[t.Key].OrderBy(g => g.Left)], kind, classifier))];
            }
        );
        return [.. cells.SelectMany(c => c)];
    }

    public bool Right => Said == Truth;

    private static CellVerdict Read(string truth, IReadOnlyList<LabelledGlyph> glyphs, ScanKind kind, FigureClassifier classifier)
    {
        IReadOnlyList<GlyphReading> readings = OneScript.Of(classifier.Read([.. glyphs.Select(g => g.Picture)]));
        return new CellVerdict(
            truth,
            string.Concat(readings.Select(r => r.Best)),
            readings.Count == 0 ? 0 : readings.Min(r => r.Certainty),
            kind
        );
    }

    public bool Accepted(double threshold) => Certainty >= threshold && !Said.Contains(FigureClassifier.Rejected, StringComparison.Ordinal);
}
