using KpiIngest.Reports.Forms;

namespace KpiIngest.Reports.Recognise.Rows;

/// <summary>A total's label of unknown wording that is put together from known words and nothing else: <c>รวมคะแนนทุกตัวชี้วัด</c>.
/// The name of an item has other words as well.</summary>
internal sealed class ComposedRowLabel(FormWording wording)
{
    private const int Longest = 60;

    /// <summary>Words that say nothing by themselves.</summary>
    private static readonly WordList[] Fillers = [WordList.LabelFillers, WordList.SumWords, WordList.MeanWords, WordList.SaysWeighted];

    /// <summary>Total, average, or null where the skeleton is no such label.</summary>
    public RowRole? RoleOf(string skeleton)
    {
        if (skeleton.Length is 0 or > Longest)
            return null;
        bool mean = wording.HoldsWord(WordList.MeanWords, skeleton);
        if (!mean && !wording.HoldsWord(WordList.SumWords, skeleton))
            return null;
        return IsComposed(skeleton)
            ? mean
                ? RowRole.Average
                : RowRole.Total
            : null;
    }

    private bool IsComposed(string skeleton)
    {
        bool[] reached = new bool[skeleton.Length + 1];
        reached[0] = true;
        List<string> words = [.. Fillers.SelectMany(wording.Skeletons), .. wording.ColumnWords];
        for (int i = 0; i < skeleton.Length; i++)
        {
            if (!reached[i])
                continue;
            foreach (string word in words)
                if (string.CompareOrdinal(skeleton, i, word, 0, word.Length) == 0)
                    reached[i + word.Length] = true;
        }

        return reached[^1];
    }
}
