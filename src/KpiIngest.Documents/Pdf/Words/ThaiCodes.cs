using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Thai that is drawn right and coded in another way: what the reader of the page sees is one and the same, so the usual code takes its
/// place. Nothing that is drawn otherwise is touched, and no figure.
/// </summary>
internal static class ThaiCodes
{
    private const char First = '\uF700';
    private const char Nikhahit = '\u0E4D';
    private const char SaraAa = '\u0E32';
    private const char SaraAm = '\u0E33';

    /// <summary>What the codes U+F700 to U+F71A of old Thai fonts are: letters without their tails, marks shifted to the left or
    /// down.</summary>
    private const string Meanings = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    public static string Usual(string text)
    {
        foreach (char c in text)
        {
            if (IsShifted(c))
                return string.Create(text.Length, text, Write);
        }

        return text;
    }

    /// <summary>
    /// Makes one SARA AM of its ring and its stroke, which many programs code one after the other, the tone mark before or between them,
    /// the ring perhaps as a SARA AM of its own.
    /// </summary>
    public static void Compose(IReadOnlyList<DrawnWord> words)
    {
        foreach (List<GlyphPlace> run in WordGlyphs.Runs(words, w => w.Text.AsSpan().IndexOfAny(Nikhahit, SaraAm) >= 0))
        {
            for (int i = 0; i < run.Count; i++)
            {
                if (run[i].Text.Length > 1)
                    run[i].Recode(ComposeWithin(run[i].Text));
                if (run[i].Text is not [SaraAa, .. var rest] || Ring(run, i) is not { } ring)
                    continue;
                ring.Recode(ring.Text[..^1]);
                run[i].Recode(SaraAm + rest);
            }
        }
    }

    /// <summary>The glyph before that ends in a ring, a tone mark perhaps between.</summary>
    private static GlyphPlace? Ring(List<GlyphPlace> run, int at)
    {
        int before = at - 1;
        while (before >= 0 && run[before].Text.Length == 0)
            before--;
        if (before >= 0 && run[before].Text is [>= '\u0E48' and <= '\u0E4B'])
            before--;
        return before >= 0 && run[before].Text is [.., Nikhahit or SaraAm] ? run[before] : null;
    }

    private static string ComposeWithin(string text)
    {
        for (int at = text.Length - 1; at > 0; at--)
        {
            if (text[at] == SaraAa && RingAtEnd(text[..at]) is >= 0 and var ring)
                text = string.Concat(text[..ring], text[(ring + 1)..at], "ำ", text[(at + 1)..]);
        }

        return text;
    }

    private static void Write(Span<char> usual, string text)
    {
        for (int i = 0; i < text.Length; i++)
            usual[i] = IsShifted(text[i]) ? Meanings[text[i] - First] : text[i];
    }

    private static bool IsShifted(char c) => c is >= First and <= '\uF71A';

    /// <summary>Where the text ends in a ring, alone or with a tone mark after it; else -1.</summary>
    private static int RingAtEnd(string text) =>
        text switch
        {
            [.., Nikhahit or SaraAm] => text.Length - 1,
            [.., Nikhahit or SaraAm, >= '\u0E48' and <= '\u0E4B'] => text.Length - 2,
            _ => -1,
        };
}
