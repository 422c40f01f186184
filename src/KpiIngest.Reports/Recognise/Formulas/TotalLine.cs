using System.Buffers;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Recognise.Rows;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>A line that states a total in words: <c>สรุป ได้คะแนนถ่วงน้ำหนักรวม ๔.๕๑ คะแนน จากคะแนนเต็ม ๕ คะแนน</c>.</summary>
/// <param name="Column">The column that it sums up; null where its words do not say so for certain.</param>
/// <param name="Stated">Its first figure.</param>
/// <param name="Figures">All of its figures.</param>
internal sealed record TotalLine(ColumnRole? Column, StatedFigure Stated, IReadOnlyList<Figure> Figures)
{
    /// <summary>Letters above which a line is a paragraph about other things.</summary>
    private const int Longest = 160;

    /// <summary>The highest score of nearly all forms; a total out of another number is on a scale of its own.</summary>
    private const decimal UsualTop = 5;

    private static readonly SearchValues<char> Operators = SearchValues.Create("×÷*/+Σ∑");

    /// <summary>Null for a line that speaks of no total or average of scores, or of another one than the report's.</summary>
    public static TotalLine? Parse(FlowLine line, FormWording wording)
    {
        string text = line.Clean;
        if (text.Length > Longest || line.Equations.Count > 0 || text.AsSpan().ContainsAny(Operators))
            return null;
        List<(int At, string Text)> runs = Runs(text);
        List<Figure> figures = [.. runs.Select(r => FigureReader.Parse(r.Text)).OfType<Figure>()];
        if (figures.Count == 0 || !SpeaksOfTotal(Skeleton.Of(text), wording))
            return null;
        (int at, string first) = runs[0];
        StatedFigure stated = FigureReader.Read(first, line.PlaceOf(first, text[at..]), wording.NotAssessed);
        bool whole = stated.State == FigureState.Stated && EndsWith(text[(at + first.Length)..], wording);
        return new TotalLine(whole ? ColumnOf(text[..at], wording) : null, stated, figures);
    }

    /// <summary>The figure of a line that converts a total, with the line up to it; null for any other.</summary>
    public static (string Text, string Figure)? Converted(string text, FormWording wording)
    {
        List<(int At, string Text)> runs = Runs(text);
        return runs.Count > 0 && EndsWith(text[(runs[0].At + runs[0].Text.Length)..].TrimStart('%', ' '), wording)
            ? (text[..(runs[0].At + runs[0].Text.Length)], runs[0].Text)
            : null;
    }

    private static bool SpeaksOfTotal(string skeleton, FormWording wording) =>
        (wording.HoldsWord(WordList.SumWords, skeleton) || wording.HoldsWord(WordList.MeanWords, skeleton))
        && (
            wording.HoldsWord(WordList.SaysWeighted, skeleton)
            || wording.HoldsWord(WordList.ScoreUnits, skeleton)
            || wording.HoldsWord(WordList.WeightWords, skeleton)
        )
        && !wording.HoldsWord(WordList.OtherAverages, skeleton);

    /// <summary>True where nothing stands behind the figure but its unit and the highest score that could be had.</summary>
    public static bool EndsWith(string tail, FormWording wording)
    {
        string rest = tail.Trim();
        foreach (string unit in wording.Words(WordList.ScoreUnits))
            if (rest.StartsWith(unit, StringComparison.Ordinal))
                rest = rest[unit.Length..];
        rest = rest.Trim(' ', '.');
        return rest.Length == 0
            || wording.Words(WordList.OutOf).Any(w => rest.Contains(w, StringComparison.Ordinal))
                && Runs(rest) is [(_, var top)]
                && FigureReader.Parse(top)?.Value == UsualTop;
    }

    private static ColumnRole? ColumnOf(string before, FormWording wording)
    {
        string label = Bare(before, wording);
        bool percent = wording.WordAtEnd(WordList.PercentWords, label) is not null;
        if (wording.WordAtEnd(WordList.PercentWords, label) is { } word)
            label = Bare(label[..^word.Length], wording);
        RowLabels labels = new(wording);
        if (labels.RoleOf(label) != RowRole.Total)
            return null;
        if (wording.HoldsWord(WordList.SaysWeighted, Skeleton.Of(label)))
            return percent ? null : ColumnRole.WeightedScore;
        return labels.IsOfWeights(label) ? ColumnRole.Weight : null;
    }

    /// <summary>The label without what leads up to it and on to its figure.</summary>
    private static string Bare(string text, FormWording wording)
    {
        string label = text.Trim(' ', ':', '=', '-', '–', '(');
        while (wording.WordAtStart(WordList.TotalOpenings, label) is { } opening && opening.Length < label.Length)
            label = label[opening.Length..].TrimStart();
        while (wording.WordAtEnd(WordList.TotalEndings, label) is { } ending && ending.Length < label.Length)
            label = label[..^ending.Length].TrimEnd(' ', ':', '=');
        return label;
    }

    /// <summary>Runs of digits with the points and commas between them. One before a vowel that no word begins with is what is left of a
    /// damaged letter: <c>น 9าหนัก</c>.</summary>
    private static List<(int At, string Text)> Runs(string text) =>
        [
            .. ThaiDigits
                .FiguresIn(text)
                .Where(f => f.End == text.Length || !(ThaiText.IsMark(text[f.End]) || text[f.End] is 'ะ' or 'า' or 'ำ'))
                .Select(f => (f.Start, text[f.Start..f.End])),
        ];
}
