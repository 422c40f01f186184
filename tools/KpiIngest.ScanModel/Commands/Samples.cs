using System.Text.Json;
using KpiIngest.Documents.Scan.Figures;
using KpiIngest.ScanModel.Fonts;
using KpiIngest.ScanModel.Strips;

namespace KpiIngest.ScanModel.Commands;

/// <summary>
/// Some glyphs of the families that were left out, as a page's reader cuts them out, for the tests: the first of each class that come,
/// whatever is read of them.
/// </summary>
internal static class Samples
{
    private const int OfEachClass = 4;

    public static int To(string fonts, string file)
    {
        FontFace[] faces = FontFamily.All().Where(f => f.Use == FontUse.Test).SelectMany(f => f.Faces(fonts)).ToArray();
        Dictionary<char, List<LabelledGlyph>> taken = FigureClassifier.Classes.ToDictionary(c => c, _ => new List<LabelledGlyph>());
        for (int i = 0; taken.Values.Any(t => t.Count < OfEachClass); i++)
        {
            IEnumerable<IGrouping<char, LabelledGlyph>> glyphs = GlyphSource
                .Strip(faces[i % faces.Length], ScanKind.Grey300, (5UL << 32) + (ulong)i)
                .GroupBy(g => g.Character);
            foreach (LabelledGlyph glyph in glyphs.Where(g => g.Key != StripReader.Unlabelled).Select(g => g.First()))
            {
                if (taken[glyph.Character].Count < OfEachClass)
                    taken[glyph.Character].Add(glyph);
            }
        }

        IEnumerable<string> lines = taken
            .Values.SelectMany(t => t)
            .Select(g =>
                JsonSerializer.Serialize(
                    new
                    {
                        Code = (int)g.Character,
                        g.Picture.Grey.Width,
                        g.Picture.Grey.Height,
                        LineTop = Math.Round(g.Picture.LineTop, 2),
                        LineBottom = Math.Round(g.Picture.LineBottom, 2),
                        Pixels = Convert.ToBase64String(g.Picture.Grey.Pixels),
                    },
                    JsonSerializerOptions.Web
                )
            );
        File.WriteAllText(file, "[\n" + string.Join(",\n", lines) + "\n]\n");
        return 0;
    }
}
