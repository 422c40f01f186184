using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// Two pages put side by side on one sheet: nothing stands in the margins between them, and each begins with lines of text of its own, at
/// one height. Two tables beside each other on one page have headings that reach over both, or none.
/// </summary>
internal static class FacingPages
{
    /// <summary>A page has so many lines of words at least, besides its tables; the first two of it stand above them.</summary>
    private const int FewestLines = 3;
    private const int AboveTables = 2;

    /// <summary>A line of words has so many letters at least: fewer are a figure, a mark, the heading of a column.</summary>
    private const int FewestLetters = 6;

    /// <returns>The page alone where it is one.</returns>
    public static IReadOnlyList<PagePart> Of(PdfPage page)
    {
        PagePart whole = new(page, page.Number, page.AsShown, null);
        if (page.Width < AssemblyTolerances.SheetWidth * page.Height)
            return [whole];
        List<Box> boxes = page.Words.Where(w => w.Visible).Select(w => w.Box).Concat(page.Rulings.Select(r => r.Box)).ToList();
        double middle = page.Width / 2;
        if (boxes.Exists(b => b.Left < middle && b.Right > middle))
            return [whole];
        double left = boxes.Where(b => b.Right <= middle).Select(b => b.Right).DefaultIfEmpty(0).Max();
        double right = boxes.Where(b => b.Left >= middle).Select(b => b.Left).DefaultIfEmpty(page.Width).Min();
        if (right - left < AssemblyTolerances.Gutter)
            return [whole];
        (PagePart first, PagePart second) = (Half(page, 0, middle), Half(page, middle, page.Width));
        return BeginAlike(first.Page, second.Page) ? [first, second] : [whole];
    }

    private static PagePart Half(PdfPage page, double from, double to)
    {
        IEnumerable<PdfWord> words = page.Words.Where(w => w.CentreX >= from && w.CentreX < to).Select(w => w.Placed(b => Moved(b, -from)));
        IEnumerable<Ruling> rulings = page
            .Rulings.Where(r => r.Box.Left >= from && r.Box.Right <= to)
            .Select(r =>
                r.Horizontal
                    ? r with
                    {
                        Start = r.Start - from,
                        End = r.End - from,
                        Joints = r.Joints?.Select(j => j - from).ToList(),
                    }
                    : r with
                    {
                        At = r.At - from,
                    }
            );
        return new PagePart(
            page with
            {
                Width = to - from,
                Words = [.. words],
                Rulings = [.. rulings],
            },
            page.Number,
            b => page.AsShown(Moved(b, from)),
            "two-pages-on-one-sheet"
        );
    }

    private static Box Moved(Box box, double by) => box with { Left = box.Left + by, Right = box.Right + by };

    private static bool BeginAlike(PdfPage left, PdfPage right)
    {
        (List<TextLine> first, List<TextLine> second) = (Lines(left), Lines(right));
        return first.Count >= FewestLines
            && second.Count >= FewestLines
            && Math.Abs(first[0].Baseline - second[0].Baseline)
                <= AssemblyTolerances.FirstLines * Math.Max(first[0].TypeSize, second[0].TypeSize)
            && IsAbove(first, left)
            && IsAbove(second, right);
    }

    private static List<TextLine> Lines(PdfPage page) =>
        RegionLines
            .Of(page.Number, Fragments.Of(page.Words.Where(w => w.IsRead)), [])
            .FindAll(l => l.Text.Count(char.IsLetter) >= FewestLetters && !IsInTable(l, page));

    /// <summary>True where the first lines stand above every table.</summary>
    private static bool IsAbove(List<TextLine> lines, PdfPage page) =>
        page.Rulings.All(r => r.Horizontal || r.Start > lines[AboveTables - 1].Baseline);

    private static bool IsInTable(TextLine line, PdfPage page) =>
        page.Rulings.Any(r => !r.Horizontal && r.Start <= line.Baseline && r.End >= line.Baseline && r.At <= line.Box.Left)
        && page.Rulings.Any(r => !r.Horizontal && r.Start <= line.Baseline && r.End >= line.Baseline && r.At >= line.Box.Left);
}
