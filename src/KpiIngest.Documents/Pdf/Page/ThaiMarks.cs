using System.Text;

namespace KpiIngest.Documents.Pdf.Page;

/// <summary>Thai signs that stand above or below a consonant and have no width of their own.</summary>
internal static class ThaiMarks
{
    private const char SaraAa = '\u0E32',
        SaraAm = '\u0E33',
        Nikhahit = '\u0E4D';

    public static bool Is(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    /// <summary>Ring (นิคหิต) and stroke (สระอา) as the one vowel that they are, ำ, behind a tone mark that stands with them.</summary>
    public static string Composed(string text)
    {
        if (!text.Contains(Nikhahit, StringComparison.Ordinal))
            return text;
        StringBuilder composed = new(text.Length);
        foreach (char c in text)
        {
            int ring = composed.Length - 1;
            if (ring > 0 && IsTone(composed[ring]))
                ring--;
            if (c == SaraAa && ring >= 0 && composed[ring] == Nikhahit)
                composed.Remove(ring, 1).Append(SaraAm);
            else
                composed.Append(c);
        }

        return composed.ToString();
    }

    private static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';
}
