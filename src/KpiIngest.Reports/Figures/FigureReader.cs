using KpiIngest.Documents;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Figures;

/// <summary>Reads the text of a place that should hold one figure. What cannot be read with certainty is unclear; nothing is ever
/// guessed.</summary>
public static class FigureReader
{
    private static readonly string[] PercentWords = ["ร้อยละ"];
    private static readonly string[] UnitWords = ["คะแนน"];

    /// <summary>A weight, a score or a weighted score.</summary>
    /// <param name="notAssessed">Cleaned texts that say that nothing was assessed, from the form's wording; <c>-</c> always does.</param>
    public static StatedFigure Read(string text, Place place, IReadOnlySet<string> notAssessed)
    {
        ArgumentNullException.ThrowIfNull(notAssessed);
        string clean = ThaiText.Clean(text);
        if (clean.Length == 0 || IsDottedLine(clean))
            return new StatedFigure(FigureState.Blank, null, text, place);
        if (IsDash(clean) || notAssessed.Contains(clean) || notAssessed.Contains(clean.Trim('(', ')', '-', '–', ' ')))
            return new StatedFigure(FigureState.NotAssessed, null, text, place);
        return ParseWithUnit(clean, out _) is { } figure
            ? new StatedFigure(FigureState.Stated, figure with { Text = clean }, clean, place)
            : new StatedFigure(FigureState.Unclear, null, clean, place);
    }

    /// <summary>A result cell: a figure only where the whole cell is one number, optionally with ร้อยละ or %.</summary>
    public static StatedResult ReadResult(string text, Place place)
    {
        string clean = ThaiText.Clean(text);
        if (clean.Length == 0 || IsDash(clean))
            return new StatedResult(null, null, false, place);
        Figure? figure = ParseWithPercent(clean, out bool percent);
        return new StatedResult(clean, figure, percent, place);
    }

    /// <summary>One number and nothing else: Thai, Arabic or mixed digits, commas that group exactly three digits, one decimal
    /// point.</summary>
    public static Figure? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool negative = text.Length > 1 && text[0] is '-' or '−' or '–' && (ThaiDigits.IsDigit(text[1]) || text[1] == '.');
        int i = negative ? 1 : 0;
        decimal value = 0;
        int integerDigits = 0,
            significant = 0,
            sinceComma = -1;
        for (; i < text.Length && text[i] != '.'; i++)
        {
            if (text[i] == ',')
            {
                if (integerDigits == 0 || (sinceComma < 0 ? integerDigits > 3 : sinceComma != 3))
                    return null;
                sinceComma = 0;
                continue;
            }

            int digit = ThaiDigits.ValueOf(text[i]);
            if (digit < 0)
                return null;
            integerDigits++;
            if (significant > 0 || digit > 0)
                significant++;
            if (significant > Figure.MaxIntegerDigits)
                return null;
            if (sinceComma >= 0)
                sinceComma++;
            value = (value * 10) + digit;
        }

        if (sinceComma >= 0 && sinceComma != 3)
            return null;
        int places = 0;
        if (i < text.Length)
        {
            decimal scale = 1;
            for (i++; i < text.Length; i++)
            {
                int digit = ThaiDigits.ValueOf(text[i]);
                if (digit < 0 || ++places > Figure.MaxPlaces)
                    return null;
                scale /= 10;
                value += digit * scale;
            }

            if (places == 0)
                return null;
        }

        if (integerDigits == 0 && places == 0)
            return null;
        return new Figure(text, negative && value != 0 ? -value : value, places);
    }

    public static bool IsDash(string clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        return clean.Length > 0 && clean.All(c => c is '-' or '–' or '—' or '‑' or '−' or ' ');
    }

    /// <summary>A line of dots to be filled in: <c>..........</c>.</summary>
    private static bool IsDottedLine(string clean) => clean.All(c => c is '.' or '…' or '_' or ' ');

    /// <summary>A number with ร้อยละ before it or % after it.</summary>
    public static Figure? ParseWithPercent(string clean, out bool percent)
    {
        ArgumentNullException.ThrowIfNull(clean);
        string s = clean;
        percent = false;
        foreach (string word in PercentWords)
        {
            if (!s.StartsWith(word, StringComparison.Ordinal))
                continue;
            s = s[word.Length..].TrimStart();
            percent = true;
        }

        if (s.EndsWith('%'))
        {
            s = s[..^1].TrimEnd();
            percent = true;
        }

        return Parse(s);
    }

    /// <summary>As <see cref="ParseWithPercent"/>, and with the unit คะแนน after it or a footnote star.</summary>
    private static Figure? ParseWithUnit(string clean, out bool percent)
    {
        string s = clean.TrimEnd('*').TrimEnd();
        foreach (string word in UnitWords)
            if (s.EndsWith(word, StringComparison.Ordinal))
                s = s[..^word.Length].TrimEnd();
        return ParseWithPercent(s, out percent);
    }
}
