using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;

namespace KpiIngest.Documents.Pdf.Borderless;

/// <summary>Where the figures of the rows stand under each other, and where their names do: enough to tell which further lines are of the
/// same table.</summary>
internal sealed class FigureColumns
{
    private readonly List<(double Left, double Right)> figures = [];
    private double nameLeft = double.NaN;
    private double nameRight = double.NaN;
    private bool named;

    public bool IsEmpty => figures.Count == 0;

    /// <summary>Takes a row into account.</summary>
    public void Add(PieceLine row)
    {
        for (int i = 0; i < row.Pieces.Count; i++)
        {
            (double left, double right) = (row.Pieces[i].Box.Left, row.Pieces[i].Box.Right);
            if (!row.IsFigure(i))
                continue;
            foreach ((double Left, double Right) met in figures.Where(f => f.Left < right && left < f.Right).ToList())
            {
                (left, right) = (Math.Min(left, met.Left), Math.Max(right, met.Right));
                figures.Remove(met);
            }

            figures.Add((left, right));
        }

        if (row.Pieces.FirstOrDefault(p => !FigureText.IsFigure(p.Text) && !FigureText.IsDash(p.Text)) is not { } name || Touched(name) > 0)
            return;
        named = true;
        if (double.IsNaN(nameLeft) || name.Box.Left < nameLeft)
            nameLeft = name.Box.Left;
        if (double.IsNaN(nameRight) || name.Box.Right < nameRight)
            nameRight = name.Box.Right;
    }

    /// <summary>True for a line with a figure below the others, none of which stands across two columns.</summary>
    public bool IsRow(PieceLine line)
    {
        if (
            !line.HasFigures
            && !line.IsScale
            && !(line.Pieces.Count > 1 && Enumerable.Range(0, line.Pieces.Count).Any(i => line.IsFigure(i) && Touched(line.Pieces[i]) == 1))
        )
            return false;
        List<int> touched = Enumerable.Range(0, line.Pieces.Count).Where(line.IsFigure).Select(i => Touched(line.Pieces[i])).ToList();
        return touched.TrueForAll(t => t <= 1)
            && touched.Count(t => t == 1) * 2 >= Math.Min(touched.Count, figures.Count)
            && !IsAcross(line);
    }

    /// <summary>True where one of its pieces reaches from the names over a column of figures, or over two of these: running text
    /// does.</summary>
    public bool IsAcross(PieceLine line) =>
        line.Pieces.Any(p =>
            Touched(p) is var touched
            && touched > 0
            && named
            && p.Box.Left < nameRight
            && p.Box.Right > nameLeft
            && figures.Exists(f => f.Left > nameRight && f.Left < p.Box.Right)
        );

    /// <summary>True where one figure stands across two columns: the columns are not certain.</summary>
    public bool Contradicts(PieceLine line) =>
        Enumerable.Range(0, line.Pieces.Count).Any(i => line.IsFigure(i) && Touched(line.Pieces[i]) > 1);

    /// <summary>True for texts above several columns of figures, as headings stand, but not the numbers or names of rows.</summary>
    public bool IsHeading(PieceLine line)
    {
        if (line.HasFigures || LineStart.IsListItem(line.Line.Text))
            return false;
        if (line.IsScale)
            return line.IsFigure(0) || FigureText.Ordinal(line.Pieces[0].Text) is not null;
        return Enumerable
                .Range(0, line.Pieces.Count)
                .Where(i => !line.IsFigure(i) && !FigureText.IsDash(line.Pieces[i].Text) && Touched(line.Pieces[i]) > 0)
                .Select(i => line.Pieces[i].Text)
                .Distinct(StringComparer.Ordinal)
                .Count() > 1;
    }

    /// <summary>True where a piece starts where the names do.</summary>
    public bool StartsName(TextLine piece) => named && Math.Abs(piece.Box.Left - nameLeft) <= BorderlessTolerances.SameNameStart;

    /// <summary>True where a piece stands further left than the figures beside the names reach.</summary>
    public bool IsInNames(TextLine piece) => piece.Box.Left < (named ? nameRight : figures.Min(f => f.Right));

    private int Touched(TextLine piece) => figures.Count(f => f.Left < piece.Box.Right && piece.Box.Left < f.Right);
}
