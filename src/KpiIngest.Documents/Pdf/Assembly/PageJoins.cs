using KpiIngest.Documents.Pdf.Joining;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>The pages put one after another. Where two of them cannot be joined they stand below each other as they are.</summary>
internal sealed class PageJoins(PageBreaks breaks)
{
    private const string Stage = "joining";

    private readonly List<ReadingDecision> decisions = [];
    private readonly List<ReadingNote> notes = [];
    private List<PageItem> items = [];

    /// <summary>What the pages hold, joined; it is given away.</summary>
    public List<PageItem> Take()
    {
        List<PageItem> taken = items;
        items = [];
        return taken;
    }

    public IReadOnlyList<ReadingDecision> Decisions => decisions;

    public IReadOnlyList<ReadingNote> Notes => notes;

    public void Add(PagePart part, IReadOnlyList<PageItem> page)
    {
        try
        {
            if (PageJoin.Append(items, page, breaks) is { } decision)
                decisions.Add(
                    new ReadingDecision(
                        Stage,
                        decision.GoesOn,
                        decision.Reason,
                        TextOf(decision.Next),
                        new Place(part.Page.Number, Box: decision.Next.Box)
                    )
                );
        }
        catch (Exception failure) when (StageFailure.CostsOnlyItsPart(failure))
        {
            items.AddRange(page);
            decisions.Add(
                new ReadingDecision(
                    Stage,
                    false,
                    "failed: " + failure.GetType().Name + ": " + failure.Message,
                    "",
                    new Place(part.Page.Number)
                )
            );
            notes.Add(StageFailure.Note(part.Number, new Place(part.Page.Number), Stage, failure));
        }
    }

    private static string TextOf(PageItem item) =>
        item switch
        {
            TextLine line => line.Text,
            PageTable table => string.Join(
                '|',
                table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Items.OfType<TextLine>()).Take(4).Select(l => l.Text)
            ),
            _ => "",
        };
}
