using System.Globalization;
using KpiIngest.Documents.Pdf.Painted;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>What a page paints, written by hand. A glyph is 5 points wide and 7 high unless a shape says otherwise; the page is 600 by 800
/// points.</summary>
internal sealed class Ink(params IEnumerable<Mark> marks)
{
    public static readonly Paint Black = Paint.Black;
    public static readonly Paint White = Paint.White;
    public static readonly Paint Grey = new(0.8, 0.8, 0.8, 1);

    /// <summary>The outline of a letter, in ems of 10 points.</summary>
    private static readonly GlyphShape Letter = GlyphShape.Of(
        [new Subpath([(0.05, 0), (0.45, 0), (0.45, -0.7), (0.05, -0.7)], true, false)],
        new Bounds(0.05, -0.7, 0.45, 0)
    );

    public PaintedPage Page => new(600, 800, [.. marks]);

    public static Ink operator +(Ink a, Ink b) => new([.. a.Page.Marks, .. b.Page.Marks]);

    /// <summary>Glyphs side by side, one a character.</summary>
    public static Ink Glyphs(Paint? paint, double x, double y, string text, GlyphShape? shape = null) =>
        new(text.Select((c, i) => Glyph(paint, x + (5 * i), y, c.ToString(), shape ?? Letter)));

    public static GlyphMark Glyph(
        Paint? paint,
        double x,
        double y,
        string text,
        GlyphShape? shape = null,
        double size = 10,
        double advance = 0.5,
        GlyphCode code = GlyphCode.Known
    )
    {
        GlyphShape look = shape ?? Letter;
        bool blank = string.IsNullOrWhiteSpace(text) || look.Ink.IsEmpty;
        Box ink = blank
            ? default
            : new Box(x + (size * look.Ink.Left), y + (size * look.Ink.Top), x + (size * look.Ink.Right), y + (size * look.Ink.Bottom));
        return new GlyphMark(
            text,
            x,
            y,
            new Box(x, y - (0.95 * size), x + (advance * size), y + (0.35 * size)),
            ink,
            new GlyphFont(1, size)
        )
        {
            Paint = paint,
            Blank = blank,
            Shape = look,
            Code = code,
        };
    }

    /// <summary>A shape of a glyph by its box in ems of 10 points, y downwards.</summary>
    public static GlyphShape Shape(
        double left,
        double top,
        double right,
        double bottom,
        int contours = 1,
        bool ring = false,
        int digest = 0
    ) =>
        new(
            new Bounds(left / 10, top / 10, right / 10, bottom / 10),
            ring,
            contours,
            4 * contours,
            digest == 0 ? HashCode.Combine(left, top, right, bottom, contours) : digest
        );

    public static Ink Fill(Paint paint, params IEnumerable<Subpath> path) => new(new PathMark([.. path], paint, null, 0, Everywhere));

    public static Ink Stroke(Paint paint, double width, params IEnumerable<Subpath> path) =>
        new(new PathMark([.. path], null, paint, width, Everywhere));

    public static Subpath Rectangle(double left, double top, double right, double bottom) =>
        new([(left, top), (right, top), (right, bottom), (left, bottom)], true, false);

    public static Subpath Line(params (double X, double Y)[] points) => new(points, false, false);

    public static Subpath Circle(double x, double y, double r) =>
        new([(x - r, y), (x, y - r), (x + r, y), (x, y + r), (x - r, y)], true, true);

    /// <summary>The same with all but a box clipped away.</summary>
    public Ink ClippedTo(Box box) =>
        new(
            marks.Select(m =>
                m switch
                {
                    GlyphMark glyph => (Mark)(glyph with { Clipped = Area(glyph.Ink, box) < 0.35 * Area(glyph.Ink, glyph.Ink) }),
                    PathMark path => path with { Clip = box },
                    _ => m,
                }
            )
        );

    private static double Area(Box a, Box b) =>
        Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left))
        * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));

    private static Box Everywhere => new(-1e7, -1e7, 1e7, 1e7);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{marks.Count()} marks");
}
