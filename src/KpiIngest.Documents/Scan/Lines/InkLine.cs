using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Lines;

/// <summary>Pieces of ink without a gap as wide as a space, from the left.</summary>
internal sealed record InkWord(IReadOnlyList<Piece> Pieces)
{
    public PixelBox Box { get; } = PixelBox.Union(Pieces.Select(p => p.Box));
}

/// <summary>A line of type, as far as no drawn line and no wide gap parts it.</summary>
/// <param name="Top">Of its letters without marks and tails, in pixels down the page.</param>
/// <param name="Baseline">Where they stand.</param>
internal sealed record InkLine(IReadOnlyList<InkWord> Words, double Top, double Baseline)
{
    public PixelBox Box { get; } = PixelBox.Union(Words.Select(w => w.Box));

    public double Height => Baseline - Top;
}
