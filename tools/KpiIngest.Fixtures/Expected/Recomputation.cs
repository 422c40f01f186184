using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Expected;

/// <summary>Sums over the rows that were assessed: of the summary, or without one of all detail rows; of the first assessor.</summary>
internal static class Recomputation
{
    public static RecomputedAnswer Of(Card card)
    {
        if (!card.Sheets.Any())
            return new RecomputedAnswer(null, null, null);
        Sheet sheet = card.Summary ?? card.Sheets.First();
        Line[] lines = (card.Summary?.Scored ?? card.Sheets.SelectMany(s => s.Scored)).Where(l => !l.NotAssessed).ToArray();
        Fraction weight = Sum(lines.Select(l => Fraction.Of(l.Weight.Number)));
        Fraction product = Sum(lines.Select(l => Fraction.Of(l.Weight.Number) * Fraction.Of(l.Mark.Score.Number)));
        Fraction? weighted = sheet.Convention switch
        {
            "percent" => product / Fraction.Of(100),
            "share" => product / weight,
            "fullMarks" => product / Fraction.Of(5),
            "unknown" => (Fraction?)null,
            _ => product,
        };
        return new RecomputedAnswer(weight.ToString(), weighted?.ToString(), (product / weight).ToString());
    }

    private static Fraction Sum(IEnumerable<Fraction> terms) => terms.Aggregate(Fraction.Of(0), (a, b) => a + b);
}
