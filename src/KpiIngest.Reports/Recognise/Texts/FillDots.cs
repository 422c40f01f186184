namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>Dotted and drawn lines that a form prints to be written on: <c>....นาย ก....</c>.</summary>
internal static class FillDots
{
    /// <summary>Dots from which they are a line: a sentence ends in one, a word left out in three.</summary>
    private const int Least = 4;

    public static string Without(string text)
    {
        int start = Run(text, fromEnd: false);
        return text[start..Math.Max(start, text.Length - Run(text, fromEnd: true))].Trim();
    }

    /// <summary>Characters of a drawn line at one end, spaces within it included; 0 where there is none.</summary>
    private static int Run(string text, bool fromEnd)
    {
        int length = 0,
            dots = 0;
        while (length < text.Length)
        {
            char c = text[fromEnd ? text.Length - 1 - length : length];
            if (c is not ('.' or '…' or '_' or ' '))
                break;
            dots +=
                c == '…' ? 3
                : c == ' ' ? 0
                : 1;
            length++;
        }

        return dots >= Least ? length : 0;
    }
}
