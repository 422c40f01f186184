using System.Globalization;
using KpiIngest.Checking;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Findings;

/// <summary>The filters of the review list with their counts. Each choice is an address: what it shows is what it counts.</summary>
public static class ReviewFacets
{
    /// <summary>Of units and codes: what is shown before the rest is folded away.</summary>
    private const int Shown = 8;

    private static readonly FindingState[] StateOrder =
    [
        FindingState.Open,
        FindingState.Changed,
        FindingState.Proposed,
        FindingState.SentBack,
        FindingState.Confirmed,
        FindingState.Accepted,
        FindingState.Misread,
    ];

    /// <param name="reader">Name of the account that looks.</param>
    public static IReadOnlyList<Facet> Of(ReviewFilter filter, FindingCounts counts, string reader)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(counts);
        FindingFilter now = filter.Finding;
        List<Facet> facets =
        [
            Whole(
                ReviewWords.State,
                StateOrder
                    .Where(s => s is FindingState.Open || counts.States.ContainsKey(s) || now.States.Contains(s))
                    .Select(s => new FacetChoice(
                        ReviewWords.Of(s),
                        counts.States.GetValueOrDefault(s),
                        now.States.Contains(s),
                        Query(filter.Toggled(s)),
                        Several: true
                    ))
            ),
            Whole(
                WorkWords.SecondPerson,
                counts.ToSecond > 0 || now.SecondFor is not null
                    ?
                    [
                        new FacetChoice(
                            WorkWords.SecondMine,
                            counts.ToSecond,
                            now.SecondFor is not null,
                            Query(filter.With(f => f with { SecondFor = f.SecondFor is null ? reader : null })),
                            Several: true
                        ),
                    ]
                    : []
            ),
            Whole(
                ReviewWords.Level,
                new[] { Severity.Error, Severity.Warning, Severity.Note }
                    .Where(s => counts.Severities.ContainsKey(s) || now.Severity == s)
                    .Select(s => new FacetChoice(
                        SeverityName(s),
                        counts.Severities.GetValueOrDefault(s),
                        now.Severity == s,
                        Query(filter.With(f => f with { Severity = f.Severity == s ? null : s })),
                        Several: false
                    ))
            ),
            Whole(
                ReviewWords.FiscalYear,
                counts
                    .FiscalYears.OrderByDescending(y => y.Key)
                    .Where(y => y.Key > 0)
                    .Select(y => new FacetChoice(
                        Numbered(ReviewWords.YearAndRound, y.Key),
                        y.Value,
                        now.FiscalYear == y.Key,
                        Query(filter.With(f => f with { FiscalYear = f.FiscalYear == y.Key ? null : y.Key })),
                        Several: false
                    ))
            ),
            Whole(
                ReviewWords.Rounds,
                counts
                    .Rounds.OrderByDescending(r => r.Key)
                    .Where(r => r.Key > 0)
                    .Select(r => new FacetChoice(
                        Numbered(ReviewWords.RoundMonths, r.Key),
                        r.Value,
                        now.Round == r.Key,
                        Query(filter.With(f => f with { Round = f.Round == r.Key ? null : r.Key })),
                        Several: false
                    ))
            ),
            OfUnits(filter, counts, reader),
            Folded(WorkWords.AssignedTo, ReviewWords.AllPeople, OfReviewers(filter, counts, reader)),
            Folded(
                ReviewWords.Code,
                ReviewWords.AllCodes,
                counts
                    .Codes.OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => new FacetChoice(
                        CodeName(c.Key),
                        c.Value,
                        now.Code == c.Key,
                        Query(filter.With(f => f with { Code = f.Code == c.Key ? null : c.Key })),
                        Several: false
                    ))
            ),
            Folded(
                ReviewWords.By,
                ReviewWords.AllPeople,
                counts
                    .Deciders.OrderBy(d => d.Key, ThaiOrder.Names)
                    .Select(d => new FacetChoice(
                        new Bilingual(d.Key, d.Key),
                        d.Value,
                        now.DecidedBy == d.Key,
                        Query(filter.With(f => f with { DecidedBy = f.DecidedBy == d.Key ? null : d.Key })),
                        Several: false
                    ))
            ),
        ];
        return [.. facets.Where(f => f.Choices.Count > 0).Select(f => f with { Choices = Marked(f.Choices), More = Marked(f.More) })];

        IReadOnlyList<FacetChoice> Marked(IReadOnlyList<FacetChoice> choices) =>
            counts.AtLeast ? [.. choices.Select(c => c with { AtLeast = true })] : choices;
    }

    /// <summary>The reader's own first, and the others folded away; all alike for whoever has none.</summary>
    private static Facet OfUnits(ReviewFilter filter, FindingCounts counts, string reader)
    {
        IReadOnlySet<string> mine = counts.Assigned.UnitsOf(reader);
        List<FacetChoice> all =
        [
            .. counts
                .Units.Keys.Union(filter.Finding.Units, StringComparer.Ordinal)
                .Order(ThaiOrder.Names)
                .Select(u => new FacetChoice(
                    new Bilingual(u, u),
                    counts.Units.GetValueOrDefault(u),
                    filter.Finding.Units.Contains(u, StringComparer.Ordinal),
                    Query(filter.Toggled(u)),
                    Several: true
                )),
        ];
        List<FacetChoice> first = [.. all.Where(c => c.Chosen || mine.Contains(c.Name.Thai))];
        return first.Exists(c => mine.Contains(c.Name.Thai))
            ? new Facet(WorkWords.MyUnits, first, [.. all.Except(first)])
            : Folded(ReviewWords.Units, ReviewWords.AllUnits, all);
    }

    /// <summary>Nothing where no unit is given to anybody.</summary>
    private static IEnumerable<FacetChoice> OfReviewers(ReviewFilter filter, FindingCounts counts, string reader)
    {
        FindingFilter now = filter.Finding;
        HashSet<string> names = new(counts.Reviewers.Keys.Where(n => n != UnitReviewers.Nobody && n != reader), StringComparer.Ordinal);
        if (now.AssignedTo is { } chosen && !filter.Mine && chosen != UnitReviewers.Nobody)
            names.Add(chosen);
        bool mine = filter.Mine || counts.Assigned.UnitsOf(reader).Count > 0;
        if (names.Count == 0 && !mine && now.AssignedTo is null)
            yield break;
        if (mine)
            yield return Choice(WorkWords.OfMine, ReviewFilter.Me, counts.Reviewers.GetValueOrDefault(reader), filter.Mine);
        foreach (string name in names.Order(ThaiOrder.Names))
            yield return Choice(
                new Bilingual(name, name),
                name,
                counts.Reviewers.GetValueOrDefault(name),
                !filter.Mine && now.AssignedTo == name
            );
        yield return Choice(
            WorkWords.Nobody,
            UnitReviewers.Nobody,
            counts.Reviewers.GetValueOrDefault(UnitReviewers.Nobody),
            now.AssignedTo == UnitReviewers.Nobody
        );

        FacetChoice Choice(Bilingual name, string reviewer, int count, bool isChosen) =>
            new(name, count, isChosen, Query(filter.AssignedTo(reviewer, reader)), Several: false);
    }

    public static Bilingual CodeName(string code) =>
        RuleCatalogue.Identities.FirstOrDefault(r => r.Code == code)?.Title ?? new Bilingual(code, code);

    internal static Bilingual SeverityName(Severity severity) =>
        severity switch
        {
            Severity.Error => new("คลาดเคลื่อน", "errors"),
            Severity.Warning => new("ขอให้ตรวจสอบ", "please check"),
            _ => new("ข้อสังเกต", "notes"),
        };

    private static Bilingual Numbered(Bilingual pattern, int number)
    {
        Bilingual digits = Bilingual.Digits(number.ToString(CultureInfo.InvariantCulture));
        return new Bilingual(
            pattern.Thai.Replace("{0}", digits.Thai, StringComparison.Ordinal),
            pattern.English.Replace("{0}", digits.English, StringComparison.Ordinal)
        );
    }

    private static string Query(ReviewFilter filter) => "/review" + filter.ToQuery();

    private static Facet Whole(Bilingual name, IEnumerable<FacetChoice> choices) => new(name, [.. choices], []);

    /// <summary>What is chosen is never folded away.</summary>
    private static Facet Folded(Bilingual name, Bilingual offered, IEnumerable<FacetChoice> choices)
    {
        List<FacetChoice> all = [.. choices];
        if (all.Count <= Shown + 1)
            return new Facet(name, all, []);
        List<FacetChoice> first = [.. all.Where((c, i) => i < Shown || c.Chosen)];
        return new Facet(name, first, [.. all.Except(first)]) { All = offered };
    }
}
