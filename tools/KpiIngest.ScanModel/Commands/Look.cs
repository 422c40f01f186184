using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Strips;
using KpiIngest.Scans.Pictures;
using SkiaSharp;

namespace KpiIngest.ScanModel.Commands;

/// <summary>A sheet of glyphs as the network sees them, a row a class, to be looked at.</summary>
internal static class Look
{
    private const int Across = 40;

    public static int To(string fonts, string family, string picture)
    {
        FontFace[] faces = FontFamily.All().Where(f => f.Name == family || family == "all").SelectMany(f => f.Faces(fonts)).ToArray();
        Raster sheet = Raster.White(Across * GlyphInput.Side, FigureClassifier.Classes.Length * GlyphInput.Side);
        int[] filled = new int[FigureClassifier.Classes.Length];
        for (int i = 0; i < 40 * faces.Length && filled.Any(f => f < Across); i++)
        {
            foreach (LabelledGlyph glyph in GlyphSource.Strip(faces[i % faces.Length], (ScanKind)(i % 4), (ulong)i + 77))
            {
                int row = FigureClassifier.Classes.IndexOf(glyph.Character, StringComparison.Ordinal);
                if (row < 0 || filled[row] == Across || (faces.Length > 10 && filled[row] > i))
                    continue;
                Put(sheet, GlyphInput.Of(glyph.Picture), filled[row]++ * GlyphInput.Side, row * GlyphInput.Side);
            }
        }

        Save(sheet, picture);
        return 0;
    }

    /// <summary>What is no figure and was taken for one, a row a figure, by the model that is built in.</summary>
    public static int Misread(string fonts, string family, string picture)
    {
        FontFace[] faces = FontFamily.All().Where(f => f.Name == family).SelectMany(f => f.Faces(fonts)).ToArray();
        FigureClassifier classifier = FigureClassifier.Load();
        Raster sheet = Raster.White(Across * GlyphInput.Side, FigureClassifier.Classes.Length * GlyphInput.Side);
        int[] filled = new int[FigureClassifier.Classes.Length];
        for (int i = 0; i < 400; i++)
        {
            foreach (LabelledGlyph glyph in GlyphSource.Strip(faces[i % faces.Length], ScanKind.Grey300, (ulong)i + 77))
            {
                char said = classifier.Read(glyph.Picture).Best;
                int row = FigureClassifier.Classes.IndexOf(said, StringComparison.Ordinal);
                if (glyph.Character != FigureClassifier.Rejected || said == glyph.Character || filled[row] == Across)
                    continue;
                Put(sheet, GlyphInput.Of(glyph.Picture), filled[row]++ * GlyphInput.Side, row * GlyphInput.Side);
            }
        }

        Save(sheet, picture);
        return 0;
    }

    /// <summary>One strip as it was scanned.</summary>
    public static int Strip(string fonts, string family, ulong seed, string picture)
    {
        FontFace face = FontFamily.All().Single(f => f.Name == family).Faces(fonts)[0];
        Dice dice = new(seed);
        Strip strip = Strips.Strip.Draw(face, dice.Between(18, 36), dice);
        Save(Scans.Damage.Scanner.Scan(strip.Picture, Scans.Damage.ScanDamage.Of(seed, 300, fax: false)), picture);
        return 0;
    }

    private static void Put(Raster sheet, GlyphInput glyph, int left, int top)
    {
        for (int i = 0; i < glyph.Ink.Length; i++)
        {
            int at = ((top + (i / GlyphInput.Side)) * sheet.Width) + left + (i % GlyphInput.Side);
            sheet.Pixels[at] = (byte)(255 - (255 * Math.Clamp(glyph.Ink[i], 0, 1)));
        }
    }

    private static void Save(Raster sheet, string picture)
    {
        using SKBitmap bitmap = Jpeg.Canvas(sheet);
        using SKData data = SKImage.FromBitmap(bitmap).Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(picture, data.ToArray());
    }
}
