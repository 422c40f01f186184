namespace KpiIngest.Documents.Pdf.Svg;

/// <summary>One connected piece of a path: its corners. Curves are kept as their end points and said to be there.</summary>
internal sealed record Subpath(IReadOnlyList<(double X, double Y)> Points, bool Closed, bool Curved);

/// <summary>Reads the <c>d</c> attribute of a path in the form that cairo writes: absolute M, L, C, H, V and Z only.</summary>
internal static class PathData
{
    /// <exception cref="InvalidDataException">Another command.</exception>
    public static IReadOnlyList<Subpath> Parse(string data)
    {
        var paths = new List<Subpath>();
        var points = new List<(double X, double Y)>();
        var closed = false;
        var curved = false;
        var scan = new Scanner(data);
        while (scan.Command() is { } command)
        {
            switch (command)
            {
                case 'M':
                    End();
                    points.Add((scan.Number(), scan.Number()));
                    break;
                case 'L':
                    Continue();
                    points.Add((scan.Number(), scan.Number()));
                    break;
                case 'H':
                    Continue();
                    points.Add((scan.Number(), points[^1].Y));
                    break;
                case 'V':
                    Continue();
                    points.Add((points[^1].X, scan.Number()));
                    break;
                case 'C':
                    Continue();
                    curved = true;
                    for (var skip = 0; skip < 4; skip++) scan.Number();
                    points.Add((scan.Number(), scan.Number()));
                    break;
                case 'Z':
                    closed = true;
                    break;
                default:
                    throw new InvalidDataException($"path command {command}");
            }
        }

        End();
        return paths;

        void Continue()
        {
            if (points.Count == 0) throw new InvalidDataException("path without a start");
            if (!closed) return;
            var start = points[0];
            End();
            points.Add(start);
        }

        void End()
        {
            if (points.Count > 1) paths.Add(new Subpath([.. points], closed, curved));
            points.Clear();
            closed = curved = false;
        }
    }

    /// <summary>The box around all points of a path, control points included: enough to know where a glyph has ink.</summary>
    public static Bounds BoundsOf(string data)
    {
        var bounds = Bounds.None;
        var last = (X: 0.0, Y: 0.0);
        var scan = new Scanner(data);
        while (scan.Command() is { } command)
        {
            var pairs = command switch { 'M' or 'L' => 1, 'C' => 3, _ => 0 };
            for (; pairs > 0; pairs--) bounds = bounds.With(last = (scan.Number(), scan.Number()));
            if (command == 'H') bounds = bounds.With(last = (scan.Number(), last.Y));
            if (command == 'V') bounds = bounds.With(last = (last.X, scan.Number()));
        }

        return bounds;
    }

    /// <summary>Pieces of a path that have a corner: cairo ends each outline with a bare move to its start.</summary>
    public static int CountOf(string data) => data.AsSpan().Count('Z');

    /// <summary>Straight and curved pieces of a path.</summary>
    public static int CornersOf(string data) => data.AsSpan().Count('L') + data.AsSpan().Count('C') + data.AsSpan().Count('H') + data.AsSpan().Count('V');

    private ref struct Scanner(ReadOnlySpan<char> data)
    {
        private readonly ReadOnlySpan<char> data = data;
        private int at;

        public char? Command()
        {
            PassSeparators();
            return at < data.Length ? data[at++] : null;
        }

        public double Number()
        {
            PassSeparators();
            var start = at;
            while (at < data.Length && !IsSeparator(data[at])) at++;
            var text = data[start..at];
            return Decimals.TryParse(text, out var value) ? value : throw new InvalidDataException($"path number {text}");
        }

        private void PassSeparators()
        {
            while (at < data.Length && IsSeparator(data[at])) at++;
        }

        private static bool IsSeparator(char c) => c is ' ' or ',' or '\n';
    }
}
