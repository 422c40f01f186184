namespace KpiIngest.Documents.Pdf.Words;

/// <summary>A word as <c>pdftotext -bbox</c> states it.</summary>
/// <param name="Damaged">True where it held a character that no text may hold; the text then shows U+FFFD in its place.</param>
internal readonly record struct RawWord(string Text, Box Box, bool Damaged);

/// <summary>The words of a page in content order. Unit: points.</summary>
internal sealed record RawPage(double Width, double Height, IReadOnlyList<RawWord> Words);
