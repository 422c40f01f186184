using System.Globalization;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Forms;

/// <summary>How the levels of criteria are numbered: <c>๓</c>, <c>ระดับ ๓</c>, <c>๓ คะแนน</c>.</summary>
internal sealed class LevelWording(IReadOnlyList<string> words)
{
    /// <summary>0 to 10 in <c>๓</c>, <c>ระดับ ๓</c>, <c>ระดับที่ ๓</c>, <c>๓ คะแนน</c>, <c>คะแนน ๓</c>; null for anything else.</summary>
    public int? NumberIn(string text)
    {
        string s = WithoutWords(text);
        if (s.StartsWith('(') && s.EndsWith(')'))
            return null;
        return s.Length is 1 or 2 && s.All(char.IsAsciiDigit) && (s.Length == 1 || s == "10")
            ? int.Parse(s, CultureInfo.InvariantCulture)
            : null;
    }

    private string WithoutWords(string text)
    {
        string s = ThaiDigits.ToArabic(ThaiText.Clean(text));
        foreach (string word in words)
        {
            if (s.StartsWith(word, StringComparison.Ordinal))
                s = s[word.Length..].Trim();
            else if (s.EndsWith(word, StringComparison.Ordinal))
                s = s[..^word.Length].Trim();
        }

        return s;
    }
}
