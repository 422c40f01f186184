using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Flow;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Formulas;

/// <summary>Computations of scores written out in lines: <c>การคิดคะแนน : ๓ + ((๘๓.๒๐ - ๘๐) / (๘๕ - ๘๐)) = ๓.๖๔</c>. They are no averages
/// of the report; what they come to can be checked.</summary>
internal static class LineComputations
{
    public static IEnumerable<Formula> In(FlowLine line, FormWording wording)
    {
        string text = line.Clean;
        if (line.Equations.Count > 0 || !IsOfScore(text[..AverageLabel.EndOfLabel(text, wording)], wording))
            return [];
        return WrittenComputations
            .In(text, line.Place, line.Digits, wording, differences: true)
            .Where(f => f.Expression is { } expression && IsCertain(expression))
            .Select(f => f with { OfAverage = false });
    }

    /// <summary>Words for a score, of no other time and no example.</summary>
    private static bool IsOfScore(string label, FormWording wording)
    {
        string skeleton = Skeleton.Of(label);
        return wording.HoldsWord(WordList.ScoreUnits, skeleton)
            && !wording.HoldsWord(WordList.OtherAverages, skeleton)
            && !wording.HoldsWord(WordList.EarlierTimes, skeleton);
    }

    /// <summary>Whole figures with a sign between may be anything: <c>ข้อ ๑+๒ = ๓ คะแนน</c>, <c>๔-๕</c>, <c>ครั้งที่ ๑/๒๕๖๘</c>.</summary>
    private static bool IsCertain(FormulaExpression expression) =>
        expression is not FormulaSubtraction && Figures(expression).Any(f => !f.Figure.Whole) && !DividesLastTerm(expression);

    /// <summary>True where the last term of a sum is divided, which many write and mean the sum:
    /// <c>(๓๐ × ๔) + (๗๐ × ๕) / ๑๐๐</c>.</summary>
    private static bool DividesLastTerm(FormulaExpression expression) =>
        expression switch
        {
            FormulaSum { Terms: [_, .., FormulaQuotient { Dividend: FormulaFigure or FormulaProduct }] } => true,
            FormulaSum sum => sum.Terms.Any(DividesLastTerm),
            FormulaProduct product => product.Factors.Any(DividesLastTerm),
            FormulaQuotient quotient => DividesLastTerm(quotient.Dividend) || DividesLastTerm(quotient.Divisor),
            FormulaSubtraction taken => DividesLastTerm(taken.From) || DividesLastTerm(taken.Taken),
            _ => false,
        };

    public static IEnumerable<FormulaFigure> Figures(FormulaExpression expression) =>
        expression switch
        {
            FormulaFigure figure => [figure],
            FormulaSum sum => sum.Terms.SelectMany(Figures),
            FormulaProduct product => product.Factors.SelectMany(Figures),
            FormulaQuotient quotient => Figures(quotient.Dividend).Concat(Figures(quotient.Divisor)),
            FormulaSubtraction difference => Figures(difference.From).Concat(Figures(difference.Taken)),
            _ => [],
        };
}
