using KpiIngest.Documents;
using KpiIngest.Reports.Figures;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Texts;

/// <summary>What the text of a cell is beside its letters: uncertain, changed by a tracked revision, crossed out, hidden.</summary>
internal static class CellText
{
    /// <summary>The figure of a cell. A figure that an unresolved change touches carries the text before it; one with unmapped characters
    /// is unclear.</summary>
    public static StatedFigure Figure(TableCell? cell, Place rowPlace, IReadOnlySet<string> notAssessed)
    {
        if (cell is null)
            return new StatedFigure(FigureState.Blank, null, "", rowPlace);
        if (cell.Text.Length == 0 && BoxedText.FiguresIn(cell) is { } boxed)
            return new StatedFigure(FigureState.Unclear, null, boxed, cell.Place);
        StatedFigure figure = FigureReader.Read(cell.Text, cell.Place, notAssessed);
        if (HasUnreadObject(cell) || Runs(cell).Any(r => r is { Visible: true, Uncertain: true } && !string.IsNullOrWhiteSpace(r.Text)))
            figure = figure with { State = FigureState.Unclear, Figure = null };
        if (Runs(cell).Any(r => r.State == TextState.CrossedOut && r.Text.Any(ThaiDigits.IsDigit)))
            figure = figure with
            {
                State = FigureState.Unclear,
                Figure = null,
                Text = ThaiText.Clean(
                    string.Concat(Runs(cell).Where(r => r.Visible || r.State == TextState.CrossedOut).Select(r => r.Text))
                ),
            };
        return figure with
        {
            ChangedFrom = Before(cell),
            Place = figure.State is FigureState.Stated or FigureState.Unclear ? FigurePlaces.Of(cell) : cell.Place,
        };
    }

    /// <summary>True where something other than its letters makes the text of a cell uncertain: it is crossed out in part, holds characters
    /// that could not be mapped, or an object.</summary>
    public static bool IsDoubted(TableCell cell) =>
        HasUnreadObject(cell)
        || Runs(cell)
            .Any(r => r is { Visible: true, Uncertain: true } or { State: TextState.CrossedOut } && !string.IsNullOrWhiteSpace(r.Text));

    /// <summary>The figure after the last equals sign (<c>ΣW = ๕</c>), or of the whole cell; a cell that holds a further label holds no
    /// figure.</summary>
    public static StatedFigure TotalFigure(TableCell? cell, Place rowPlace, FormWording wording)
    {
        IReadOnlySet<string> notAssessed = wording.NotAssessed;
        StatedFigure whole = Figure(cell, rowPlace, notAssessed);
        if (whole.State != FigureState.Unclear || cell is null)
            return whole;
        if (!cell.Text.Any(ThaiDigits.IsDigit) && wording.RowLabel(Skeleton.Of(cell.Text)) is not null)
            return whole with { State = FigureState.Blank, Text = "" };
        int equals = cell.Text.LastIndexOf('=');
        if (equals < 0 || IsUncertainAfterEquals(cell))
            return whole;
        StatedFigure after = FigureReader.Read(cell.Text[(equals + 1)..], cell.Place, notAssessed);
        return after.State == FigureState.Stated
            ? after with
            {
                ChangedFrom = whole.ChangedFrom,
                Place = FigurePlaces.OfLast(cell, after.Text),
            }
            : whole;
    }

    /// <summary>True where it is not the label that is uncertain but what stands behind the last equals sign.</summary>
    private static bool IsUncertainAfterEquals(TableCell cell)
    {
        List<TextRun> runs = Runs(cell).Where(r => r.Visible).ToList();
        int last = runs.FindLastIndex(r => r.Text.Contains('=', StringComparison.Ordinal));
        return runs.Skip(last + 1).Any(r => r.Uncertain && !string.IsNullOrWhiteSpace(r.Text));
    }

    /// <summary>Figures in hidden text of the cell.</summary>
    public static IEnumerable<PlacedText> HiddenFigures(TableCell cell) =>
        Runs(cell)
            .Where(r => r.State == TextState.Hidden && r.Text.Any(ThaiDigits.IsDigit))
            .Select(r => new PlacedText(ThaiText.Clean(r.Text), cell.Place));

    /// <summary>The text before unresolved insertions and deletions, where they touch a digit; null where none does.</summary>
    public static string? Before(TableCell cell)
    {
        bool touched = Runs(cell).Any(r => r.State is TextState.Inserted or TextState.Deleted && r.Text.Any(ThaiDigits.IsDigit));
        if (!touched)
            return null;
        return ThaiText.Clean(string.Concat(Runs(cell).Where(r => r.State is TextState.Plain or TextState.Deleted).Select(r => r.Text)));
    }

    private static IEnumerable<TextRun> Runs(TableCell cell) =>
        cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Inlines).OfType<TextRun>();

    /// <summary>An equation object or an embedded sheet may hold the figure that is looked for; a picture does not.</summary>
    private static bool HasUnreadObject(TableCell cell) =>
        cell
            .Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Inlines)
            .OfType<UnreadInline>()
            .Any(u => u.Kind is "equation-object" or "embedded-table" or "unread-part");
}
