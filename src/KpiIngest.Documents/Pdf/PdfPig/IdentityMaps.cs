using UglyToad.PdfPig.PdfFonts;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Fonts whose table of meanings is the name of an identity: PdfPig then takes the code itself for the character, which may be
/// right and may be the number of a glyph.</summary>
internal static class IdentityMaps
{
    /// <summary>Codes that no font of a report uses: one that maps both to themselves maps all.</summary>
    private static readonly int[] Unused = [0xE5A7, 0xF3C9];

    public static bool Guesses(IFont font) =>
        Array.TrueForAll(Unused, code => font.TryGetUnicode(code, out string? text) && text is [var c] && c == code);
}
