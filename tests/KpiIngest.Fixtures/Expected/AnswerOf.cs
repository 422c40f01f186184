using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Expected;

/// <summary>The whole expected answer for a fixture.</summary>
public static class AnswerOf
{
    /// <summary>The contract's order of codes: findings are listed by report, code, place.</summary>
    private static readonly string[] Order =
    [
        "weighted-score", "weight-total", "weighted-total", "weighted-average", "formula", "detail-summary", "weight-list", "convention",
        "criteria-conflict", "number-unclear", "tracked-changes", "hidden-text", "truncated",
    ];

    public static Answer Fixture(Fixture fixture)
    {
        var findings = new FindingExpectation(fixture.Cards, fixture.Pages);
        return new Answer(
            fixture.Format, fixture.Cards.Count > 0 ? "checked" : "noReport", null,
            [.. fixture.Cards.Select(c => ReportExpectation.Of(c, fixture.NotCheckable))],
            Sorted(fixture.Declared.Concat(fixture.OfTheForm).Select(findings.Of)), fixture.Notes);
    }

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderBy(f => f.Report).ThenBy(f => Array.IndexOf(Order, f.Code))
            .ThenBy(f => f.Location?.Table ?? int.MaxValue).ThenBy(f => f.Location?.Row),
    ];
}
