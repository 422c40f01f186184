using KpiIngest.Documents.Pdf.Painted;
using UglyToad.PdfPig.Graphics.Colors;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>Colours of PdfPig as paint.</summary>
internal static class PdfColours
{
    public static Paint Of(IColor? colour)
    {
        if (colour is null)
            return Paint.Black;
        if (colour.ColorSpace == ColorSpace.Pattern)
            return Paint.Pattern;
        try
        {
            (double red, double green, double blue) = colour.ToRGBValues();
            return new Paint(red, green, blue, 1);
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            // It is seen in some colour: which one is not known.
            return Paint.Pattern;
        }
    }
}
