using System.Text.RegularExpressions;
using KpiIngest.Documents.Pdf.Words;

namespace KpiIngest.Documents.Pdf.TextLines;

/// <summary>What the first characters of a line say about whether a new paragraph starts there.</summary>
internal static partial class LineStart
{
    /// <summary>True for a list number (<c>๑.</c>, <c>1.2)</c>, <c>(ก)</c>), a bullet, a tick box, or a short label before a colon
    /// (<c>โทรศัพท์ :</c>, <c>ตัวชี้วัดที่ ๑๔ :</c>).</summary>
    public static bool IsNew(string text) =>
        IsTickBox(text) || Numbered().IsMatch(text) || Bulleted().IsMatch(text) || Labelled().IsMatch(text);

    /// <summary>True for a short label before a colon: how the sections of a form begin.</summary>
    public static bool IsLabel(string text) => Labelled().IsMatch(text);

    /// <summary>True for a bullet or a list number.</summary>
    public static bool IsListItem(string text) => Numbered().IsMatch(text) || Bulleted().IsMatch(text);

    /// <summary>True where a list that runs within the line (<c>๑. … ๒. …</c>) goes on with its next number at the start of the following
    /// one.</summary>
    public static bool GoesOnCounting(string line, string following)
    {
        if (Leading().Match(following) is not { Success: true } next || Inline().Matches(line) is not [.., var last])
            return false;
        return Value(next.Groups["number"].ValueSpan) == Value(last.Groups["number"].ValueSpan) + 1
            && string.Equals(next.Groups["mark"].Value, last.Groups["mark"].Value, StringComparison.Ordinal);
    }

    private static bool IsTickBox(string text) =>
        text.TrimStart() is [> '\u00FF' and var first, ..] && SymbolCharacters.TickBox(first) is not null;

    private static int Value(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
            value = (value * 10) + (digit >= '๐' ? digit - '๐' : digit - '0');
        return value;
    }

    [GeneratedRegex(@"^\s*(?<number>[0-9๐-๙]{1,2})(?<mark>[.)])\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<=\S\s)(?<number>[0-9๐-๙]{1,2})(?<mark>[.)])\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inline();

    [GeneratedRegex(
        @"^\s*(\(?[0-9๐-๙]{1,3}\)|[0-9๐-๙]{1,3}(\.[0-9๐-๙]{1,3})*[.)](?![0-9๐-๙])|\(?[ก-ฮa-z]\)\s|(ข้อ|ประเด็น|ระดับ|มิติ)(ที่)?\s?[0-9๐-๙])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*([•●○◦▪■◆➢➤✓·]|[-–—]\s?(?![0-9๐-๙])|\*\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bulleted();

    [GeneratedRegex(
        @"^\s*[ก-ฮเ-ไ][\p{L}\p{M}./ ]{2,60}([0-9๐-๙][0-9๐-๙.]{0,6}\s?)?:(?![0-9๐-๙/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Labelled();
}
