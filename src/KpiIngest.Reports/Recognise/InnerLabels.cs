using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise;

/// <summary>Parts a line that holds several labelled values: <c>ผู้กำกับดูแล : นาย ก    โทรศัพท์ : ๐๒...</c>.</summary>
internal static class InnerLabels
{
    public static IEnumerable<string> Split(string line, FormWording wording)
    {
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] is not (':' or '：')) continue;
            var word = LabelStart(line, start, i);
            if (word <= start || wording.Label(Skeleton.Of(line[word..i])) is not (LabelRole.Phone or LabelRole.Supervisor or LabelRole.Collector)) continue;
            if (string.IsNullOrWhiteSpace(line[start..word])) continue;
            yield return line[start..word];
            start = word;
        }

        yield return line[start..];
    }

    /// <summary>Where the word before a colon starts.</summary>
    private static int LabelStart(string line, int from, int colon)
    {
        var end = colon;
        while (end > from && char.IsWhiteSpace(line[end - 1])) end--;
        while (end > from && !char.IsWhiteSpace(line[end - 1])) end--;
        return end;
    }
}
