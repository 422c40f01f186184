using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Recognise.Texts;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Items that lines above criteria name by their number: <c>ตัวชี้วัดที่ ๓.๑ ร้อยละของบริการ</c>.</summary>
internal sealed class NumberedCaptions(IReadOnlyList<ScoredRow> rows, FormWording wording)
{
    /// <summary>The number of the only item of which number and name both stand there; null for none, and for several.</summary>
    public string? NamedAndNumbered(IReadOnlyList<string> captions) =>
        Only(captions, c => rows.Any(r => r.Number == c.Number && IsName(c.Name, r.Name)));

    /// <summary>The number of the only item whose number stands there behind a word for items; null for none, and for several.</summary>
    public string? Numbered(IReadOnlyList<string> captions) => Only(captions, c => rows.Any(r => r.Number == c.Number));

    private string? Only(IReadOnlyList<string> captions, Func<ItemLabel, bool> known) =>
        captions
            .Where(SaysItem)
            .Select(c => ItemLabel.Parse(c, wording))
            .Where(known)
            .Select(c => c.Number)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [var only]
            ? only
            : null;

    /// <summary>A word for items before the number: a step or a point (<c>ขั้นที่ ๑</c>, <c>ข้อ ๑</c>) is numbered as well.</summary>
    private bool SaysItem(string caption)
    {
        string clean = ThaiText.Clean(caption);
        int digit = Enumerable.Range(0, clean.Length).FirstOrDefault(i => ThaiDigits.IsFigureAt(clean, i));
        return digit > 0
            && wording.ColumnHeading(Skeleton.Of(clean[..digit])) == ColumnRole.Item
            && ItemNumber.Parse(clean[digit..]) is { } number
            && wording.WordAtStart(WordList.PointJoins, number.Rest) is null;
    }

    private static bool IsName(string? caption, string? name) =>
        caption is not null
        && name is not null
        && Skeleton.Of(name) is { Length: > 0 } known
        && Skeleton.Matches(Skeleton.Of(caption), known);
}
