using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Tick boxes drawn as a small shape in the line of text: empty, or with a tick typed into it. Of a shape that floats beside
/// the text it is not known to which words it belongs: its tick stays with its own paragraph.</summary>
internal static class DrawnTickBoxes
{
    /// <summary>A box is at most this wide and high. Unit: English metric units (1.1 cm).</summary>
    private const int LargestSide = 400_000;

    /// <summary>True where the drawing stands in the line like a letter.</summary>
    public static bool StandsInLine(Markup drawn) =>
        drawn.Name switch
        {
            "w:drawing" => drawn.Child("wp:inline") is not null,
            "w:pict" => (drawn.Child("v:shape") ?? drawn.Child("v:rect"))?["style"] is { } style
                && !style.Contains("position:absolute", StringComparison.Ordinal),
            _ => false,
        };

    /// <summary>State of a box by the text in it: a tick or a stroke alone; null for any other text, and for none.</summary>
    public static bool? StateOf(IReadOnlyList<Block> text)
    {
        if (text is not [Paragraph { Label: null } line])
            return null;
        return line.Inlines switch
        {
            [TickBox box] => box.Ticked,
            [TextRun { Visible: true } run] when run.Text.Trim() is "/" or "x" or "X" => true,
            _ => null,
        };
    }

    /// <summary>True for a small rectangle without text.</summary>
    public static bool IsEmptyBox(Markup drawing)
    {
        Markup? size = drawing.Child("wp:inline")?.Child("wp:extent");
        return IsSmall(size?["cx"])
            && IsSmall(size?["cy"])
            && drawing.Descendant("a:prstGeom")?["prst"] is "rect" or "roundRect" or "flowChartProcess"
            && drawing.Descendant("pic:pic") is null
            && drawing.Descendant("w:t") is null
            && drawing.Descendant("w:sym") is null;
    }

    private static bool IsSmall(string? side) =>
        int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= LargestSide;
}
