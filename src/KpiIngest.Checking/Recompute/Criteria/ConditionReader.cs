using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>Reads conditions such as <c>ทำได้มากกว่า ๕ ข้อ</c>, <c>ร้อยละ ๘๐</c>, <c>≥๕</c>, <c>๗๕ - ๗๙</c>. The whole text must be
/// understood: <c>อย่างน้อย ๑ ข้อ แต่ข้อมูลไม่ครบถ้วน</c> asks for more than a count and is words.</summary>
public static partial class ConditionReader
{
    /// <summary>The unit of percentages.</summary>
    private const string Percentage = "%";

    /// <returns>Null where the condition is not certainly one on one figure.</returns>
    public static Bound? Read(string? condition)
    {
        if (condition is null)
            return null;
        if (BelowZero(condition) is { } below)
            return below;
        Match match = Grammar().Match(Plain(condition));
        if (!match.Success || Number(match.Groups["value"].Value) is not { } value)
            return null;
        BoundForm? form = FormOf(match);
        (Rational Value, int Places) upper = value;
        if (match.Groups["upper"].Success)
        {
            if (form != BoundForm.Bare || Number(match.Groups["upper"].Value) is not { } end || end.Value <= value.Value)
                return null;
            (form, upper) = (BoundForm.Range, end);
        }

        return form is null
            ? null
            : new Bound(
                form.Value,
                value.Value,
                upper.Value,
                Math.Max(value.Places, upper.Places),
                match.Groups["percent"].Success,
                match.Groups["unit"] is { Success: true } unit ? unit.Value : null
            );
    }

    /// <summary>A target below zero, alone or in percent; before a unit or a space the stroke is that of a list.</summary>
    private static Bound? BelowZero(string condition) =>
        FigureReader.ParseWithPercent(ThaiText.Clean(condition), out bool percent) is { Value: < 0 } figure
            ? new Bound(BoundForm.Bare, figure.Exact, figure.Exact, figure.Places, percent, null)
            : null;

    /// <summary>The unit that a text names and nothing else: <c>%</c>, or a counting word; null for any other text.</summary>
    public static string? Unit(string text) =>
        Plain(text) is "ร้อยละ" or "%" ? Percentage
        : Read($"1{text}") is { Form: BoundForm.Bare, Percent: false, Unit: { } unit } && Plain(text) == unit ? unit
        : null;

    /// <summary>Without white space and invisible characters, digits Arabic, ◌ํ + า as one letter.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder plain = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC).Replace("ํา", "ำ", StringComparison.Ordinal))
        {
            if (char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            plain.Append(c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : Sign(c, first: plain.Length == 0));
        }

        return plain.ToString();
    }

    /// <summary>The signs of the Symbol font by their codes, which prints leave in place of ≥ and ≤ (a raised three says nothing at the
    /// start of a condition), and other forms of them.</summary>
    private static char Sign(char c, bool first) =>
        c switch
        {
            '\uF0B3' or '≧' or '⩾' or '⪰' => '≥',
            '\uF0A3' or '≦' or '⩽' or '⪯' => '≤',
            '³' when first => '≥',
            '£' when first => '≤',
            _ => c,
        };

    /// <returns>Null where words before and after the figure contradict each other.</returns>
    private static BoundForm? FormOf(Match match)
    {
        List<BoundForm> forms = new();
        if (match.Groups["atleast"].Success || match.Groups["up"].Success)
            forms.Add(BoundForm.AtLeast);
        if (match.Groups["more"].Success)
            forms.Add(BoundForm.MoreThan);
        if (match.Groups["atmost"].Success || match.Groups["down"].Success)
            forms.Add(BoundForm.AtMost);
        if (match.Groups["less"].Success)
            forms.Add(BoundForm.LessThan);
        return forms.Count switch
        {
            0 => BoundForm.Bare,
            1 => forms[0],
            _ => null,
        };
    }

    private static (Rational Value, int Places)? Number(string digits)
    {
        string bare = digits.Replace(",", "", StringComparison.Ordinal);
        int point = bare.IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : bare.Length - point - 1;
        return bare.Length - places <= 16 && places <= 10
            ? (Rational.Of(decimal.Parse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)), places)
            : null;
    }

    [GeneratedRegex(
        """
            ^(?:สามารถ|ทำได้|ดำเนินการได้|ดำเนินการ|มีการดำเนินการ|ปฏิบัติได้|ผลการดำเนินงาน|ผลงาน|ผลสำเร็จ|(?:ระดับ)?ความ(?:สำเร็จ|พึงพอใจ)|จำนวน|มี|ได้|สำเร็จ|ระหว่าง)*
            (?<percent>ร้อยละ(?:ความ(?:สำเร็จ|พึงพอใจ))?)?
            (?:(?<atleast>มากกว่าหรือเท่ากับ|เท่ากับหรือมากกว่า|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ตั้งแต่|≥|>=)
              |(?<more>มากกว่า|สูงกว่า|เกินกว่า|เกิน|>)
              |(?<atmost>น้อยกว่าหรือเท่ากับ|เท่ากับหรือน้อยกว่า|ไม่เกินกว่า|ไม่เกิน|ภายใน|ไม่มากกว่า|ไม่สูงกว่า|≤|<=)
              |(?<less>น้อยกว่า|ไม่ถึง|ต่ำกว่า|<))?
            (?<percent>ร้อยละ)?
            (?<value>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
            (?<percent>%)?
            (?:(?:-|–|—|ถึง)(?:ร้อยละ)?(?<upper>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?))?
            (?<percent>%)?
            (?<unit>ข้อ|ประเด็น|เรื่อง|ครั้ง|โครงการ|กิจกรรม|ราย|คน|หน่วยงาน|แห่ง|วันทำการ|วัน|สัปดาห์|เดือน|ปี|ชั่วโมง|นาที|ระบบ|ชุด|ฉบับ|เล่ม|หลักสูตร|ช่องทาง|ล้านบาท|บาท)?
            (?:ของ(?:(?!แต่|และ|หรือ|โดย|ภายใน|พร้อม|ขึ้นไป|ลงมา|เท่ากับ)[^0-9]){1,40})?
            (?:(?<up>ขึ้นไป|หรือมากกว่า)|(?<down>ลงมา|หรือน้อยกว่า))?
            (?:(?:เท่ากับ|=|ได้)[0-9]+(?:\.[0-9]+)?คะแนน)?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Grammar();
}
