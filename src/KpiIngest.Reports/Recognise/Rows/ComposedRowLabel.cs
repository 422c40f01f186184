using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A total's label of unknown wording that is put together from known words and nothing else: <c>รวมคะแนนทุกตัวชี้วัด</c>.
/// The name of an item has other words as well.</summary>
internal sealed class ComposedRowLabel(FormWording wording)
{
    private const int Longest = 60;

    private readonly List<string> sums = Skeletons(wording, WordList.SumWords);

    private readonly List<string> means = Skeletons(wording, WordList.MeanWords);

    /// <summary>Skeletons of words that say nothing by themselves.</summary>
    private readonly List<string> fillers = [.. Skeletons(wording, WordList.LabelFillers), .. Skeletons(wording, WordList.SumWords), .. Skeletons(wording, WordList.MeanWords), .. Skeletons(wording, WordList.SaysWeighted)];

    /// <summary>Total, average, or null where the skeleton is no such label.</summary>
    public RowRole? RoleOf(string skeleton)
    {
        if (skeleton.Length is 0 or > Longest) return null;
        var mean = means.Exists(w => skeleton.Contains(w, StringComparison.Ordinal));
        if (!mean && !sums.Exists(w => skeleton.Contains(w, StringComparison.Ordinal))) return null;
        return IsComposed(skeleton) ? mean ? RowRole.Average : RowRole.Total : null;
    }

    private static List<string> Skeletons(FormWording wording, WordList list) => [.. wording.Words(list).Select(Skeleton.Of).Where(s => s.Length > 0)];

    private bool IsComposed(string skeleton)
    {
        var reached = new bool[skeleton.Length + 1];
        reached[0] = true;
        for (var i = 0; i < skeleton.Length; i++)
        {
            if (!reached[i]) continue;
            foreach (var word in fillers.Concat(wording.ColumnWords))
                if (string.CompareOrdinal(skeleton, i, word, 0, word.Length) == 0) reached[i + word.Length] = true;
        }

        return reached[^1];
    }
}
