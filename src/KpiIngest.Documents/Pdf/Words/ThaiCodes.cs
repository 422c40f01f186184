using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Words;

/// <summary>
/// Thai that is drawn right and coded in another way: what the reader of the page sees is one and the same, so the usual code takes its place. Nothing that
/// is drawn otherwise is touched, and no figure.
/// </summary>
internal static class ThaiCodes
{
    private const char First = '\uF700';
    private const char Nikhahit = '\u0E4D';
    private const char SaraAa = '\u0E32';
    private const char SaraAm = '\u0E33';

    /// <summary>What the codes U+F700 to U+F71A of old Thai fonts are: letters without their tails, marks shifted to the left or down.</summary>
    private const string Meanings = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    public static string Usual(string text)
    {
        foreach (var c in text)
        {
            if (IsShifted(c)) return string.Create(text.Length, text, Write);
        }

        return text;
    }

    /// <summary>
    /// Makes one SARA AM of its ring and its stroke, which many programs code one after the other, the tone mark before or between them, the ring perhaps as
    /// a SARA AM of its own: the text tool often gives them in two words.
    /// </summary>
    public static void Compose(List<RawWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (i > 0 && text.StartsWith(SaraAa) && RingAtEnd(words[i - 1].Text) is >= 0 and var ring && Touch(words[i - 1].Box, words[i].Box))
            {
                words[i - 1] = words[i - 1] with { Text = words[i - 1].Text.Remove(ring, 1) };
                text = "ำ" + text[1..];
            }

            if (text.AsSpan().IndexOfAny(Nikhahit, SaraAm) >= 0) text = ComposeWithin(text);
            words[i] = words[i] with { Text = text };
        }

        words.RemoveAll(w => w.Text.Length == 0);
    }

    private static string ComposeWithin(string text)
    {
        for (var at = text.Length - 1; at > 0; at--)
        {
            if (text[at] == SaraAa && RingAtEnd(text[..at]) is >= 0 and var ring) text = string.Concat(text[..ring], text[(ring + 1)..at], "ำ", text[(at + 1)..]);
        }

        return text;
    }

    private static void Write(Span<char> usual, string text)
    {
        for (var i = 0; i < text.Length; i++) usual[i] = IsShifted(text[i]) ? Meanings[text[i] - First] : text[i];
    }

    private static bool IsShifted(char c) => c is >= First and <= '\uF71A';

    /// <summary>Where the text ends in a ring, alone or with a tone mark after it; else -1.</summary>
    private static int RingAtEnd(string text) => text switch
    {
        [.., Nikhahit or SaraAm] => text.Length - 1,
        [.., Nikhahit or SaraAm, >= '\u0E48' and <= '\u0E4B'] => text.Length - 2,
        _ => -1,
    };

    private static bool Touch(Box a, Box b) =>
        Math.Abs(a.Top - b.Top) < 0.3 * Boxes.Height(b) && Math.Abs(b.Left - a.Right) < 0.2 * Boxes.Height(b);
}
