using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Mutations;
using Xunit.Abstractions;

namespace KpiIngest.Checking.Tests.Faults;

/// <summary>One wrong figure in a random card is one line: all else that it breaks is a consequence of that line.</summary>
[Trait("Lane", "Whole")]
public sealed class OneFaultTests(ITestOutputHelper output)
{
    private const int Cards = 250;

    [Fact]
    public void A_right_card_of_any_layout_is_clean() =>
        Assert.All(
            Enumerable.Range(0, Cards),
            seed => Assert.DoesNotContain(Checker.Check([new RandomCard(seed).Report]).Discrepancies, d => d.Severity == Severity.Error)
        );

    [Fact]
    public void One_wrong_figure_is_one_line_and_its_consequences()
    {
        (int all, Dictionary<string, List<string>> several) = (0, new Dictionary<string, List<string>>(StringComparer.Ordinal));
        for (int seed = 0; seed < Cards; seed++)
        {
            RandomCard card = new(seed);
            Random random = new(seed);
            foreach (IGrouping<string, Change> kind in Change.Of(card.Report).GroupBy(c => Kind(c.Where)))
            {
                List<Change> changes = kind.ToList();
                Change change = changes[random.Next(changes.Count)];
                List<DiscrepancyResult> found = Checker
                    .Check([change.Report])
                    .Discrepancies.Where(d => d.Severity == Severity.Error)
                    .ToList();
                if (found.Count == 0)
                    continue;
                all++;
                List<DiscrepancyResult> roots = found.Where(d => d.ConsequenceOf is null).ToList();
                if (roots is [var root] && Names(root, change))
                    continue;
                if (!several.TryGetValue(kind.Key, out List<string>? list))
                    several[kind.Key] = list = [];
                list.Add(
                    $"{seed} {card.Parts} {card.Convention}: {change}: "
                        + string.Join("; ", roots.Select(r => $"{r.Code} {r.At?.Row?.Index} {r.Arithmetic}"))
                );
            }
        }

        foreach ((string kind, List<string> list) in several)
            output.WriteLine($"{kind}: {list.Count}\n  " + string.Join("\n  ", list.Take(6)));
        Assert.True(several.Count == 0, $"{several.Values.Sum(l => l.Count)} of {all}");
    }

    /// <summary>The line shows the wrong figure, as what is stated or as the other place, or else stands in its row.</summary>
    private static bool Names(DiscrepancyResult root, Change change) =>
        (root.At is { Row.Index: { } row } at && change.Row == (at.Table, row))
        || root.Also.Append(root.Location!).Any(l => (l.Page, l.Table, l.Row) == (change.Place.Page, change.Place.Table, change.Place.Row));

    /// <summary>What kind of place it is: rows and tables left out.</summary>
    private static string Kind(string where)
    {
        List<string> words = where.Split(' ').Where(w => !w.All(char.IsDigit)).ToList();
        return string.Join(' ', words);
    }
}
