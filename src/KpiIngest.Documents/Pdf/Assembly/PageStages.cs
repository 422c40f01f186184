using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Assembly;

/// <summary>
/// The run of the stages over a page: what each decided, and which failed. A stage that fails costs what it looked at, a table at most,
/// never the file.
/// </summary>
/// <param name="page">Its number is that of the part that it is.</param>
/// <param name="number">Of the page of the file.</param>
internal sealed class PageStages(PdfPage page, int number)
{
    /// <summary>Of a place's text so many characters tell which one it is.</summary>
    private const int Shown = 80;

    private readonly List<ReadingDecision> decisions = [];
    private readonly List<ReadingNote> notes = [];

    public IReadOnlyList<ReadingDecision> Decisions => decisions;

    public IReadOnlyList<ReadingNote> Notes => notes;

    public void Took(string stage, string reason, Box box) => Decide(stage, taken: true, reason, box);

    public void Refused(string stage, IEnumerable<Refusal> refusals)
    {
        foreach (Refusal refusal in refusals)
            Decide(stage, taken: false, refusal.Reason, refusal.Box);
    }

    /// <param name="box">What the stage looks at; default for the whole page.</param>
    /// <param name="otherwise">What stands for its result where it fails.</param>
    public T Run<T>(string stage, Box box, Func<T> run, T otherwise)
    {
        try
        {
            return run();
        }
        catch (Exception failure) when (StageFailure.CostsOnlyItsPart(failure))
        {
            Box where = box == default ? new Box(0, 0, page.Width, page.Height) : box;
            Decide(stage, taken: false, "failed: " + failure.GetType().Name + ": " + failure.Message, where);
            notes.Add(StageFailure.Note(number, new Place(page.Number, Box: box == default ? null : box), stage, failure));
            return otherwise;
        }
    }

    private void Decide(string stage, bool taken, string reason, Box box) =>
        decisions.Add(new ReadingDecision(stage, taken, reason, TextIn(box), new Place(page.Number, Box: box)));

    private string TextIn(Box box)
    {
        string text = string.Join(
            ' ',
            page.Words.Where(w => w.IsRead && Boxes.Holds(box, w.CentreX, w.CentreY)).Select(w => w.Text).Take(Shown)
        );
        return text.Length <= Shown ? text : text[..Shown];
    }
}
