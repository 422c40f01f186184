using System.Text.RegularExpressions;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;

namespace KpiIngest.Reports.Recognise.Criteria;

/// <summary>Notes under a criteria table: <c>ทำได้ ๓ ข้อ เท่ากับ ๓ คะแนน</c>. A print breaks one over several lines, and some forms write
/// several on one line.</summary>
internal sealed class CriteriaNotes(FormWording wording)
{
    /// <summary>Lines over which one note may run.</summary>
    private const int MostLines = 6;

    /// <summary>Characters of a note that may go on in the next line.</summary>
    private const int LongestNote = 160;

    private readonly Regex note = Pattern(wording);
    private string open = "";
    private int lines;

    /// <summary>The notes that end in this line; none for a line that states no score, or that may be the beginning of a note.</summary>
    public IReadOnlyList<CriteriaLevel> Take(FlowLine line)
    {
        bool begins = wording.Words(WordList.NoteOpenings).Any(w => line.Clean.StartsWith(w, StringComparison.Ordinal));
        string joined = open.Length == 0 || begins ? line.Clean : open + " " + line.Clean;
        foreach (string text in new[] { joined, line.Clean }.Distinct(StringComparer.Ordinal))
        {
            if (All(text, line) is not { Count: > 0 } whole)
                continue;
            Used = text == joined && joined != line.Clean ? lines + 1 : 1;
            Forget();
            return whole;
        }

        if (begins)
            (open, lines) = (line.Clean, 1);
        else if (open.Length == 0 || joined.Length > LongestNote || ++lines > MostLines)
            Forget();
        else
            open = joined;
        return [];
    }

    /// <summary>Over how many lines the last notes ran that were taken.</summary>
    public int Used { get; private set; }

    public void Forget() => (open, lines) = ("", 0);

    /// <summary>The notes of which the text consists; none where anything else stands in it.</summary>
    private List<CriteriaLevel> All(string text, FlowLine line)
    {
        // The pattern tries every place of a text; most lines hold no word for "earns".
        if (!wording.Words(WordList.Earns).Any(w => text.Contains(w, StringComparison.Ordinal)))
            return [];
        List<CriteriaLevel> found = new();
        int at = 0;
        foreach (Match match in note.Matches(text))
        {
            if (
                text[at..match.Index].Trim(' ', ',', ';', '/').Length > 0
                || FigureReader.Parse(match.Groups["score"].Value) is not { } score
            )
                return [];
            string condition = match.Groups["condition"].Value.Trim(' ', ',', ';', '/', '-', '–');
            if (condition.Length == 0)
                return [];
            found.Add(
                new CriteriaLevel(
                    score.Normalised,
                    condition,
                    StatedFigure.Of(score, line.PlaceOf(score.Text, text[match.Groups["score"].Index..])),
                    line.Place
                )
                {
                    Written = match.Value.Trim(),
                    ConditionPlace = line.PlaceOf(condition, text[match.Groups["condition"].Index..]),
                }
            );
            at = match.Index + match.Length;
        }

        return text[at..].Trim(' ', ',', ';', '.').Length == 0 ? found : [];
    }

    /// <summary>Condition, a word for "earns", the score, its unit.</summary>
    private static Regex Pattern(FormWording wording) =>
        new(
            $@"(?<condition>[^=]+?)(?:{Any(wording, WordList.Earns)})\s*(?<score>[0-9๐-๙]+(?:\.[0-9๐-๙]+)?)\s*(?:{Any(wording, WordList.ScoreUnits)})",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );

    private static string Any(FormWording wording, WordList list) => string.Join('|', wording.Words(list).Select(Regex.Escape));
}
