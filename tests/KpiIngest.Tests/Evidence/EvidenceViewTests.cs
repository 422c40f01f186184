using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Isolation;
using KpiIngest.Review.Evidence;
using KpiIngest.Tests.Fixtures;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Evidence;

/// <summary>What a reviewer sees of every finding of the fixtures: the disputed figure framed at its very place, the others beside
/// it.</summary>
[Trait("Lane", "Whole")]
public sealed class EvidenceViewTests(CheckedFixtures answers) : IClassFixture<CheckedFixtures>
{
    private static readonly FileChecker Reader = new(StandardPipeline.Create());

    public static TheoryData<string> Files =>
        new(
            Directory
                .EnumerateFiles(Repository.Fixtures, "report.*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".pdf" or ".docx")
                .Select(f => Path.GetRelativePath(Repository.Fixtures, f))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_place_of_a_finding_is_framed_where_it_stands(string file)
    {
        FileResult result = answers.Of(file).Deserialize(ResultJson.Compact.FileResult)!;
        if (result.Discrepancies.Count == 0)
            return;
        ShownOriginal shown = await Reader.ShowAsync(Path.Combine(Repository.Fixtures, file), file, CancellationToken.None);
        List<string> faults = [];
        foreach (DiscrepancyResult found in result.Discrepancies)
        {
            IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(found);
            IReadOnlyList<EvidenceView> views = EvidenceViews.Of(shown, places);
            foreach (EvidencePlace place in places.Where(p => p.Page is not null || p.Table is not null))
                if (!views.Any(v => v.Places.Contains(place.Id, StringComparer.Ordinal)))
                    faults.Add($"{found.Code}: {place} is in no view");
            faults.AddRange(
                views
                    .SelectMany(v =>
                        v switch
                        {
                            PageView page => Faults(page, places),
                            TableView table => Faults(table, places),
                            _ => [],
                        }
                    )
                    .Select(f => $"{found.Code}: {f}")
            );
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(10)));
    }

    private static IEnumerable<string> Faults(PageView page, IReadOnlyList<EvidencePlace> places)
    {
        ShownBox sheet = new(0, 0, page.Size.Width, page.Size.Height);
        foreach (EvidenceFrame frame in page.Frames)
        {
            if (!Holds(sheet.Grown(4), frame.Box))
                yield return $"frame {frame} is beyond the page {page.Size}";
            foreach (PageBoxResult figure in places.Single(p => p.Id == frame.Place).Figure.Where(f => f.Page == page.Page))
                if (!page.Frames.Any(f => f.Place == frame.Place && Holds(f.Box.Grown(1), ShownBox.Of(figure))))
                    yield return $"{figure} is in no frame of {frame.Place}";
        }

        if (
            !Holds(page.Focus.Grown(2), page.Frames.First(f => f.Place == page.Places[0]).Box)
            && page.Frames.First(f => f.Place == page.Places[0]).Box.Height < page.Focus.Height
        )
            yield return $"{page.Places[0]} is not seen in {page.Focus}";
        if (page.Tints.Any(t => !Holds(sheet.Grown(4), t)))
            yield return "a tint is beyond the page";
    }

    private static IEnumerable<string> Faults(TableView view, IReadOnlyList<EvidencePlace> places)
    {
        foreach (FramedCell framed in view.Frames)
        {
            EvidencePlace place = places.Single(p => p.Id == framed.Place);
            ShownRow? row = view.Table.Rows.FirstOrDefault(r => r.Index == framed.Row);
            if (row is null)
                yield return $"{place} is in no row of table {view.Table.Index}";
            if (row is null || place.Text is null || framed.Column is not { } column)
                continue;
            string cell = string.Join(
                '\n',
                row.Cells.Where(c => c.Column == column)
                    .SelectMany(c => c.Blocks)
                    .Select(b =>
                        b.Runs is { } runs
                            ? string.Join(
                                ' ',
                                new[] { b.Text, string.Concat(runs.Where(r => r.State != "inserted").Select(r => r.Text)) }.Concat(
                                    runs.Select(r => r.Text)
                                )
                            )
                            : b.Text
                    )
            );
            if (!Bare(cell).Contains(Bare(place.Text), StringComparison.Ordinal) && place.Text != "☑")
                yield return $"“{place.Text}” is not in “{cell}”";
        }
    }

    private static string Bare(string text) => string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c) && c != '\u200B'));

    private static bool Holds(ShownBox outer, ShownBox inner) =>
        outer.Left <= inner.Left && outer.Top <= inner.Top && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;
}
