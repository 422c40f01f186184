namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>
/// Digits whose codes contradict what is drawn: two different outlines of one font coded as one digit, one outline coded as different
/// digits. Neither code can be believed then. Kept over a second reading of the file, for the first glyphs of a digit are read before the
/// contradiction is met.
/// </summary>
internal sealed class FigureDoubts
{
    private readonly Dictionary<(int Font, char Digit), int> outlines = [];
    private readonly Dictionary<int, (int Font, char Digit)> meanings = [];
    private readonly HashSet<(int Font, char Digit)> doubtful = [];

    /// <summary>True where a contradiction was met after glyphs of that digit had been taken for certain.</summary>
    public bool CameLate { get; private set; }

    /// <summary>To be called before the file is read once more.</summary>
    public void ReadAgain() => CameLate = false;

    /// <returns>True where what the glyph is coded as cannot be believed.</returns>
    public bool Meet(int font, string text, GlyphShape shape)
    {
        if (text is not [>= '0' and <= '9' or >= '๐' and <= '๙'] || shape.Digest == 0 || shape.Ink.IsEmpty)
            return false;
        (int font, char) met = (font, text[0]);
        if (!outlines.TryGetValue(met, out int outline))
            outlines[met] = outline = shape.Digest;
        if (outline != shape.Digest)
            Doubt(met);
        if (!meanings.TryGetValue(shape.Digest, out (int Font, char Digit) other))
            meanings[shape.Digest] = other = met;
        if (Value(other.Digit) != Value(met.Item2))
        {
            Doubt(met);
            Doubt(other);
        }

        return doubtful.Contains(met);
    }

    private void Doubt((int Font, char Digit) digit)
    {
        if (doubtful.Add(digit))
            CameLate = true;
    }

    private static int Value(char digit) => digit >= '๐' ? digit - '๐' : digit - '0';
}
