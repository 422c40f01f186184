using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>A piece of a line with the columns that it stands over.</summary>
/// <param name="Line">Index of its line in the region.</param>
internal sealed record PlacedPiece(TextLine Text, int Line, int From, int To)
{
    public bool IsFigure { get; } = FigureText.IsFigure(Text.Text) || (From > 0 && FigureText.IsCutFigure(Text.Text));

    /// <summary>The same without certain meaning.</summary>
    public PlacedPiece Uncertain() =>
        this with
        {
            Text = Text.Of([
                .. Text.Parts.Select(p => p is Fragment f ? new Fragment(f.Box, [.. f.Words.Select(w => w with { Uncertain = true })]) : p),
            ]),
        };

    public double Centre => (Text.Box.Left + Text.Box.Right) / 2;

    /// <summary>The pieces of a line in its columns; those of one column are one, since only a gap that runs through all lines parts
    /// columns.</summary>
    public static List<PlacedPiece> Of(PieceLine line, int index, AlignedColumns columns)
    {
        List<PlacedPiece> placed = new();
        foreach (TextLine piece in line.Pieces)
        {
            (int from, int to) = columns.Of(piece);
            if (placed.Count > 0 && placed[^1] is var last && from <= last.To)
            {
                placed.RemoveAt(placed.Count - 1);
                placed.Add(new PlacedPiece(Joined(last.Text, piece), index, last.From, Math.Max(last.To, to)));
            }
            else
            {
                placed.Add(new PlacedPiece(piece, index, from, to));
            }
        }

        return placed;
    }

    private static TextLine Joined(TextLine a, TextLine b) => a.Of([.. a.Parts, .. b.Parts]);
}
