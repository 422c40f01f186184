using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>What one heading text says by itself.</summary>
internal sealed class HeadingText(FormWording wording)
{
    /// <summary>Letters above which a text is no heading.</summary>
    private const int Longest = 200;

    private readonly Periods periods = new(wording);

    /// <summary>Roles that were asked for before: one heading is looked at from many sides. As objects, since maps of values are compiled
    /// anew at each start.</summary>
    private readonly Dictionary<string, object?> known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Periods.Found?> knownPeriods = new(StringComparer.Ordinal);

    /// <summary>The role of a heading by its whole wording; null for any other text. A text that starts with a number is an item, not a
    /// heading.</summary>
    public ColumnRole? RoleOf(string text)
    {
        if (text.Length > Longest)
            return null;
        if (!known.TryGetValue(text, out object? role))
            known[text] = role = Role(text);
        return (ColumnRole?)role;
    }

    private ColumnRole? Role(string text)
    {
        if (Figures.FigureReader.ParseWithPercent(ThaiText.Clean(text), out _) is not null)
            return null;
        string plain = WithoutBrackets(text);
        if (plain.Trim() is { Length: > 0 } start && ThaiDigits.IsDigit(start[0]))
            return null;
        ColumnRole? role =
            wording.ColumnHeading(Skeleton.Of(text))
            ?? wording.ColumnHeading(Skeleton.Of(plain))
            ?? BeforeFormula(text)
            ?? BesidePeriod(text);
        // "คะแนน (เต็ม ๕)" is a score out of five, "คะแนน (เต็ม)" the five.
        if (role == ColumnRole.FullScore && IsOutOf(text))
            role = wording.ColumnHeading(Skeleton.Of(plain));
        // "ประเด็นที่ ๓" is an item, "ระดับ ๓" a level: only headings of figures may hold a figure ("คะแนนเต็ม ๕").
        if (role is ColumnRole.Item or ColumnRole.Order or ColumnRole.Level or ColumnRole.Criteria && ThaiDigits.HoldsFigure(plain))
            return null;
        return role == ColumnRole.Weight && IsMass(text) ? null : role;
    }

    /// <summary>True for a heading that says in brackets out of how many: <c>คะแนนที่ได้ (เต็ม ๕)</c>.</summary>
    public bool IsOutOf(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
        && wording.HoldsWord(WordList.OutOf, Skeleton.Of(text[open..]))
        && ThaiDigits.HoldsFigure(text[open..]);

    /// <summary>How many a heading says in brackets that its scores are out of: 5 of <c>คะแนนที่ได้ (เต็ม ๕)</c>, <c>(คะแนนเต็ม ๕
    /// คะแนน)</c>; null where it does not say it plainly.</summary>
    public Figure? OutOf(string text)
    {
        if (!IsOutOf(text))
            return null;
        string said = ThaiDigits.ToArabic(ThaiText.Clean(text[text.IndexOf('(', StringComparison.Ordinal)..]));
        foreach (string word in wording.Words(WordList.OutOf))
        {
            int at = said.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            string digits = string.Concat(
                said[(at + word.Length)..].TrimStart(' ', ':', '=').TakeWhile(c => char.IsAsciiDigit(c) || c == '.')
            );
            return Figures.FigureReader.Parse(digits.TrimEnd('.'));
        }

        return null;
    }

    /// <summary>True for a heading that says of a score that it is weighted.</summary>
    public bool SaysWeighted(string text) =>
        wording.HoldsWord(WordList.SaysWeighted, Skeleton.Of(text)) || ConventionWording.Read(text, wording) is not null;

    /// <summary>The role by the words before a printed formula, whatever the formula goes on with behind its bracket:
    /// <c>คะแนนรวม (W x SM)/ΣW</c>.</summary>
    private ColumnRole? BeforeFormula(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && ConventionWording.Read(text, wording) is not null ? wording.ColumnHeading(Skeleton.Of(text[..open])) : null;
    }

    /// <summary>The role by the words beside those of a period: <c>คะแนนรอบ ๖ เดือน</c>.</summary>
    private ColumnRole? BesidePeriod(string text) =>
        Period(text) is { Without.Length: > 0 } found ? wording.ColumnHeading(Skeleton.Of(found.Without)) : null;

    public static bool IsBracketed(string text) => ThaiText.Clean(text) is ['(', .., ')'];

    /// <summary>Without brackets that hold a figure: what <c>น้ำหนัก (รวม ๑๐๐)</c> says of its column is the weight.</summary>
    public static string WithoutFigures(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && ThaiDigits.HoldsFigure(text[open..])
            ? WithoutBrackets(text)
            : text;

    public static string WithoutBrackets(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return text;
        int close = text.IndexOf(')', open);
        return close < 0 ? text[..open] : text[..open] + WithoutBrackets(text[(close + 1)..]);
    }

    /// <summary>The role by a part of the text that decides it; only to be asked in a row that is known to be a heading.</summary>
    public ColumnRole? RoleByPart(string text) =>
        IsMass(text) || IsPeriod(text) ? null : wording.ColumnHeadingByPart(Skeleton.Of(WithoutBrackets(text)));

    /// <summary>True for a heading that names a round, a quarter, a month or a year and nothing else.</summary>
    public bool IsPeriod(string text) => Period(text) is { Without.Length: 0 };

    public TablePeriod? PeriodOf(string text) => Period(text)?.Period;

    /// <summary>The period that a number is under a heading that counts periods.</summary>
    public TablePeriod? CountedPeriod(string heading, string number) => periods.Counted(heading, number);

    private Periods.Found? Period(string text)
    {
        if (!knownPeriods.TryGetValue(text, out Periods.Found? found))
            knownPeriods[text] = found = periods.In(text);
        return found;
    }

    /// <summary>True for the letter W or S alone, which many tables have that score nothing.</summary>
    public static bool IsLetter(string text) => Skeleton.Of(text).Length == 1;

    /// <summary>Units of mass: a weight in them is that of a body.</summary>
    private bool IsMass(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && wording.Skeletons(WordList.MassUnits).Contains(Skeleton.Of(text[open..]), StringComparer.Ordinal);
    }
}
