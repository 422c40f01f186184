using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>A Thai font of Debian (fonts-thai-tlwg) embedded whole, its glyphs coded by their numbers: the outlines are real, what they
/// mean is the test's.</summary>
internal static class GarudaFont
{
    private const string Path = "/usr/share/fonts/truetype/tlwg/Garuda.ttf";

    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path);
    private static readonly Dictionary<string, int> Tables = ReadTables();
    private static readonly int UnitsPerEm = Word(Tables["head"] + 18);
    private static readonly int LongMetrics = Word(Tables["hhea"] + 34);

    /// <param name="toUnicode">The entry /ToUnicode; see <see cref="Meanings"/>.</param>
    /// <param name="drawn">The characters whose glyphs are used; they get the widths of the font.</param>
    /// <returns>The entry of a font dictionary.</returns>
    public static string Embed(PdfFile file, string drawn, string toUnicode = "")
    {
        int program = file.Stream(Encoding.Latin1.GetString(File), $"/Length1 {File.Length}");
        int descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /AAAAAA+Garuda /Flags 4 /FontBBox [-500 -600 1500 1300] /ItalicAngle 0 /Ascent 1200 /Descent -500 /CapHeight 700 /StemV 80 /FontFile2 {program} 0 R >>"
        );
        string widths = string.Join(
            ' ',
            drawn.Distinct().Select(c => string.Create(CultureInfo.InvariantCulture, $"{Glyph(c)} [{Advance(Glyph(c))}]"))
        );
        int descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Garuda /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 1000 /W [{widths}] /CIDToGIDMap /Identity >>"
        );
        return $"/G1 {file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Garuda /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] {toUnicode} >>")} 0 R";
    }

    /// <summary>A table of meanings: each character is drawn as itself and stands for the text given; those not named have no
    /// meaning.</summary>
    public static string Meanings(PdfFile file, params IEnumerable<(char Drawn, string Means)> glyphs)
    {
        StringBuilder map = new(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        );
        List<(char Drawn, string Means)> entries = glyphs.ToList();
        map.Append(CultureInfo.InvariantCulture, $"{entries.Count} beginbfchar\n");
        foreach ((char drawn, string means) in entries)
            map.Append(
                CultureInfo.InvariantCulture,
                $"<{Glyph(drawn):X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(means))}>\n"
            );
        map.Append("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end");
        return $"/ToUnicode {file.Stream(map.ToString())} 0 R";
    }

    /// <summary>Meanings where every character stands for itself.</summary>
    public static string Plain(PdfFile file, string drawn) => Meanings(file, drawn.Distinct().Select(c => (c, c.ToString())));

    /// <summary>Draws characters by their glyphs, in 16 points.</summary>
    public static string Text(string drawn, int x = 100, int y = 700) => $"BT /G1 16 Tf {x} {y} Td {Codes(drawn)} Tj ET ";

    public static string Codes(string drawn) =>
        "<" + string.Concat(drawn.Select(c => Glyph(c).ToString("X4", CultureInfo.InvariantCulture))) + ">";

    /// <summary>The glyph of a character, by the table of Windows codes (format 4).</summary>
    private static int Glyph(char c)
    {
        int cmap = Tables["cmap"];
        int subtable = Enumerable
            .Range(0, Word(cmap + 2))
            .Select(i => cmap + 4 + (8 * i))
            .Where(r => Word(r) == 3 && Word(r + 2) == 1)
            .Select(r => cmap + (int)Long(r + 4))
            .First();
        int segments = Word(subtable + 6) / 2;
        (int ends, int starts) = (subtable + 14, subtable + 16 + (2 * segments));
        (int deltas, int offsets) = (starts + (2 * segments), starts + (4 * segments));
        for (int i = 0; i < segments; i++)
        {
            if (c > Word(ends + (2 * i)) || c < Word(starts + (2 * i)))
                continue;
            int at = offsets + (2 * i);
            int glyph = Word(at) == 0 ? c : Word(at + Word(at) + (2 * (c - Word(starts + (2 * i)))));
            return glyph == 0 ? 0 : (glyph + Word(deltas + (2 * i))) & 0xFFFF;
        }

        return 0;
    }

    private static int Advance(int glyph) => Word(Tables["hmtx"] + (4 * Math.Min(glyph, LongMetrics - 1))) * 1000 / UnitsPerEm;

    private static Dictionary<string, int> ReadTables() =>
        Enumerable
            .Range(0, Word(4))
            .Select(i => 12 + (16 * i))
            .ToDictionary(r => Encoding.ASCII.GetString(File, r, 4), r => (int)Long(r + 8));

    private static int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(File.AsSpan(at));

    private static uint Long(int at) => BinaryPrimitives.ReadUInt32BigEndian(File.AsSpan(at));
}
