using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Core;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Outlines of glyphs from PdfPig's paths.</summary>
internal static class Outlines
{
    public static Outline Of(IReadOnlyList<PdfSubpath> path)
    {
        PathBuilder builder = new();
        foreach (PdfSubpath subpath in path)
        {
            foreach (PdfSubpath.IPathCommand command in subpath.Commands)
            {
                switch (command)
                {
                    case PdfSubpath.Move move:
                        builder.Move(Point(move.Location));
                        break;
                    case PdfSubpath.Line line:
                        builder.Line(Point(line.To));
                        break;
                    case PdfSubpath.CubicBezierCurve curve:
                        builder.Curve(Point(curve.FirstControlPoint), Point(curve.SecondControlPoint), Point(curve.EndPoint));
                        break;
                    case PdfSubpath.QuadraticBezierCurve curve:
                        builder.Curve(Point(curve.ControlPoint), Point(curve.ControlPoint), Point(curve.EndPoint));
                        break;
                    case PdfSubpath.Close:
                        builder.Close();
                        break;
                    default:
                        break;
                }
            }
        }

        Bounds reach = builder.Reach;
        return new Outline(builder.Take(), reach);
    }

    private static (double X, double Y) Point(PdfPoint point) => (point.X, point.Y);
}
