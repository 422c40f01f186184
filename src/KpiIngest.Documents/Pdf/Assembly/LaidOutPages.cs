using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The pages of a file as they come: each is parted and laid out at once, so that of a long file only lines and tables are kept,
/// not what was drawn.</summary>
internal sealed class LaidOutPages
{
    private readonly List<PagePart> parts = [];
    private List<IReadOnlyList<PageItem>> items = [];
    private readonly List<TextLine> watermarks = [];
    private readonly List<int> cut = [];
    private readonly List<PageSize> sizes = [];
    private readonly List<ReadingNote> notes = [];
    private readonly List<ReadingDecision> decisions = [];

    /// <summary>Without their words and lines: only how large each is and where it lies.</summary>
    public IReadOnlyList<PagePart> Parts => parts;

    /// <summary>Of the pages as a viewer shows them.</summary>
    public IReadOnlyList<PageSize> Sizes => sizes;

    public IReadOnlyList<TextLine> Watermarks => watermarks;

    /// <summary>A note for each page from which something was cut.</summary>
    public IEnumerable<ReadingNote> EdgeNotes => cut.Distinct().Select(PageEdge.Note);

    /// <summary>Of what a stage failed at; places are those of the parts.</summary>
    public IReadOnlyList<ReadingNote> Notes => notes;

    public IReadOnlyList<ReadingDecision> Decisions => decisions;

    /// <summary>What each part holds; it is given away.</summary>
    public IReadOnlyList<IReadOnlyList<PageItem>> Take()
    {
        List<IReadOnlyList<PageItem>> taken = items;
        items = [];
        return taken;
    }

    public void Add(PdfPage page)
    {
        sizes.Add(page.SizeShown);
        foreach (PagePart part in PagePart.Of(page))
            Add(part with { Page = part.Page with { Number = parts.Count + 1 } });
    }

    private void Add(PagePart part)
    {
        (PdfPage page, IReadOnlyList<TextLine> marks) = Assembly.Watermarks.Apart(part.Page);
        page = PageEdge.Settle(page);
        PageLayout layout = PageLayout.Of(page, part.Number);
        if (PageEdge.IsCut(page, layout.Items))
            cut.Add(part.Number);
        parts.Add(part with { Page = page with { Words = [], Rulings = [] } });
        items.Add(layout.Items);
        watermarks.AddRange(marks);
        notes.AddRange(layout.Notes);
        decisions.AddRange(layout.Decisions);
        HeapClearing.AfterPage(parts.Count);
    }
}
