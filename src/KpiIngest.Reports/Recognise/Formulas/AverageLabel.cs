using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Columns;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>A line that starts with a label of the average, or says in words what it is:
/// <c>ดังนั้น คะแนนเฉลี่ยถ่วงน้ำหนักของตัวชี้วัดนี้เท่ากับ ๓.๓๓๓๓ คะแนน</c>.</summary>
/// <param name="Rest">What stands after the label and its equals sign.</param>
internal readonly record struct AverageLabel(string Rest)
{
    /// <summary>Letters of a skeleton from which a label is known inside a sentence.</summary>
    private const int LeastInSentence = 15;

    /// <summary>Letters that a sentence may have beside the label.</summary>
    private const int MostBeside = 40;

    private static readonly string[] Signs = ["=", ":"];

    /// <summary>Where the first equals sign of a line stands, or a word for one; its length where it has none.</summary>
    public static int EndOfLabel(string text, FormWording wording)
    {
        int cut = text.Length;
        foreach (string word in wording.Words(WordList.EqualWords).Concat(Signs))
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at < cut)
                cut = at;
        return cut;
    }

    public static AverageLabel? Parse(string text, FormWording wording)
    {
        int cut = EndOfLabel(text, wording);
        int figure = FirstDigit(text, cut);
        if (figure > 0 && IsLabel(text[..figure]) && IsFigure(text[figure..]))
            return new AverageLabel(text[figure..].Trim());
        if (IsLabel(text[..cut]))
            return new AverageLabel(FigureBeforeWords(AfterEquals(text[cut..], wording), wording));
        return InSentence(text, cut, wording) ? new AverageLabel(LastSide(text, wording)) : null;

        bool IsLabel(string label) =>
            wording.RowLabel(Skeleton.Of(HeadingText.WithoutBrackets(label))) == RowRole.Average && !SaysOther(label, wording);
    }

    /// <summary>True for a label that says in brackets that another average is meant: <c>คะแนนเฉลี่ยถ่วงน้ำหนัก (เป้าหมาย)</c>. A round is
    /// as often the report's own.</summary>
    private static bool SaysOther(string label, FormWording wording)
    {
        int open = label.IndexOf('(', StringComparison.Ordinal);
        string inside = open < 0 ? "" : Skeleton.Of(label[open..]);
        return wording.HoldsWord(WordList.OtherAverages, inside) && !wording.HoldsWord(WordList.RoundLines, inside);
    }

    /// <summary>The figure alone, where the sentence goes on behind it with something else that has a figure of its own:
    /// <c>๔.๔๗ เพิ่มขึ้นจากปีก่อน เท่ากับ ๐.๓๕</c>.</summary>
    private static string FigureBeforeWords(string rest, FormWording wording)
    {
        int end = 0;
        while (end < rest.Length && (ThaiDigits.IsDigit(rest[end]) || rest[end] is '.' or ','))
            end++;
        string behind = rest[end..].TrimStart();
        if (wording.WordAtStart(WordList.ScoreUnits, behind) is { } unit)
            behind = behind[unit.Length..].TrimStart();
        bool computes = (wording.WordAtStart(WordList.Times, behind) ?? wording.WordAtStart(WordList.DividedBy, behind)) is not null;
        return
            end > 0
            && IsFigure(rest[..end])
            && behind.Length > 0
            && ThaiText.IsThaiLetter(behind[0])
            && behind.Any(ThaiDigits.IsDigit)
            && !computes
            ? rest[..end]
            : rest;
    }

    /// <summary>What stands after the last equals sign.</summary>
    public static string LastSide(string text, FormWording wording)
    {
        int end = 0;
        foreach (string word in wording.Words(WordList.EqualWords).Append("="))
            if (text.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                end = Math.Max(end, at + word.Length);
        return text[end..].Trim();
    }

    private static bool InSentence(string text, int cut, FormWording wording)
    {
        if (cut == text.Length || text[..cut].Any(ThaiDigits.IsDigit) || !IsFigure(LastSide(text, wording)))
            return false;
        string said = Skeleton.Of(text[..cut]);
        if (wording.HoldsWord(WordList.OtherAverages, said))
            return false;
        return wording.RowLabelWithin(said, RowRole.Average) is >= LeastInSentence and var letters && said.Length - letters <= MostBeside;
    }

    private static bool IsFigure(string text) =>
        FigureReader.Read(text, Documents.Place.Unknown, NothingNotAssessed).State == FigureState.Stated;

    private static readonly HashSet<string> NothingNotAssessed = [];

    public static string AfterEquals(string text, FormWording wording)
    {
        string rest = text.Trim();
        while (rest.Length > 0)
        {
            if (wording.WordAtStart(WordList.EqualWords, rest) is { } word)
                rest = rest[word.Length..].TrimStart();
            else if (rest[0] is '=' or ':')
                rest = rest[1..].TrimStart();
            else
                break;
        }

        return rest;
    }

    private static int FirstDigit(string text, int end)
    {
        for (int i = 0; i < end; i++)
            if (ThaiDigits.IsDigit(text[i]))
                return i;
        return -1;
    }
}
