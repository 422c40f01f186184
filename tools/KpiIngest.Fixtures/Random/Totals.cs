using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>What a total row states: both sums, one of them, now and then the average in the score column.</summary>
internal sealed class Totals(Chance chance, CardPlan plan, Ink ink)
{
    public TotalLine Of(Sheet sheet, IReadOnlyList<ScoredRow> rows, decimal sum, SheetLook look)
    {
        decimal all =
            chance.In(50) || plan.Convention == "share" ? rows.Sum(r => r.Weight) : rows.Where(r => !r.NotAssessed).Sum(r => r.Weight);
        (bool weight, bool weighted) = chance.Of((true, true), (true, true), (true, true), (true, false), (false, true));
        bool average = sheet.Kind == SheetKind.Summary && look.Total != TotalForm.Signs && chance.In(20);
        return new TotalLine
        {
            Label = chance.Of(HeadingWords.Total),
            Weight = weight ? ink.Figure(Amounts.Plain(all)) : Stated.Blank(),
            Marks =
            [
                .. Enumerable
                    .Range(0, sheet.Assessors.Count)
                    .Select(a => new Mark(
                        average ? ink.Figure(Average(rows, a, sum)) : Stated.Blank(),
                        weighted ? ink.Figure(Weighted(sheet, rows, a, sum)) : Stated.Blank()
                    )),
            ],
        };
    }

    public static string Average(IReadOnlyList<ScoredRow> rows, int assessor, decimal sum) =>
        Amounts.Print(rows.Where(r => !r.NotAssessed).Sum(r => r.Weight * r.Scores[assessor]) / sum, 4);

    /// <summary>Of the rows as they are printed, or of the exact ones.</summary>
    private string Weighted(Sheet sheet, IReadOnlyList<ScoredRow> rows, int assessor, decimal sum)
    {
        if (chance.In(50))
            return Amounts.Print(sheet.Scored.Where(l => !l.NotAssessed).Sum(l => l.Marks[assessor].Weighted.Number), plan.Places);
        return Amounts.Print(
            rows.Where(r => !r.NotAssessed).Sum(r => Amounts.Weighted(plan.Convention, r.Weight, r.Scores[assessor], sum)),
            plan.Places
        );
    }
}
