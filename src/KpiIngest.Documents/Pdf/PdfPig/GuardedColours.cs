using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>The colours of a content stream, where one that is missing or damaged is seen in a colour that is not known, and costs nothing
/// else.</summary>
internal sealed class GuardedColours(IColorSpaceContext inner, Func<CurrentGraphicsState> state, PageNotes notes) : IColorSpaceContext
{
    public ColorSpaceDetails CurrentStrokingColorSpace => inner.CurrentStrokingColorSpace;

    public ColorSpaceDetails CurrentNonStrokingColorSpace => inner.CurrentNonStrokingColorSpace;

    public void SetStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null) =>
        Stroking(() => inner.SetStrokingColorspace(colorspace, dictionary));

    public void SetNonStrokingColorspace(NameToken colorspace, DictionaryToken? dictionary = null) =>
        Filling(() => inner.SetNonStrokingColorspace(colorspace, dictionary));

    public void SetStrokingColor(double[] operands, NameToken? patternName = null) =>
        Stroking(() => inner.SetStrokingColor(operands, patternName), patternName);

    public void SetStrokingColorGray(double gray) => Stroking(() => inner.SetStrokingColorGray(gray));

    public void SetStrokingColorRgb(double r, double g, double b) => Stroking(() => inner.SetStrokingColorRgb(r, g, b));

    public void SetStrokingColorCmyk(double c, double m, double y, double k) => Stroking(() => inner.SetStrokingColorCmyk(c, m, y, k));

    public void SetNonStrokingColor(double[] operands, NameToken? patternName = null) =>
        Filling(() => inner.SetNonStrokingColor(operands, patternName), patternName);

    public void SetNonStrokingColorGray(double gray) => Filling(() => inner.SetNonStrokingColorGray(gray));

    public void SetNonStrokingColorRgb(double r, double g, double b) => Filling(() => inner.SetNonStrokingColorRgb(r, g, b));

    public void SetNonStrokingColorCmyk(double c, double m, double y, double k) => Filling(() => inner.SetNonStrokingColorCmyk(c, m, y, k));

    public IColorSpaceContext DeepClone() => new GuardedColours(inner.DeepClone(), state, notes);

    private void Stroking(Action set, NameToken? pattern = null)
    {
        if (!Succeeds(set, pattern))
            state().CurrentStrokingColor = UnknownColour.Instance;
    }

    private void Filling(Action set, NameToken? pattern = null)
    {
        if (!Succeeds(set, pattern))
            state().CurrentNonStrokingColor = UnknownColour.Instance;
    }

    /// <summary>Patterns are never looked up: of what they paint only that it is seen matters.</summary>
    private bool Succeeds(Action set, NameToken? pattern)
    {
        if (pattern is not null)
            return false;
        try
        {
            set();
            return true;
        }
        catch (Exception e) when (Tokens.IsDamage(e))
        {
            notes.Lost("cs");
            return false;
        }
    }

    private sealed class UnknownColour : IColor
    {
        public static UnknownColour Instance { get; } = new();

        public ColorSpace ColorSpace => ColorSpace.Pattern;

        public (double r, double g, double b) ToRGBValues() => (0.5, 0.5, 0.5);
    }
}
