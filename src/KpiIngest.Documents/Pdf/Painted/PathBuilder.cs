namespace KpiIngest.Documents.Pdf.Painted;

/// <summary>Collects the pieces of a path while it is drawn. Coordinates are as given.</summary>
internal sealed class PathBuilder
{
    private readonly List<Subpath> pieces = [];
    private List<(double X, double Y)> points = [];
    private bool curved;

    /// <summary>The box around all points, those that only bend curves included.</summary>
    public Bounds Reach { get; private set; } = Bounds.None;

    public bool IsEmpty => pieces.Count == 0 && points.Count == 0;

    public void Move((double X, double Y) to)
    {
        End(closed: false);
        Add(to);
    }

    /// <summary>A line without a start is none.</summary>
    public void Line((double X, double Y) to)
    {
        if (points.Count > 0)
            Add(to);
    }

    public void Curve((double X, double Y) bend, (double X, double Y) secondBend, (double X, double Y) to)
    {
        if (points.Count == 0)
            return;
        curved = true;
        Reach = Reach.With(bend).With(secondBend);
        Add(to);
    }

    /// <summary>Ends the piece where it began; what is drawn next goes on from there.</summary>
    public void Close()
    {
        if (points.Count == 0)
            return;
        (double X, double Y) start = points[0];
        End(closed: true);
        points.Add(start);
    }

    /// <summary>The pieces of two points and more, and an empty builder.</summary>
    public IReadOnlyList<Subpath> Take()
    {
        End(closed: false);
        Subpath[] taken = [.. pieces];
        Clear();
        return taken;
    }

    public void Clear()
    {
        pieces.Clear();
        points = [];
        curved = false;
        Reach = Bounds.None;
    }

    private void Add((double X, double Y) point)
    {
        points.Add(point);
        Reach = Reach.With(point);
    }

    private void End(bool closed)
    {
        if (points.Count > 1)
        {
            pieces.Add(new Subpath(points, closed, curved));
            points = [];
        }
        else
        {
            points.Clear();
        }

        curved = false;
    }
}
