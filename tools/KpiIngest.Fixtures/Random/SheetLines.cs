using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>The lines of a table: the scored rows, groups with subtotals above their rows, base data between.</summary>
internal sealed class SheetLines(Chance chance, CardPlan plan, Ink ink, LineWriting writing)
{
    private readonly bool groupWeights = chance.In(90);
    private readonly bool groupScores = chance.In(70);

    /// <param name="result">True where the table has a column for base data.</param>
    public IEnumerable<Line> Of(IReadOnlyList<ScoredRow> rows, decimal sum, bool named, bool result)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Group >= 0 && (i == 0 || rows[i - 1].Group != rows[i].Group))
                yield return Subtotal([.. rows.Where(r => r.Group == rows[i].Group)], sum);
            yield return writing.Row(rows[i], sum, named);
            if (rows[i].Group >= 0 && result && chance.In(8))
                yield return writing.Base(chance.Of(Texts.Base));
        }
    }

    private Line Subtotal(IReadOnlyList<ScoredRow> members, decimal sum)
    {
        ScoredRow[] assessed = members.Where(m => !m.NotAssessed).ToArray();
        Stated[] weighted = Enumerable
            .Range(0, members[0].Scores.Length)
            .Select(a =>
                groupScores && assessed.Length > 0
                    ? ink.Figure(
                        Amounts.Print(assessed.Sum(m => Amounts.Weighted(plan.Convention, m.Weight, m.Scores[a], sum)), plan.Places)
                    )
                    : Stated.Blank()
            )
            .ToArray();
        int group = members[0].Group;
        bool nested = members.All(m => m.Number?.StartsWith($"{group + 1}.", StringComparison.Ordinal) == true);
        return writing.Group(
            group + 1,
            Texts.Groups[group],
            nested,
            groupWeights ? ink.Figure(Amounts.Plain(members.Sum(m => m.Weight))) : Stated.Blank(),
            weighted
        );
    }
}
