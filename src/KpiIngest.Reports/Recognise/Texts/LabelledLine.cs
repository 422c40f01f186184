using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>A line that starts with a label of the form: <c>ผู้จัดเก็บข้อมูล : ๑. นาย...</c>, <c>ตัวชี้วัดที่ ๙.๒ : จำนวน...</c>, or a
/// label alone.</summary>
/// <param name="Number">A number that stands within the label (<c>ตัวชี้วัดที่ ๙.๒ :</c>).</param>
/// <param name="Value">What stands after it, cleaned; empty where the label stands alone.</param>
/// <param name="Colon">True where a colon parts label and value.</param>
internal readonly record struct LabelledLine(LabelRole Role, string? Number, string Value, bool Colon)
{
    /// <summary>Letters of a skeleton above which the text before a colon is a sentence.</summary>
    private const int LongestLabel = 64;

    private static readonly char[] Colons = [':', '：'];

    public static LabelledLine? Parse(string line, FormWording wording)
    {
        string clean = ThaiText.Clean(line);
        if (clean.Length == 0)
            return null;
        return WithColon(clean, wording) ?? Alone(clean, wording) ?? WithoutColon(clean, wording);
    }

    /// <summary>True where the text is a label and nothing else, with or without a colon.</summary>
    public static bool IsBare(string text, FormWording wording) => Parse(text, wording) is { Value.Length: 0, Number: null };

    private static LabelledLine? WithColon(string clean, FormWording wording)
    {
        int colon = clean.IndexOfAny(Colons);
        if (colon <= 0)
            return null;
        string label = WithoutListNumber(clean[..colon]);
        string skeleton = Skeleton.Of(label);
        if (skeleton.Length is 0 or > LongestLabel)
            return null;
        string value = FillDots.Without(clean[(colon + 1)..].Trim());
        if ((wording.Label(skeleton) ?? wording.Label(Skeleton.Of(HeadingText.WithoutBrackets(label)))) is not { } role)
            return null;
        return new LabelledLine(role, NumberIn(label, role), value, true);
    }

    private static LabelledLine? Alone(string clean, FormWording wording)
    {
        string label = WithoutListNumber(clean);
        if (ThaiDigits.HoldsFigure(label))
            return null;
        string skeleton = Skeleton.Of(label);
        if (skeleton.Length is 0 or > LongestLabel || wording.Label(skeleton) is not { } role)
            return null;
        return new LabelledLine(role, null, "", false);
    }

    /// <summary>A label and its value with only a space between: for people, telephones and the indicator's number, whose values cannot be
    /// taken for prose.</summary>
    private static LabelledLine? WithoutColon(string clean, FormWording wording)
    {
        if (wording.LabelAtStart(Skeleton.Of(clean.Length > 80 ? clean[..80] : clean)) is not { } start)
            return null;
        if (
            start.Role
            is not (
                LabelRole.Phone
                or LabelRole.Supervisor
                or LabelRole.Collector
                or LabelRole.IndicatorNumber
                or LabelRole.IndicatorName
                or LabelRole.OtherContact
                or LabelRole.Signature
            )
        )
            return null;
        int end = EndOfLetters(clean, start.Letters);
        if (end >= clean.Length)
            return null;
        string value = FillDots.Without(clean[end..].TrimStart('.', '…', ')', ' ', '-', '–'));
        bool startsWithDigit = value.Length > 0 && ThaiDigits.IsDigit(value[0]);
        bool parted = clean[end] is ' ' or '.' or '\t' or '…' or ')';
        if (value.Length == 0)
            return null;
        if (
            start.Role is LabelRole.Phone or LabelRole.OtherContact or LabelRole.IndicatorNumber or LabelRole.IndicatorName
                ? !startsWithDigit
                : !parted
        )
            return null;
        return new LabelledLine(start.Role, null, value, false);
    }

    /// <summary>What stands after a label of the role and a space; null where the line does not begin so.</summary>
    public static string? ValueAfterSpace(string clean, LabelRole role, FormWording wording)
    {
        if (wording.LabelAtStart(Skeleton.Of(clean.Length > 80 ? clean[..80] : clean)) is not { } start || start.Role != role)
            return null;
        int end = EndOfLetters(clean, start.Letters);
        return end < clean.Length && clean[end] == ' ' ? clean[end..].Trim() : null;
    }

    /// <summary>Where in the text the given number of skeleton letters end, marks on the last one included.</summary>
    private static int EndOfLetters(string text, int letters)
    {
        int i = 0;
        for (; i < text.Length && letters > 0; i++)
            letters -= Skeleton.Of(text[i].ToString()).Length;
        while (
            i < text.Length
            && (ThaiText.IsZeroWidth(text[i]) || ThaiText.Repair(text[i].ToString()) is [var repaired] && ThaiText.IsMark(repaired))
        )
            i++;
        return i;
    }

    private static string? NumberIn(string label, LabelRole role)
    {
        if (role is not (LabelRole.IndicatorNumber or LabelRole.IndicatorName))
            return null;
        for (int i = 0; i < label.Length; i++)
            if (ThaiDigits.IsFigureAt(label, i))
                return ItemNumber.Parse(label[i..])?.Number;
        return null;
    }

    private static string WithoutListNumber(string label)
    {
        string clean = label.TrimStart('-', '–', '•', '·', '*', ' ');
        return ItemNumber.Parse(clean) is { Punctuated: true, Rest.Length: > 0 } numbered ? numbered.Rest : clean;
    }
}
