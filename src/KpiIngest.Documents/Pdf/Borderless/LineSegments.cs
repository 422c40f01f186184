using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>A line of text cut at its wide gaps. Unit: points.</summary>
internal sealed record LineSegments(TextLine Line, IReadOnlyList<TextLine> Pieces)
{
    public bool IsRow => Pieces.Count > 1;

    public static LineSegments Of(TextLine line) =>
        new(
            line,
            TextGaps
                .Cut(line.Parts, p => p.Box, (part, gap) => gap > BorderlessTolerances.ListGap * Math.Min(part.TypeSize, line.TypeSize))
                .ConvertAll(line.Of)
        );

    /// <summary>The line cut where a column of another row starts, or itself where nothing starts there.</summary>
    public LineSegments CutLike(LineSegments row)
    {
        if (IsRow || row.Pieces.Count != 2)
            return this;
        double start = row.Pieces[1].Box.Left;
        int at = Line.Parts.ToList().FindIndex(p => Math.Abs(p.Box.Left - start) <= BorderlessTolerances.SameColumnStart);
        return
            at > 0
            && Line.Parts[at].Box.Left - Line.Parts.Take(at).Max(p => p.Box.Right) > BorderlessTolerances.KnownListGap * Line.TypeSize
            ? new LineSegments(Line, [Part(Line, Line.Parts.Take(at)), Part(Line, Line.Parts.Skip(at))])
            : this;
    }

    private static TextLine Part(TextLine line, IEnumerable<LinePart> parts) => line.Of([.. parts]);

    /// <summary>True where the first pieces start at the same places.</summary>
    public bool StartsLike(LineSegments other, int pieces) =>
        Pieces.Count == other.Pieces.Count
        && Pieces
            .Zip(other.Pieces)
            .Take(pieces)
            .All(p => Math.Abs(p.First.Box.Left - p.Second.Box.Left) <= BorderlessTolerances.SameColumnStart);

    /// <summary>True where both lines have the same columns: the first starts at the same place, the others do, or are centred around it,
    /// or end there.</summary>
    public bool HasColumnsOf(LineSegments other) =>
        StartsLike(other, 1)
        && Pieces
            .Zip(other.Pieces)
            .All(p =>
                Math.Abs(p.First.Box.Left - p.Second.Box.Left) <= BorderlessTolerances.SameColumnStart
                || Math.Abs(p.First.Box.Right - p.Second.Box.Right) <= BorderlessTolerances.SameColumnStart
                || Math.Abs(p.First.Box.Left + p.First.Box.Right - p.Second.Box.Left - p.Second.Box.Right)
                    <= 2 * BorderlessTolerances.SameColumnStart
            );
}
