using System.Globalization;
using System.Text;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Findings;

/// <summary>The order of the review list as text that is compared ordinally: units as a Thai dictionary has them, later years and rounds
/// first, indicators by their numbers, newest submission first, then as the file stands.</summary>
public static class FindingOrder
{
    private const char Part = '\u001f';
    private const int LastYear = 9999;
    private const int LastRound = 99;
    private const int Digits = 9;
    private const int SubmissionDigits = 19;
    private const int OrdinalDigits = 6;

    internal static string PositionOf(string unit, FoundFinding found, long submissionId)
    {
        string place = found.Ordinal is { } ordinal
            ? string.Create(CultureInfo.InvariantCulture, $"0{ordinal:D9}")
            : string.Create(CultureInfo.InvariantCulture, $"1{found.AcrossId:D18}");
        string card =
            found.Report is null && found.Missing is { } missing
                ? CardPositionOf(unit, missing.FiscalYear, missing.Round, missing.Number, found.CardOrdinal, submissionId)
                : CardPositionOf(unit, found.Report, found.CardOrdinal, submissionId);
        return card + place;
    }

    /// <summary>What the positions of all findings of a card begin with, and those of no other.</summary>
    internal static string CardPositionOf(string unit, RecordedReport? report, int cardOrdinal, long submissionId) =>
        CardPositionOf(unit, report?.FiscalYear, report?.Round, report?.IndicatorNumber, cardOrdinal, submissionId);

    /// <param name="fiscalYear">Buddhist era; null for none.</param>
    /// <param name="round">Months; null for none.</param>
    /// <param name="number">Of the indicator; null for none.</param>
    /// <param name="cardOrdinal">Index of the report in its file, -1 for what belongs to none.</param>
    public static string CardPositionOf(string unit, int? fiscalYear, int? round, string? number, int cardOrdinal, long submissionId) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{BeginningOf(unit, fiscalYear ?? 0, round ?? 0)}{KeyOf(number ?? "")}{Part}{long.MaxValue - submissionId:D19}{cardOrdinal + 1:D6}"
        );

    /// <summary>The same, of the position of a finding; the position itself where it is none.</summary>
    internal static string CardPositionOf(string position)
    {
        int end = -1;
        for (int part = 0; part < 3; part++)
        {
            end = position.IndexOf(Part, end + 1);
            if (end < 0)
                return position;
        }

        end += 1 + SubmissionDigits + OrdinalDigits;
        return end < position.Length ? position[..end] : position;
    }

    /// <summary>What the positions of all findings of a unit, a year and a round begin with, and those of no other.</summary>
    /// <param name="fiscalYear">Buddhist era; 0 for none.</param>
    /// <param name="round">Months; 0 for none.</param>
    public static string BeginningOf(string unit, int fiscalYear, int round) =>
        string.Create(CultureInfo.InvariantCulture, $"{KeyOf(unit)}{Part}{LastYear - fiscalYear:D4}{LastRound - round:D2}{Part}");

    /// <summary>Between which positions all findings of a unit stand, or those of a year of it, or of a round of that; other units of the
    /// same order may stand there too.</summary>
    /// <param name="fiscalYear">Null for any, and then of any round.</param>
    /// <returns>The first that may be, and the first behind.</returns>
    public static (string From, string Behind) RangeOf(string unit, int? fiscalYear, int? round)
    {
        string from = KeyOf(unit) + Part;
        if (fiscalYear is not { } year)
            return (from, KeyOf(unit) + (char)(Part + 1));
        from += (LastYear - year).ToString("D4", CultureInfo.InvariantCulture);
        if (round is not { } months)
            return (from, from + (char)('9' + 1));
        from += (LastRound - months).ToString("D2", CultureInfo.InvariantCulture);
        return (from + Part, from + (char)(Part + 1));
    }

    /// <summary>The same, of a position.</summary>
    public static string BeginningOf(string position)
    {
        ArgumentNullException.ThrowIfNull(position);
        int end = position.IndexOf(Part, StringComparison.Ordinal);
        end = end < 0 ? -1 : position.IndexOf(Part, end + 1);
        return end < 0 ? "" : position[..(end + 1)];
    }

    /// <summary>As both databases compare text: by code point.</summary>
    public static int Compare(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        int same = one.AsSpan().CommonPrefixLength(other);
        if (same == one.Length || same == other.Length)
            return one.Length.CompareTo(other.Length);
        (char a, char b) = (one[same], other[same]);

        // Halves of the characters behind U+FFFF stand below some of the characters before it.
        bool high = char.IsSurrogate(a);
        return high != char.IsSurrogate(b) ? (high ? 1 : -1) : a.CompareTo(b);
    }

    /// <summary>A leading vowel stands behind its consonant (<c>เก</c> under ก), tone marks count last, numbers by their value.</summary>
    public static string KeyOf(string text)
    {
        string plain = ThaiDigits.ToArabic(ThaiText.Alike(text));
        StringBuilder key = new(plain.Length + Digits);
        StringBuilder marks = new();
        for (int i = 0; i < plain.Length; i++)
        {
            char c = plain[i];
            if (c is >= 'เ' and <= 'ไ' && i + 1 < plain.Length && plain[i + 1] is >= 'ก' and <= 'ฮ')
            {
                key.Append(plain[++i]).Append(c);
            }
            else if (c is >= '็' and <= '๎' and not 'ํ')
            {
                marks.Append(key.Length.ToString("D4", CultureInfo.InvariantCulture)).Append(c);
            }
            else if (char.IsAsciiDigit(c))
            {
                int end = i;
                while (end < plain.Length && char.IsAsciiDigit(plain[end]))
                    end++;
                key.Append(plain[i..end].TrimStart('0').PadLeft(Digits, '0'));
                i = end - 1;
            }
            else
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return StorableText.Of(key.Append('\u001e').Append(marks).ToString()).Replace(Part, ' ');
    }
}
