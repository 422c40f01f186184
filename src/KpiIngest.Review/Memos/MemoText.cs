using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Records;
using KpiIngest.Records.Memos;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Html;

namespace KpiIngest.Review.Memos;

/// <summary>How a memo writes figures, dates and the names of reports.</summary>
/// <param name="thaiDigits">False for Arabic digits.</param>
internal sealed partial class MemoText(bool thaiDigits)
{
    /// <summary>In place of a figure that is not stated, or is not computed.</summary>
    public const string None = "–";

    /// <summary>Reports that are named by their names; more are named by their numbers alone.</summary>
    private const int Named = 3;

    /// <summary>Decimals of a computed figure that are shown as they are.</summary>
    private const int Readable = 4;

    private const int LeastDecimals = 2;

    private const char NoBreak = '\u00a0';

    private const string StatedInEnglish = "; stated ";

    public string Digits(string arabic) => thaiDigits ? ThaiDigits.ToThai(arabic) : ThaiDigits.ToArabic(arabic);

    public string Digits(long number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A computed figure beside the stated one: where it does not end within four decimals it is rounded, at least to two, and
    /// <c>≈</c> stands before it, as in the messages of findings.</summary>
    /// <param name="stated">Null where none is.</param>
    public string Computed(string computed, string? stated)
    {
        if (Decimals(computed) <= Readable)
            return Digits(computed);
        string rounded = DecimalText.AtPlacesOf(computed, Decimals(stated ?? "") is >= LeastDecimals and <= Readable ? stated : "0.00");

        // Two that look alike and differ are told apart.
        if (stated is not null && rounded == "≈ " + DecimalText.AtPlacesOf(stated, stated))
            rounded = DecimalText.AtPlacesOf(computed, null);
        return Digits(rounded.Replace(' ', NoBreak));
    }

    /// <summary>The contract's arithmetic; its result and the difference rounded as <see cref="Computed"/> is.</summary>
    public string Arithmetic(string arithmetic)
    {
        string[] sides = arithmetic.Split(StatedInEnglish, 2);
        if (sides.Length < 2)
            return Said(FindingWording.Arithmetic(arithmetic));
        string stated = sides[1].Split(' ')[0];
        string computed = LongResult()
            .Replace(
                sides[0],
                m =>
                    Computed(m.Groups["figure"].Value, stated) is var shown && shown.StartsWith('≈')
                        ? " " + ThaiDigits.ToArabic(shown)
                        : m.Value
            );
        string difference = LongDifference()
            .Replace(
                sides[1],
                m =>
                    $"({m.Groups["sign"].Value}{ThaiDigits.ToArabic(Computed(m.Groups["figure"].Value, "0.0000")).Replace("≈" + NoBreak, "", StringComparison.Ordinal)})"
            );
        return Said(FindingWording.Arithmetic(computed + StatedInEnglish + difference));
    }

    private static int Decimals(string figure) =>
        figure.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? figure.Length - point - 1 : 0;

    [GeneratedRegex(@" [=≈] (?<figure>-?[0-9]+\.[0-9]{5,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex LongResult();

    [GeneratedRegex(
        @"\((?<sign>[+-]?)(?<figure>[0-9]+\.[0-9]{5,})\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex LongDifference();

    /// <summary>A text that the program says in Thai, with its figures in the digits of the memo.</summary>
    public string Said(Bilingual text) => thaiDigits ? text.Thai : ThaiDigits.ToArabic(text.Thai);

    /// <summary>What somebody else wrote, on one line: the memo's own line breaks are the only ones in it, and nothing in it is more than
    /// text.</summary>
    public static string Quoted(string? written)
    {
        StringBuilder text = new();
        bool space = false;
        foreach (Rune rune in (written ?? "").EnumerateRunes())
        {
            if (
                Rune.IsWhiteSpace(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            )
            {
                space = text.Length > 0;
                continue;
            }

            if (TurnsDirection(rune))
                continue;
            if (space)
                text.Append(' ');
            space = false;
            bool allowed = !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF);
            text.Append(allowed ? rune.ToString() : "\ufffd");
        }

        return text.ToString();
    }

    /// <summary>Marks by which letters, and figures, would show in another order than they stand.</summary>
    private static bool TurnsDirection(Rune rune) =>
        rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary><c>๒๙ พฤศจิกายน ๒๕๖๙</c>.</summary>
    public string Day(DateTimeOffset instant) => Digits(ThaiTime.Date(instant));

    /// <summary>The day, or the first and the last of several.</summary>
    public string Days(IEnumerable<DateTimeOffset> instants)
    {
        List<DateTimeOffset> ordered = [.. instants.Order()];
        (string first, string last) = (Day(ordered[0]), Day(ordered[^1]));
        return string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first} ถึง {last}";
    }

    /// <summary><c>รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๙</c>; what is not the same in all reports is left out.</summary>
    public string RoundOf(IReadOnlyCollection<MemoCard> cards)
    {
        List<int?> rounds = [.. cards.Select(c => c.Report?.Round).Where(r => r is not null).Distinct()];
        List<int?> years = [.. cards.Select(c => c.Report?.FiscalYear).Where(y => y is not null).Distinct()];
        List<string> parts = [];
        if (rounds is [{ } round])
            parts.Add($"รอบ {Digits(round)} เดือน");
        if (years is [{ } year])
            parts.Add($"ปีงบประมาณ พ.ศ. {Digits(year)}");
        return string.Join(' ', parts);
    }

    /// <summary><c>ตัวชี้วัดที่ ๕ ชื่อ</c>.</summary>
    public string ReportOf(MemoCard card, bool named)
    {
        if (card.Report is not { } report)
            return $"ไฟล์ {Quoted(card.Submission.OriginalName)}";
        string name = named || (!report.AgencySummary && report.IndicatorNumber is null) ? Quoted(report.IndicatorName) : "";
        string called =
            report.AgencySummary ? "สรุปผลทั้งหน่วยงาน"
            : report.IndicatorNumber is { } number ? $"ตัวชี้วัดที่ {Digits(number)}"
            : "ตัวชี้วัด";
        return $"{called} {name}".TrimEnd();
    }

    public string ReportsOf(IReadOnlyCollection<MemoCard> cards)
    {
        List<MemoCard> reports = [.. cards.Where(c => c.Report is not null)];
        if (reports.Count == 0)
            return "";
        if (reports.Count <= Named)
            return string.Join(" และ ", reports.Select(c => ReportOf(c, named: true)).Distinct(StringComparer.Ordinal));
        return $"จำนวน {Digits(reports.Count)} รายงาน ({string.Join(", ", reports.Select(c => ReportOf(c, named: false)).Distinct(StringComparer.Ordinal))})";
    }

    public static string FilesOf(IEnumerable<MemoCard> cards) => string.Join(", ", Submissions(cards).Select(s => Quoted(s.OriginalName)));

    public string NumbersOf(IEnumerable<MemoCard> cards) => string.Join(", ", Submissions(cards).Select(s => Digits(s.Id)));

    public static IReadOnlyList<Submission> Submissions(IEnumerable<MemoCard> cards) =>
        [.. cards.Select(c => c.Submission).DistinctBy(s => s.Id).OrderBy(s => s.Id)];

    /// <summary>Where all reports are of one version; else empty.</summary>
    public string VersionOf(IEnumerable<MemoCard> cards) =>
        cards.Select(c => c.Version).Distinct().ToList() is [{ } version] ? Digits(version) : "";
}
