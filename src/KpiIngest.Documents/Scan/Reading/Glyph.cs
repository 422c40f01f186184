using KpiIngest.Documents.Scan.Figures;
using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>Ink that is one sign, as far as its place tells: a piece, or several over each other.</summary>
/// <param name="Pieces">Empty for a part of touching figures that was cut out of a piece.</param>
/// <param name="Reading">What it may be; null where nobody looked.</param>
internal sealed record Glyph(PixelBox Box, IReadOnlyList<InkRun> Runs, IReadOnlyList<Piece> Pieces, GlyphReading? Reading)
{
    /// <summary>True where letters have marks at this place: then it is one.</summary>
    public bool Marked { get; init; }

    public bool IsFigure => !Marked && Reading is { Best: not FigureClassifier.Rejected };

    public bool IsDigit => IsFigure && FigureRuns.IsDigit(Reading!.Best);

    public static Glyph Of(IReadOnlyList<Piece> pieces) =>
        new(
            PixelBox.Union(pieces.Select(p => p.Box)),
            pieces.Count == 1 ? pieces[0].Runs : [.. pieces.SelectMany(p => p.Runs)],
            pieces,
            null
        );
}
