using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// The text that a file states in place of glyphs (/ActualText): LibreOffice needs it for Thai, whose glyphs it codes wrongly. It is
/// believed for letters. Where its figures are not those of the glyphs, what is drawn stays, and is uncertain.
/// </summary>
internal static class ActualText
{
    /// <summary>Characters that make up a figure.</summary>
    private const string FigureSigns = ".,-%";

    /// <param name="marks">All marks of the page; those from <paramref name="start"/> on are replaced.</param>
    public static void Apply(string text, List<Mark> marks, int start)
    {
        List<int> glyphs = Enumerable.Range(start, marks.Count - start).Where(i => marks[i] is GlyphMark).ToList();
        if (glyphs.Count == 0)
            return;
        text = CleanText.Of(text).Replace("\u00AD", "", StringComparison.Ordinal);
        string own = string.Concat(glyphs.Select(i => ((GlyphMark)marks[i]).Text));
        if (
            text != own
            && !string.Equals(Figures(text), Figures(own), StringComparison.Ordinal)
            && !own.Contains('\uFFFD', StringComparison.Ordinal)
        )
        {
            foreach (int i in glyphs)
                marks[i] = (GlyphMark)marks[i] with { Code = GlyphCode.Uncertain };
            return;
        }

        string[] shares = new string[glyphs.Count];
        Array.Fill(shares, "");
        for (int i = 0; i < text.Length; i++)
            shares[GlyphOf(text, i, glyphs.Count)] += text[i];
        for (int n = 0; n < glyphs.Count; n++)
            marks[glyphs[n]] = (GlyphMark)marks[glyphs[n]] with { Text = shares[n], Code = GlyphCode.Replaced };
    }

    /// <summary>The glyph that carries a character: the first one the first, the last one the last, so that the text stands where its
    /// glyphs do; a vowel of two glyphs stands on its second, a tall bracket of two or three, one below the other, on its first, which
    /// reaches up to the line.</summary>
    private static int GlyphOf(string text, int character, int glyphs)
    {
        int characters = text.Length;
        if (characters == 1)
            return char.IsLetter(text[0]) ? glyphs - 1 : 0;
        return characters <= glyphs
            ? ((character * (glyphs - 1)) + ((characters - 1) / 2)) / (characters - 1)
            : (int)((long)character * glyphs / characters);
    }

    /// <summary>The figures of a text, Thai digits as Arabic ones, without what stands between them.</summary>
    private static string Figures(string text)
    {
        Span<char> found = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        (int count, bool digits) = (0, false);
        foreach (char c in text)
        {
            char figure = c is >= '๐' and <= '๙' ? (char)('0' + (c - '๐')) : c;
            if (figure is >= '0' and <= '9')
                digits = true;
            else if (!FigureSigns.Contains(figure, StringComparison.Ordinal))
                continue;
            found[count++] = figure;
        }

        return digits ? found[..count].ToString() : "";
    }
}
