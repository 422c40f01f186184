namespace KpiIngest.Documents;

/// <summary>Figures as runs of characters: Arabic and Thai digits with the points and commas between them.</summary>
public static class FigureRuns
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '๐' and <= '๙';

    public static int DigitsIn(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
            if (IsDigit(c))
                digits++;
        return digits;
    }

    /// <summary>The next run from a position on: where it starts, how long it is and how many digits it has; a length of 0 where there is
    /// none.</summary>
    internal static (int Start, int Length, int Digits) Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !StartsAt(text, from))
            from++;
        (int end, int digits) = (from, 0);
        while (end < text.Length && (IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && IsDigit(text[end + 1]))))
            if (IsDigit(text[end++]))
                digits++;
        return (from, end - from, digits);
    }

    private static bool StartsAt(ReadOnlySpan<char> text, int at) =>
        IsDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && IsDigit(text[at + 1]));
}
