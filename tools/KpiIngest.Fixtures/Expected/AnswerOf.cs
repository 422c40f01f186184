using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Expected;

/// <summary>The whole expected answer for a fixture.</summary>
public static class AnswerOf
{
    /// <summary>The contract's order of codes: findings are listed by report, code, place.</summary>
    private static readonly string[] Order =
    [
        "weighted-score",
        "weight-total",
        "weighted-total",
        "weighted-average",
        "formula",
        "detail-summary",
        "weight-list",
        "convention",
        "score-result",
        "criteria-conflict",
        "number-unclear",
        "tracked-changes",
        "hidden-text",
        "truncated",
    ];

    public static Answer Fixture(Fixture fixture)
    {
        FindingExpectation findings = new(fixture.Cards, fixture.Pages);
        return new Answer(
            fixture.Format,
            Outcome(fixture),
            null,
            [.. fixture.Cards.Select(c => ReportExpectation.Of(c, fixture.NotCheckable))],
            Sorted([.. fixture.Declared.Concat(fixture.OfTheForm)], findings),
            fixture.Notes
        );
    }

    /// <summary>A report of which no scored row can be read is recognised, and nothing of it compared.</summary>
    private static string Outcome(Fixture fixture) =>
        fixture.Cards.Count == 0 ? "noReport"
        : fixture.Cards.Any(c => c.Sheets.Any(s => s.Scored.Any())) ? "checked"
        : "notChecked";

    private static IReadOnlyList<Finding> Sorted(Declared[] declared, FindingExpectation findings)
    {
        List<(Finding Finding, int? Follows, int Index)> sorted = declared
            .Select((d, index) => (Finding: findings.Of(d), d.Follows, Index: index))
            .OrderBy(f => f.Finding.Report)
            .ThenBy(f => Array.IndexOf(Order, f.Finding.Code))
            .ThenBy(f => f.Finding.Location?.Table ?? int.MaxValue)
            .ThenBy(f => f.Finding.Location?.Row)
            .ToList();
        return
        [
            .. sorted.Select(f =>
                f.Finding with
                {
                    ConsequenceOf = f.Follows is { } cause ? sorted.FindIndex(s => s.Index == cause) : null,
                }
            ),
        ];
    }
}
