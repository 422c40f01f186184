using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Chooses whether the average is stated outside the tables, and as what: an equation, the same typed as text, a labelled
/// line.</summary>
internal sealed class AverageChoice(Chance chance)
{
    /// <summary>Sets what the card states of its average.</summary>
    public IReadOnlyList<Block> Draw(Card card, IReadOnlyList<ScoredRow> rows, Sheet scored)
    {
        if (chance.In(40))
            return [];
        ScoredRow[] assessed = rows.Where(r => !r.NotAssessed).ToArray();
        card.Average = Stated.Of(Totals.Average(rows, 0, assessed.Sum(r => r.Weight)));
        card.AverageLabel = chance.Of(HeadingWords.Average) + chance.Of(" เท่ากับ", " =", " :");
        if (assessed.Length is > 8 or < 2 || chance.In(40))
            return
            [
                Writing.Line(
                    new Words(card.AverageLabel + " "),
                    Writing.Figure(card.Average, card.Digits),
                    new Words(chance.Of("", " คะแนน"))
                ),
            ];
        Line[] lines = scored.Scored.Where(l => !l.NotAssessed).ToArray();
        card.Formula = new WrittenFormula
        {
            Terms = [.. lines.Select(l => new FormulaTerm(Stated.Of(l.Weight.Value!), Stated.Of(l.Mark.Score.Value!)))],
            Divisor = [.. lines.Select(l => Stated.Of(l.Weight.Value!))],
            Value = chance.Of(ValueForm.Line, ValueForm.OwnEquation, ValueForm.Beside),
        };
        return chance.In(60) ? [.. FormulaPart.Blocks(card)] : Typed(card, card.Formula);
    }

    private Para[] Typed(Card card, WrittenFormula formula)
    {
        string times = chance.Of(" × ", " x ", "*", "×");
        string Text(Stated figure) => figure.TextIn(card.Digits);
        string terms = string.Join(" + ", formula.Terms.Select(t => $"({Text(t.Weight)}{times}{Text(t.Score)})"));
        string divisor = string.Join(" + ", formula.Divisor.Select(Text));
        return [Writing.Heading(card.AverageLabel), Para.Of($"({terms}) / ({divisor}) = {Text(card.Average!)}")];
    }
}
