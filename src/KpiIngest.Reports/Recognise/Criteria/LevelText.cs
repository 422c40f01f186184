using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>A text that states a level: <c>ระดับ ๑ : จัดทำแผน</c>, <c>๓ คะแนน หมายถึง ...</c>, <c>๑ = ร้อยละ ๖๐</c>.</summary>
/// <param name="Number">0 to 10.</param>
/// <param name="Introduced">True where a word says that it is a level: a bare number before a sign may be something else.</param>
internal readonly record struct LevelText(Figure Number, string Condition, bool Introduced)
{
    /// <returns>Null for any other text.</returns>
    public static LevelText? Parse(string text, FormWording wording)
    {
        string? named = wording.WordAtStart(WordList.LevelsBefore, text);
        string rest = named is null ? text : text[named.Length..].TrimStart();
        int end = 0;
        while (end < rest.Length && ThaiDigits.IsDigit(rest[end]))
            end++;
        if (end is 0 or > 2 || FigureReader.Parse(rest[..end]) is not { } number || number.Value > 10)
            return null;
        rest = rest[end..].TrimStart();
        string? unit = named is null ? wording.WordAtStart(WordList.ScoreUnits, rest) : null;
        if (unit is not null)
            rest = rest[unit.Length..].TrimStart();
        bool introduced = (named ?? unit) is not null;
        // Behind a bare number a dash makes a range: ๑ - ๕ เรื่อง.
        if (wording.WordAtStart(WordList.LevelParting, rest) is not { } part || (!introduced && FigureReader.IsDash(part)))
            return null;
        string condition = rest[part.Length..].Trim();
        return condition.Length == 0 ? null : new LevelText(number, condition, introduced);
    }
}
