using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

internal sealed partial class ContentProcessor
{
    private string? actualText;
    private int actualStart;
    private List<int>? clipping;

    public override void SetFontAndSize(NameToken font, double size)
    {
        base.SetFontAndSize(font, size);
        State = State with { StateFont = null };
        UseStateFont();
        if (ResourceStore.GetFont(font) is null)
            notes.MissingFont();
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        if (IsHidden)
            return;
        TransformationMatrix m = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        KnownGlyph meaning = context.Shapes.Of(font, code, characterBoundingBox.GlyphBounds, characterBoundingBox.Width, OutlineOfType3);
        AddGlyph(
            meaning,
            new Matrix(m.A, m.B, m.C, m.D, m.E, m.F),
            characterBoundingBox.Width,
            GlyphPaint(currentState),
            currentState.FontState!.TextRenderingMode
        );
    }

    /// <param name="toPage">From the em of the font to points of the page.</param>
    /// <param name="advance">To where the next glyph is expected, in ems.</param>
    private void AddGlyph(KnownGlyph glyph, Matrix toPage, double advance, Paint? paint, TextRenderingMode mode)
    {
        (double x, double y) = (toPage.E, toPage.F);
        (double X, double Y) end = toPage.Apply(advance, 0);
        double size = Math.Sqrt((toPage.C * toPage.C) + (toPage.D * toPage.D));
        if (!double.IsFinite(x) || !double.IsFinite(y) || !double.IsFinite(end.X) || !double.IsFinite(size))
            return;
        int? turns = Turns(toPage);

        // Aslant the upright box around a letter would reach over its neighbours: their boxes stand side by side instead.
        Box box = turns is null
            ? new Box(Math.Min(x, end.X), y - (PdfPigTolerances.Ascent * size), Math.Max(x, end.X), y + (PdfPigTolerances.Descent * size))
            : toPage.Apply(new Box(Math.Min(0, advance), -PdfPigTolerances.Descent, Math.Max(0, advance), PdfPigTolerances.Ascent));
        GlyphShape shape = glyph.Shape.IsKnown ? glyph.Shape : EstimatedInk.Of(glyph.Text, advance);
        Box ink = shape.Ink.IsEmpty ? default : toPage.Apply(new Box(shape.Ink.Left, -shape.Ink.Bottom, shape.Ink.Right, -shape.Ink.Top));
        bool blank = shape.Ink.IsEmpty || string.IsNullOrWhiteSpace(glyph.Text);
        if (mode >= TextRenderingMode.FillClip && !blank)
            (clipping ??= []).Add(marks.Count);
        double seen = blank ? 1 : Boxes.Area(Boxes.Intersect(ink, State.Clip)) / Math.Max(double.Epsilon, Boxes.Area(ink));
        marks.Add(
            new GlyphMark(glyph.Text, x, y, box, blank ? default : ink, new GlyphFont(glyph.Font, Math.Round(size, 2)))
            {
                End = end,
                Paint = paint,
                Blank = blank,
                Clipped = seen < PdfPigTolerances.LeastSeen,
                Cut = glyph.Shape.IsKnown && seen < PaintedTolerances.Whole,
                Code = glyph.Code,
                Shape = shape,
                QuarterTurns = turns,
            }
        );
    }

    private Paint? GlyphPaint(CurrentGraphicsState state) =>
        state.FontState!.TextRenderingMode switch
        {
            TextRenderingMode.Fill
            or TextRenderingMode.FillThenStroke
            or TextRenderingMode.FillClip
            or TextRenderingMode.FillThenStrokeClip => Fill(state),
            TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => Stroke(state),
            _ => null,
        };

    private static int? Turns(Matrix toPage)
    {
        (double across, double down) = (Math.Abs(toPage.A), Math.Abs(toPage.B));
        return down <= PdfPigTolerances.Slope * across ? (toPage.A > 0 ? 0 : 2)
            : across <= PdfPigTolerances.Slope * down ? (toPage.B > 0 ? 1 : 3)
            : null;
    }

    public override void EndText()
    {
        base.EndText();
        if (clipping is null)
            return;
        State = State with { TextClip = clipping };
        clipping = null;
    }

    /// <summary>Shows through the glyphs that clip it what is painted in this box. False where none do.</summary>
    private bool PaintThroughText(Box box, Paint paint)
    {
        if (State.TextClip is not { } glyphs)
            return false;
        foreach (int at in glyphs)
        {
            if (marks[at] is GlyphMark { Paint: null } glyph && !Boxes.IsEmpty(Boxes.Intersect(glyph.Ink, box)))
                marks[at] = glyph with { Paint = paint };
        }

        return true;
    }

    /// <returns>False where there is nothing to replace.</returns>
    private bool BeginActualText(string text)
    {
        actualText = text;
        actualStart = marks.Count;
        return true;
    }

    private void EndActualText()
    {
        if (actualText is { } text)
            ActualText.Apply(text, marks, actualStart);
        actualText = null;
    }
}
