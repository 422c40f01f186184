using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using KpiIngest.Documents.Pdf.Words;
using static KpiIngest.Documents.Tests.Pdf.Ink;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Glyphs are 5 points wide, type is 10 points.</summary>
internal static class WordProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Words.NextGlyph"] = gap => IsOne(5 + (10 * gap), 0),
            ["Words.GlyphBack"] = back => IsOne(5 - (10 * back), 0),
            ["Words.GlyphLine"] = off => IsOne(5, off),
            ["Words.SpaceBehind"] = off =>
                PdfWords
                    .Build(
                        new Ink(Glyph(Black, 100, 300, "A"), Glyph(Black, 105 + (10 * off), 300, " "), Glyph(Black, 120, 300, "B")).Page
                    )[0]
                    .SpaceAfter,
            ["Words.StrikeLowest"] = height => IsStruck(height, 100, 120),
            ["Words.StrikeHighest"] = height => IsStruck(height, 100, 120),
            ["Words.StrikeThickness"] = thick => IsStruck(0.3, 100, 120, 10 * thick),
            ["Words.StrikeBeyond"] = beyond => IsStruck(0.3, 100, 119.5 + (7 / 0.6 * beyond)),
            ["Words.Speck"] = size => PdfWords.Build(new Ink(Glyph(Black, 100, 300, "A", size: size)).Page).Single().Visible,
            ["Words.CopyDistance"] = off =>
                PdfWords.Build((Glyphs(Black, 100, 300, "ABCD") + Glyphs(Black, 100 + (10 * off), 300, "ABCD")).Page).Count == 1,
            ["Words.ThinnestCover"] = thick =>
                PdfWords
                    .Build(
                        (Glyphs(Black, 100, 300, "AB") + Fill(White, Rectangle(90, 298.05 - (thick / 2), 120, 298.05 + (thick / 2)))).Page
                    )
                    .Single()
                    .Visible,
            ["Words.LookHeight"] = height =>
                PdfWords
                    .Build((Glyphs(Black, 100, 300, "AB") + Fill(White, Rectangle(90, 280, 120, 300 - (13 * height)))).Page)
                    .Single()
                    .Visible,
            ["Words.MarkShift"] = off => Settled(off),
            ["Words.SamePlace"] = share =>
                PdfWords.Build((Glyphs(Black, 100, 300, "ABCD") + Glyphs(Black, 100 + (20 * (1 - share)), 300, "EFGH")).Page)[0].Uncertain,
            ["Words.OtherLine"] = off =>
                PdfWords.Build((Glyphs(Black, 100, 300, "ABCD") + Glyphs(null, 100, 300 + off, "EFGH")).Page)[0].Uncertain,
            ["Words.Overlap"] = share =>
                PdfWords
                    .Build(
                        (
                            new Ink(Glyph(Black, 100, 300, "A", size: 30))
                            + new Ink(Glyph(Black, 101, 300, "B", size: 30 * (1 - (1.3 / 0.95 * share))))
                        ).Page
                    )[1]
                    .Uncertain,
            ["Words.HighMark"] = up => Mark(Shape(-3, -9, 0, -13 * up), 0.5),
            ["Words.Overhang"] = width => Mark(Shape(-3, -9, 0, 0), width / 10),
            ["Words.TouchingTops"] = off =>
                WordGlyphs.Runs([Drawn(100, 300, "A"), Drawn(105, 300 + (13 * off), "B")], _ => true).Count() == 1,
            ["Words.TouchingGap"] = gap =>
                WordGlyphs.Runs([Drawn(100, 300, "A"), Drawn(105 + (13 * gap), 300, "B")], _ => true).Count() == 1,
            ["Words.NarrowMark"] = width => Restored(width) == 'ุ',
            ["Words.WideMark"] = width => Restored(width) == 'ู',
            ["Words.StrokeLine"] = off => IsSaraAm(off),
            ["Words.LatinHeight"] = height => IsRead("A", height),
            ["Words.ThaiHeight"] = height => IsRead("ก", height),
            ["Words.ThaiFigureHeight"] = height => IsRead("๓", height),
        };

    private static bool IsOne(double across, double down) =>
        PdfWords.Build(new Ink(Glyph(Black, 100, 300, "A"), Glyph(Black, 100 + across, 300 + down, "B")).Page).Count == 1;

    private static bool IsStruck(double height, double from, double to, double thickness = 0.5) =>
        PdfWords
            .Build(Glyphs(Black, 100, 300, "ABCD").Page, [new Ruling(true, 300 - (10 * height), from, to, thickness)])
            .Single()
            .CrossedOut;

    private static DrawnWord Drawn(double x, double y, string text) => new([new PaintedGlyph(Glyph(Black, x, y, text), 0, text)]);

    /// <summary>True where a mark behind a letter is put on its line.</summary>
    private static bool Settled(double off)
    {
        List<PdfWord> words = [Draw.Text("ก", 100, 100), Draw.Text("่", 105 + (10 * off), 101)];
        LoneMarks.Settle(words);
        return words[1].Baseline == 100;
    }

    /// <summary>True where what stands for a letter and its mark is seen.</summary>
    private static bool Mark(GlyphShape look, double advance) =>
        PdfWords.Build(new Ink(Glyph(Black, 100, 300, "ก้", look, advance: advance, code: GlyphCode.Replaced)).Page).Single().Visible;

    /// <summary>What a mark two points high that is coded as a tone mark and drawn below the line is read as.</summary>
    private static char Restored(double width)
    {
        DrawnWord[] words =
        [
            new([
                new PaintedGlyph(Glyph(Black, 100, 300, "ก"), 0, "ก"),
                new PaintedGlyph(Glyph(Black, 105, 300, "้", Shape(-2 * width, 1, 0, 3, contours: 2)), 1, "้"),
            ]),
        ];
        new MisplacedMarks().Restore(words);
        return words[0].Text[1];
    }

    /// <summary>True where the stroke without a code behind a ring belongs to it.</summary>
    private static bool IsSaraAm(double off) =>
        PdfWords
            .Build(
                new Ink(
                    Glyph(Black, 100, 300, "จ"),
                    Glyph(Black, 105, 300, "ำ", Shape(-1, -9, 1, -7, contours: 2, ring: true), advance: 0),
                    Glyph(Black, 105, 300 + off, "\uFFFD", Shape(0.5, -6, 2.5, 0), advance: 0.3, code: GlyphCode.Unknown)
                ).Page
            )
            .Single()
            .Text == "จำ";

    /// <summary>True where a character of type that is 1.5 points large, if it is so high in ems, is no speck.</summary>
    private static bool IsRead(string text, double height) =>
        PdfWords.Build(new Ink(Glyph(Black, 100, 300, text, Shape(0.5, -1.5 * height, 4.5, 0))).Page).Single().Visible;
}
