using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Glyphs are 5 points wide, type is 10 points.</summary>
internal static class WordProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } = new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
    {
        ["Words.NextGlyph"] = gap => IsOne(5 + (10 * gap), 0),
        ["Words.GlyphBack"] = back => IsOne(5 - (10 * back), 0),
        ["Words.GlyphLine"] = off => IsOne(5, off),
        ["Words.SpaceBehind"] = off => PdfWords.Build(new Ink(Glyph(Black, 100, 300, "A"), Glyph(Black, 105 + (10 * off), 300, " "), Glyph(Black, 120, 300, "B")).Page)[0].SpaceAfter,
        ["Words.StrikeLowest"] = height => IsStruck(height, 100, 120),
        ["Words.StrikeHighest"] = height => IsStruck(height, 100, 120),
        ["Words.StrikeThickness"] = thick => IsStruck(0.3, 100, 120, 10 * thick),
        ["Words.StrikeBeyond"] = beyond => IsStruck(0.3, 100, 119.5 + (7 / 0.6 * beyond)),
        ["Words.Speck"] = size => PdfWords.Build(new Ink(Glyph(Black, 100, 300, "A", size: size)).Page).Single().Visible,
        ["Words.CopyDistance"] = off => PdfWords.Build((Glyphs(Black, 100, 300, "ABCD") + Glyphs(Black, 100 + (10 * off), 300, "ABCD")).Page).Count == 1,
    };

    private static bool IsOne(double across, double down) =>
        PdfWords.Build(new Ink(Glyph(Black, 100, 300, "A"), Glyph(Black, 100 + across, 300 + down, "B")).Page).Count == 1;

    private static bool IsStruck(double height, double from, double to, double thickness = 0.5) =>
        PdfWords.Build(Glyphs(Black, 100, 300, "ABCD").Page, [new Ruling(true, 300 - (10 * height), from, to, thickness)]).Single().CrossedOut;
}
