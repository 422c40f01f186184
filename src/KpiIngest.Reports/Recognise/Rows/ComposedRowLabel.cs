using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A total's label of unknown wording that is put together from known words and nothing else: <c>รวมคะแนนทุกตัวชี้วัด</c>.
/// The name of an item has other words as well.</summary>
internal sealed class ComposedRowLabel(FormWording wording)
{
    private const int Longest = 60;

    private const string Sum = "รวม";

    private const string Mean = "เฉลย";

    /// <summary>Skeletons of words that say nothing by themselves.</summary>
    private static readonly string[] Fillers = ["ทก", "ทง", "สน", "หมด", "ของ", "ทได", "ท", "และ", "ผล", "คา", Sum, Mean, "ถวง", "ประเดน", "ขอ", "ดาน"];

    /// <summary>Total, average, or null where the skeleton is no such label.</summary>
    public RowRole? RoleOf(string skeleton)
    {
        if (skeleton.Length is 0 or > Longest) return null;
        var mean = skeleton.Contains(Mean, StringComparison.Ordinal);
        if (!mean && !skeleton.Contains(Sum, StringComparison.Ordinal)) return null;
        return IsComposed(skeleton) ? mean ? RowRole.Average : RowRole.Total : null;
    }

    private bool IsComposed(string skeleton)
    {
        var reached = new bool[skeleton.Length + 1];
        reached[0] = true;
        for (var i = 0; i < skeleton.Length; i++)
        {
            if (!reached[i]) continue;
            foreach (var word in Fillers.Concat(wording.ColumnWords))
                if (string.CompareOrdinal(skeleton, i, word, 0, word.Length) == 0) reached[i + word.Length] = true;
        }

        return reached[^1];
    }
}
