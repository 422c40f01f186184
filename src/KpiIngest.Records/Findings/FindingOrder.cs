using System.Globalization;
using System.Text;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Findings;

/// <summary>The order of the review list as text that is compared ordinally: units as a Thai dictionary has them, later years and rounds first, indicators by their numbers, newest submission
/// first, then as the file stands.</summary>
public static class FindingOrder
{
    private const char Part = '\u001f';
    private const int LastYear = 9999;
    private const int LastRound = 99;
    private const int Digits = 9;

    internal static string PositionOf(string unit, FoundFinding found, long submissionId)
    {
        (int? year, int? round, string? number) = found.Report is { } report
            ? (report.FiscalYear, report.Round, report.IndicatorNumber)
            : (found.Missing?.FiscalYear, found.Missing?.Round, found.Missing?.Number);
        string place = found.Ordinal is { } ordinal ? string.Create(CultureInfo.InvariantCulture, $"0{ordinal:D9}") : string.Create(CultureInfo.InvariantCulture, $"1{found.AcrossId:D18}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{KeyOf(unit)}{Part}{LastYear - (year ?? 0):D4}{LastRound - (round ?? 0):D2}{Part}{KeyOf(number ?? "")}{Part}{long.MaxValue - submissionId:D19}{found.ReportOrdinal + 1:D6}{place}");
    }

    /// <summary>A leading vowel stands behind its consonant (<c>เก</c> under ก), tone marks count last, numbers by their value.</summary>
    public static string KeyOf(string text)
    {
        string plain = ThaiDigits.ToArabic(ThaiText.Clean(ThaiText.Repair(text)));
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
                while (end < plain.Length && char.IsAsciiDigit(plain[end])) end++;
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
