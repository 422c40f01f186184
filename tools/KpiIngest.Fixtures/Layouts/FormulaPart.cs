using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;
using static KpiIngest.Fixtures.Pages.MathNode;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>The weighted average: in symbols, in figures, and the value stated after it.</summary>
internal static class FormulaPart
{
    public static string Range(int count) => "๑-" + Numerals.Thai(count);

    public static IEnumerable<Block> Blocks(Card card)
    {
        if (card.Formula is { } formula)
        {
            int count = formula.Terms.Count;
            yield return Writing.Heading(card.AverageLabel);
            yield return new Para([new Equation(Symbols(count)), new Words(" หรือ")]) { Look = ParaLook.Centred };
            yield return Equation(Expanded(count));
            foreach (string line in Legend(card, count))
                yield return Para.Of(line);
            yield return Writing.Heading(card.AverageLabel);
            MathFraction figures = Figures(card, formula);
            foreach (Para block in WithValue(card, formula.Value, figures))
                yield return block;
        }
        else if (card.Average is { } average)
        {
            yield return Writing.Line(new Words(card.AverageLabel + " ", Bold: true), Writing.Figure(average, card.Digits));
        }
    }

    private static IEnumerable<Para> WithValue(Card card, ValueForm form, MathFraction figures) =>
        card.Average is not { } average
            ? [Equation(figures)]
            : form switch
            {
                ValueForm.Beside => [Equation(Row(figures, Text(" = "), Value(card)))],
                ValueForm.OwnEquation => [Equation(figures), Equation(Row(Text("= "), Value(card)))],
                _ =>
                [
                    Equation(figures),
                    Writing.Line(new Words("= "), Writing.Figure(average, card.Digits)) with
                    {
                        Look = ParaLook.Centred,
                    },
                ],
            };

    private static Para Equation(MathNode root) => new([new Equation(root)]) { Look = ParaLook.Centred };

    private static MathText Value(Card card) => new(card.Average!.TextIn(card.Digits), card.Average);

    private static MathFraction Symbols(int count)
    {
        string range = Range(count);
        return new MathFraction(
            new MathSum(new MathBrackets(Row(Sub("W", range), Text(" × "), Sub("SM", range)))),
            Row(Text("Σ"), Sub("W", range))
        );
    }

    private static MathFraction Expanded(int count)
    {
        string[] indices = Enumerable.Range(1, count).Select(Numerals.Thai).ToArray();
        return new MathFraction(
            Sum(indices.Select(i => new MathBrackets(Row(Sub("W", i), Text(" × "), Sub("SM", i))))),
            Sum(indices.Select(i => Sub("W", i)))
        );
    }

    private static MathFraction Figures(Card card, WrittenFormula formula) =>
        new(
            Sum(formula.Terms.Select(t => new MathBrackets(Row(Figure(card, t.Weight), Text(" × "), Figure(card, t.Score))))),
            new MathBrackets(Sum(formula.Divisor.Select(d => Figure(card, d))))
        );

    private static MathText Figure(Card card, Stated stated) => new(stated.TextIn(card.Digits), stated);

    private static MathRow Sum(IEnumerable<MathNode> terms) =>
        new([.. terms.SelectMany((t, i) => i == 0 ? new[] { t } : [Text(" + "), t])]);

    private static IEnumerable<string> Legend(Card card, int count) =>
        [
            "โดยที่ :",
            $"W หมายถึง น้ำหนักความสำคัญของแต่ละประเด็นตามที่กำหนด",
            "SM หมายถึง คะแนนที่ได้เมื่อเทียบกับเป้าหมายของแต่ละประเด็น",
            $"{Numerals.Write(Numerals.Arabic(Range(count)), card.Digits)} หมายถึง ลำดับของประเด็น",
        ];
}
