using KpiIngest.Scans.Damage;
using KpiIngest.Scans.Pictures;
using SkiaSharp;

namespace KpiIngest.Scans.Marks;

/// <summary>What an office leaves on a printed page: stamps, signatures, punched holes, a staple with its shadow.</summary>
internal static class SheetMarks
{
    private const string StampFont = "/usr/share/fonts/truetype/tlwg/Loma-Bold.ttf";
    private static readonly string[] StampWords = ["สำเนาถูกต้อง", "ตรวจสอบแล้ว", "รับแล้ว", "ด่วนที่สุด"];

    /// <param name="last">The last page bears the signature and the stamp; the others bear them seldom.</param>
    public static Raster Put(Raster page, ScanDamage damage, bool last)
    {
        Dice dice = new Dice(damage.Seed).Other(3);
        using SKBitmap bitmap = Jpeg.Canvas(Raster.White(page.Width, page.Height));
        using SKCanvas canvas = new(bitmap);
        float inch = (float)damage.Resolution;
        if (damage.Signature && (last || dice.In(0.2)))
            Sign(canvas, page, inch, dice);
        if (damage.Stamp && (last || dice.In(0.2)))
            Stamp(canvas, page, inch, dice);
        if (damage.PunchedHoles)
            Punch(canvas, page, inch, dice);
        if (damage.Staple)
            Staple(canvas, inch, dice);
        canvas.Flush();
        return page.Under(Jpeg.OfGrey(bitmap));
    }

    /// <summary>Mostly in the lower part of the page, sometimes across what stands anywhere.</summary>
    private static SKPoint Somewhere(Raster page, Dice dice) =>
        new(
            (float)(page.Width * dice.Between(0.25, 0.8)),
            (float)(page.Height * (dice.In(0.6) ? dice.Between(0.7, 0.9) : dice.Between(0.15, 0.9)))
        );

    private static void Sign(SKCanvas canvas, Raster page, float inch, Dice dice)
    {
        SKPoint at = Somewhere(page, dice);
        using SKPaint paint = Pen((byte)dice.Whole(30, 120), (float)(inch * dice.Between(0.006, 0.014)));
        using SKPathBuilder strokes = new();
        strokes.MoveTo(at);
        for (int i = dice.Whole(4, 9); i > 0; i--)
        {
            SKPoint next = new(at.X + (float)(inch * dice.Between(-0.1, 0.4)), at.Y + (float)(inch * dice.Between(-0.3, 0.3)));
            strokes.CubicTo(
                new SKPoint(at.X + (float)(inch * dice.Between(-0.3, 0.4)), at.Y + (float)(inch * dice.Between(-0.5, 0.5))),
                new SKPoint(next.X + (float)(inch * dice.Between(-0.3, 0.3)), next.Y + (float)(inch * dice.Between(-0.5, 0.5))),
                next
            );
            at = next;
        }

        using SKPath path = strokes.Detach();
        canvas.DrawPath(path, paint);
    }

    private static void Stamp(SKCanvas canvas, Raster page, float inch, Dice dice)
    {
        SKPoint at = Somewhere(page, dice);
        byte grey = (byte)dice.Whole(70, 170);
        using SKPaint pen = Pen(grey, inch * 0.02f);
        using SKTypeface typeface = SKTypeface.FromFile(StampFont);
        using SKFont font = new(typeface, inch * 0.2f);
        using SKPaint ink = new() { Color = new SKColor(grey, grey, grey), IsAntialias = true };
        canvas.Save();
        canvas.RotateDegrees((float)dice.Between(-25, 25), at.X, at.Y);
        string words = dice.Of(StampWords);
        if (dice.In(0.5))
            canvas.DrawCircle(at, inch * 0.65f, pen);
        else
            canvas.DrawRect(SKRect.Create(at.X - (inch * 0.75f), at.Y - (inch * 0.25f), inch * 1.5f, inch * 0.5f), pen);
        canvas.DrawText(words, at.X, at.Y + (inch * 0.06f), SKTextAlign.Center, font, ink);
        canvas.Restore();
    }

    private static void Punch(SKCanvas canvas, Raster page, float inch, Dice dice)
    {
        float x = (float)(inch * dice.Between(0.35, 0.55));
        byte grey = (byte)dice.Whole(0, 90);
        using SKPaint dark = new() { Color = new SKColor(grey, grey, grey), IsAntialias = true };
        foreach (float y in (float[])[(page.Height / 2f) - (1.57f * inch), (page.Height / 2f) + (1.57f * inch)])
        {
            canvas.DrawCircle(x, y, 0.118f * inch, dark);
        }
    }

    private static void Staple(SKCanvas canvas, float inch, Dice dice)
    {
        SKPoint at = new((float)(inch * dice.Between(0.25, 0.6)), (float)(inch * dice.Between(0.25, 0.6)));
        canvas.Save();
        canvas.RotateDegrees((float)dice.Between(-60, 20), at.X, at.Y);
        using SKPaint shadow = Pen((byte)dice.Whole(150, 200), inch * 0.06f);
        shadow.MaskFilter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, inch * 0.02f);
        canvas.DrawLine(at.X, at.Y + (inch * 0.03f), at.X + (inch * 0.45f), at.Y + (inch * 0.03f), shadow);
        using SKPaint wire = Pen(60, inch * 0.02f);
        canvas.DrawLine(at.X, at.Y, at.X + (inch * 0.45f), at.Y, wire);
        canvas.Restore();
    }

    private static SKPaint Pen(byte grey, float width) =>
        new()
        {
            Color = new SKColor(grey, grey, grey),
            IsStroke = true,
            StrokeWidth = width,
            StrokeCap = SKStrokeCap.Round,
            IsAntialias = true,
        };
}
