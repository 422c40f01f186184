namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>What a text is, as far as the shape of a table goes: a figure, the dash of an empty cell, the number of a column.</summary>
internal static class FigureText
{
    private const string Signs = ".,%+±≥≤<>=~";

    /// <summary>True for nothing but one number, however damaged: <c>๓.๐๐๐๐</c>, <c>≥๕</c>, <c>๓.๐.๐</c>. Not for telephone numbers, dates
    /// and list numbers.</summary>
    public static bool IsFigure(string text)
    {
        ReadOnlySpan<char> value = text.AsSpan().Trim();
        int digits = 0;
        if (value is ['-' or '–', _, ..])
            value = value[1..];
        foreach (char c in value)
        {
            if (IsDigit(c))
                digits++;
            else if (!Signs.Contains(c, StringComparison.Ordinal) && !char.IsWhiteSpace(c))
                return false;
        }

        return digits > 0 && value[^1] != '.';
    }

    /// <summary>True for figures, list numbers, dates and what else holds a digit and no letter: what never goes on in a text below
    /// it.</summary>
    public static bool HasOnlyDigits(string text) => text.Any(char.IsDigit) && !text.Any(char.IsLetter);

    /// <summary>True for the beginning of a number that is broken after its point or comma: <c>๑,</c>; in the first column it is the number
    /// of a list.</summary>
    public static bool IsCutFigure(string text) => text.AsSpan().Trim() is [.. var start, '.' or ','] && IsFigure(start.ToString());

    /// <summary>True for what is written where there is no figure.</summary>
    public static bool IsDash(string text) => text.AsSpan().Trim() is "-" or "–" or "—";

    /// <summary>The number of a column or of a level, brackets around it or not; null for anything else.</summary>
    public static int? Ordinal(string text)
    {
        ReadOnlySpan<char> value = text.AsSpan().Trim();
        if (value is ['(', .., ')'])
            value = value[1..^1];
        if (value.Length is 0 or > 2)
            return null;
        int number = 0;
        foreach (char c in value)
        {
            if (!IsDigit(c))
                return null;
            number = (number * 10) + (c >= '๐' ? c - '๐' : c - '0');
        }

        return number;
    }

    /// <summary>True for Arabic and Thai figures.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '๐' and <= '๙';
}
