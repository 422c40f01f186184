using KpiIngest.Documents.Pdf.Lattice;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// A table set sideways on an upright page, with the text around it that runs as it does: read as a page of its own, after the upright
/// part. A heading set upwards in a cell is none: the text below it is upright.
/// </summary>
internal static class SidewaysPart
{
    /// <summary>A table has so many letters in words that run sideways at least. Single letters run nowhere.</summary>
    private const int FewestLetters = 8;

    /// <returns>The part alone where nothing on it is a sideways table.</returns>
    public static IReadOnlyList<PagePart> Apart(PagePart part)
    {
        PdfPage page = part.Page;
        if (!page.Words.Any(w => w.QuarterTurns is 1 or 3 && w.IsRead && w.Text.Length > 1))
            return [part];
        List<Box> tables = LineGroups
            .Find(page.Rulings)
            .Where(g => g.Exists(l => l.Horizontal) && g.Exists(l => !l.Horizontal))
            .Select(g => Boxes.Union(g.Select(l => l.Box)))
            .ToList();
        foreach (int turns in (int[])[1, 3])
        {
            List<Box> sideways = tables.FindAll(t =>
                Letters(page, t, w => w.QuarterTurns == turns) is var letters
                && letters >= FewestLetters
                && Letters(page, t, w => w.QuarterTurns != turns) <= AssemblyTolerances.OtherWay * letters
            );
            if (sideways.Count > 0)
                return Parted(part, turns, sideways, tables.FindAll(t => !sideways.Contains(t)));
        }

        return [part];
    }

    private static IReadOnlyList<PagePart> Parted(PagePart part, int turns, List<Box> sideways, List<Box> upright)
    {
        PdfPage page = part.Page;
        Box region = Boxes.Union(
            page.Words.Where(w =>
                    w.QuarterTurns == turns && w.Text.Length > 1 && !upright.Exists(t => Boxes.Holds(t, w.CentreX, w.CentreY))
                )
                .Select(w => w.Box)
                .Concat(sideways)
        );

        // A letter by itself runs with the words around it.
        HashSet<PdfWord> own = page
            .Words.Where(w =>
                Boxes.Middle(w.Box) is var (x, y)
                && (w.Text.Length == 1 || w.QuarterTurns == turns)
                && Boxes.Holds(region, x, y)
                && !upright.Exists(t => Boxes.Holds(t, x, y))
            )
            .ToHashSet<PdfWord>(ReferenceEqualityComparer.Instance);
        QuarterTurn turn = new(turns, page.Width, page.Height);
        (double width, double height) = turns % 2 == 0 ? (page.Width, page.Height) : (page.Height, page.Width);
        PdfPage turned = page with
        {
            Width = width,
            Height = height,
            Words = [.. page.Words.Where(own.Contains).Select(turn.Apply)],
            Rulings = [.. page.Rulings.Where(IsOwn).Select(turn.Apply)],
        };
        PdfPage rest = page with
        {
            Words = [.. page.Words.Where(w => !own.Contains(w))],
            Rulings = [.. page.Rulings.Where(r => !IsOwn(r))],
        };
        return [part with { Page = rest }, new PagePart(turned, part.Number, b => part.ToPage(turn.Back.Apply(b)), "sideways-table")];

        bool IsOwn(Ruling ruling) => sideways.Exists(t => Boxes.Within(ruling.Box, t, 0));
    }

    private static int Letters(PdfPage page, Box table, Func<PdfWord, bool> runs) =>
        page
            .Words.Where(w => w.IsRead && w.Text.Length > 1 && runs(w) && Boxes.Middle(w.Box) is var (x, y) && Boxes.Holds(table, x, y))
            .Sum(w => w.Text.Length);
}
