using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.CardHead;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Counts the items listed under ผลการดำเนินงาน: only a list numbered from 1 without a gap is counted.</summary>
internal sealed class AchievedCount(Place place, FormWording wording)
{
    private int last;
    private bool broken;

    public Place Place => place;

    /// <summary>Null where there is no such list.</summary>
    public int? Items => broken || last == 0 ? null : last;

    public void Add(FlowLine line)
    {
        string text = line.Shown.TrimStart(Entries.Bullets);
        if ((Point(text) ?? Entry(text)) is not { } item || item.Number.Contains('.', StringComparison.Ordinal))
            return;
        broken |= item.Number != (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        last++;
    }

    private static ItemNumber? Entry(string text) => ItemNumber.Parse(text) is { Punctuated: true } item ? item : null;

    /// <summary><c>ข้อ ๑ จัดทำแผน</c>; a reference to several points (<c>ข้อ ๑ และ ๒</c>) or to one alone (<c>ข้อ ๑</c>) is no
    /// entry.</summary>
    private ItemNumber? Point(string text)
    {
        string? named = wording.WordAtStart(WordList.PointWords, text);
        return
            named is not null
            && ItemNumber.Parse(text[named.Length..].TrimStart()) is { Rest.Length: > 0 } item
            && wording.WordAtStart(WordList.PointJoins, item.Rest) is null
            ? item
            : null;
    }
}
