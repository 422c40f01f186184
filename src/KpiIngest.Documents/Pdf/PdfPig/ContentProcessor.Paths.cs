using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

internal sealed partial class ContentProcessor
{
    private readonly PathBuilder path = new();
    private bool clips;

    public override void BeginSubpath() { }

    public override void MoveTo(double x, double y)
    {
        path.Move(Current.Apply(x, y));
        CurrentPosition = new PdfPoint(x, y);
    }

    public override void LineTo(double x, double y)
    {
        path.Line(Current.Apply(x, y));
        CurrentPosition = new PdfPoint(x, y);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) =>
        BezierCurveTo(CurrentPosition.X, CurrentPosition.Y, x2, y2, x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Matrix current = Current;
        path.Curve(current.Apply(x1, y1), current.Apply(x2, y2), current.Apply(x3, y3));
        CurrentPosition = new PdfPoint(x3, y3);
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        path.Close();
        CurrentPosition = new PdfPoint(x, y);
    }

    public override PdfPoint? CloseSubpath()
    {
        path.Close();
        return null;
    }

    public override void ClosePath() => path.Close();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => clips = true;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        State = State.ClippedTo(Current.Apply(new Box(rectangle.Left, rectangle.Bottom, rectangle.Right, rectangle.Top)));

    public override void StrokePath(bool close) => PaintPath(close, fills: false, strokes: true);

    public override void FillPath(FillingRule fillingRule, bool close) => PaintPath(close, fills: true, strokes: false);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => PaintPath(close, fills: true, strokes: true);

    public override void EndPath() => PaintPath(close: false, fills: false, strokes: false);

    private void PaintPath(bool close, bool fills, bool strokes)
    {
        if (path.IsEmpty)
        {
            clips = false;
            return;
        }

        if (close)
            path.Close();
        Box reach = path.Reach.ToBox();
        IReadOnlyList<Subpath> pieces = path.Take();
        if (!IsHidden && (fills || strokes) && pieces.Count > 0)
        {
            CurrentGraphicsState state = GetCurrentState();
            Add(
                new PathMark(
                    pieces,
                    fills ? Fill(state) : null,
                    strokes ? Stroke(state) : null,
                    state.LineWidth * Current.Scale,
                    State.Clip
                )
                {
                    Blended = IsBlended(state),
                },
                reach
            );
        }

        // What clips, clips what is painted after it.
        if (clips)
            State = State.ClippedTo(reach);
        clips = false;
    }

    private void Add(PathMark mark, Box reach)
    {
        if (PaintThroughText(Boxes.Intersect(reach, State.Clip), mark.Fill ?? mark.Stroke ?? Paint.Pattern))
            return;
        marks.Add(mark);
    }

    public override void PaintShading(NameToken shadingName)
    {
        Box clip = State.Clip;
        if (IsHidden || PaintThroughText(clip, Paint.Pattern))
            return;
        Subpath area = new(
            [(clip.Left, clip.Top), (clip.Right, clip.Top), (clip.Right, clip.Bottom), (clip.Left, clip.Bottom)],
            Closed: true,
            Curved: false
        );
        marks.Add(new PathMark([area], Paint.Pattern, null, 0, clip) { Blended = IsBlended(GetCurrentState()) });
    }
}
