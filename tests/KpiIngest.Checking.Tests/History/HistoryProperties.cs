using KpiIngest.Checking.History;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Properties;

namespace KpiIngest.Checking.Tests.History;

[Trait("Lane", "Whole")]
public sealed class HistoryProperties
{
    private const int Cases = 250;

    [Fact]
    public void Equal_reports_give_nothing_but_duplicates() =>
        Seeds.ForAll(
            Cases,
            seed =>
            {
                string card = RandomCards.One(new Random(seed));
                return Across.Codes($"file\n{card}file\n{card}") is ["report-duplicate"];
            }
        );

    [Fact]
    public void One_changed_figure_is_exactly_one_finding_that_names_it() =>
        Seeds.ForAll(
            Cases,
            seed =>
            {
                Random random = new(seed);
                string card = RandomCards.One(random);
                (string changed, string item, string column) = RandomCards.Change(card, random);
                return Across.Found($"file\n{card}file\n{changed}") is [{ Code: "resubmission-changed", Figures: [var figure] }]
                    && figure.Item == item
                    && figure.Column == column;
            }
        );

    [Fact]
    public void The_order_of_files_does_not_change_what_is_found() =>
        Seeds.ForAll(
            Cases,
            seed =>
            {
                Random random = new(seed);
                IReadOnlyList<HistoryFile> files = Across.Files(RandomCards.Folder(random));
                int[] shuffled = Enumerable.Range(0, files.Count).OrderBy(_ => random.Next()).ToArray();
                IEnumerable<string> straight = HistoryChecker.Check(files, HistoryOrder.Unknown).Select(f => Told(f, i => i));
                IEnumerable<string> other = HistoryChecker
                    .Check([.. shuffled.Select(i => files[i])], HistoryOrder.Unknown)
                    .Select(f => Told(f, i => shuffled[i]));
                return straight.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal));
            }
        );

    /// <summary>A finding told without the order of files.</summary>
    private static string Told(AcrossFilesFinding found, Func<int, int> original) =>
        found.Code
        + " "
        + string.Join(' ', found.Files.Select(original).Order())
        + " "
        + string.Join(' ', found.Figures.Select(f => f.Item + f.Column + string.Join('/', f.Stated.Order(StringComparer.Ordinal))));
}
