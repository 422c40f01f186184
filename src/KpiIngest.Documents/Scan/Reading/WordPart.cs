using KpiIngest.Documents.Scan.Inks;

namespace KpiIngest.Documents.Scan.Reading;

/// <summary>A part of a word: letters, or a figure.</summary>
internal abstract record WordPart(PixelBox Box);

/// <param name="Pieces">Their ink, marks included.</param>
internal sealed record LetterPart(PixelBox Box, IReadOnlyList<Piece> Pieces) : WordPart(Box);

/// <param name="Figure">What was read, glyph by glyph.</param>
internal sealed record FigurePart(PixelBox Box, ReadFigure Figure) : WordPart(Box);

/// <param name="Sign">As read by its shape.</param>
internal sealed record SignPart(PixelBox Box, char Sign) : WordPart(Box);
