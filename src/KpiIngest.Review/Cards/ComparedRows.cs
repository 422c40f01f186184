using KpiIngest.Checking.Language;
using KpiIngest.Records.Changes;
using KpiIngest.Review.Language;

namespace KpiIngest.Review.Cards;

/// <summary>The figures of one table in two versions, a line each.</summary>
internal static class ComparedRows
{
    /// <param name="before">Null where the earlier version has no such table.</param>
    public static IReadOnlyList<ComparedLine> Of(CardTable? before, CardTable? after)
    {
        List<ComparedLine> lines = [];
        foreach (
            (CardRow? earlier, CardRow? later) in Pairing.Of(
                before?.Rows ?? [],
                after?.Rows ?? [],
                r => r.Number is null ? null : $"{r.Group} {r.Number} {r.Name}",
                r => r.Number is null ? null : $"{r.Group} {r.Number}",
                r => r.Number is null ? $"{r.Group} {r.Name}" : null
            )
        )
            Add(lines, NameOf((later ?? earlier)!), earlier, later);
        Add(lines, CardWords.Total, before?.Total, after?.Total);
        return lines;
    }

    private static void Add(List<ComparedLine> lines, Bilingual row, CardRow? before, CardRow? after)
    {
        foreach ((string column, Func<CardRow, CardFigure> figure) in Columns)
        {
            ComparedCell? Cell(CardRow? of) => of is null ? null : ComparedCell.Of(figure(of));
            if (ComparedLine.Of(ComparedVersions.With(row, FigureName.Of(column)), Cell(before), Cell(after)) is { } line)
                lines.Add(line);
        }

        // A row of which nothing is stated in either version is there or not all the same.
        if ((before is null) != (after is null) && !(before ?? after)!.Figures.Any(f => f.Value is not null || f.Text is not null))
            lines.Add(new ComparedLine(row, before is null ? null : ComparedCell.Of("–"), after is null ? null : ComparedCell.Of("–")));
    }

    private static IReadOnlyList<(string Column, Func<CardRow, CardFigure> Figure)> Columns { get; } =
    [
        (FigureName.Weight, r => r.Weight),
        (FigureName.Result, r => r.Result),
        (FigureName.Score, r => r.Score),
        (FigureName.WeightedScore, r => r.WeightedScore),
    ];

    private static Bilingual NameOf(CardRow row)
    {
        if (row.Number is not { } number)
            return new Bilingual(row.Name ?? "–", row.Name ?? "–");
        Bilingual form = row.Group ? VersionWords.Group : VersionWords.Item;
        string named = row.Name is { } name ? $"{number} {name}" : number;
        return new Bilingual(
            form.Thai.Replace("{0}", named, StringComparison.Ordinal),
            form.English.Replace("{0}", named, StringComparison.Ordinal)
        );
    }
}
