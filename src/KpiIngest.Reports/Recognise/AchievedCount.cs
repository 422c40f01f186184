using KpiIngest.Documents;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Counts the items listed under ผลการดำเนินงาน: only a list numbered from 1 without a gap is counted.</summary>
internal sealed class AchievedCount(Place place)
{
    private int last;
    private bool broken;

    public Place Place => place;

    /// <summary>Null where there is no such list.</summary>
    public int? Items => broken || last == 0 ? null : last;

    public void Add(FlowLine line)
    {
        var text = line.Shown.TrimStart('-', '–', '•', '·', '▪', ' ');
        if (ItemNumber.Parse(text) is not { Punctuated: true } item || item.Number.Contains('.', StringComparison.Ordinal)) return;
        broken |= item.Number != (last + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        last++;
    }
}
