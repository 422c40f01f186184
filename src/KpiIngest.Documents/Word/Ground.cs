using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>What letters stand on: the paper, a shading, a highlight.</summary>
/// <param name="Colour">Null where it is not known: a picture, a pattern, a table style that colours some rows.</param>
internal readonly record struct Ground(Colour? Colour)
{
    public static Ground White { get; } = new(Word.Colour.White);

    public static Ground Unknown { get; }

    /// <summary>The shading that properties of a run, a paragraph, a cell or a table name; null where they leave the ground as it
    /// is.</summary>
    public static Ground? Of(Markup? properties)
    {
        if (properties?.Child("w:shd") is not { } shading)
            return null;
        Colour? fill = Named(shading["w:fill"], shading["w:themeFill"]);
        Colour? ink = Named(shading["w:color"], shading["w:themeColor"]);
        return shading.Val switch
        {
            null or "clear" or "nil" or "none" => fill is null && IsAutomatic(shading["w:fill"]) && shading["w:themeFill"] is null
                ? null
                : new Ground(fill),
            "solid" => new Ground(ink ?? (IsAutomatic(shading["w:color"]) ? Word.Colour.Black : null)),
            ['p', 'c', 't', .. var percent] => Pattern(fill ?? Word.Colour.White, ink ?? Word.Colour.Black, percent),
            _ => Unknown,
        };
    }

    /// <summary>The highlight of a run; null where there is none.</summary>
    public static Ground? OfHighlight(Markup? runProperties) =>
        runProperties?.Child("w:highlight")?.Val switch
        {
            null or "none" => null,
            "white" => White,
            "black" => new Ground(Word.Colour.Black),
            "yellow" => new Ground(new Colour(255, 255, 0)),
            "green" => new Ground(new Colour(0, 255, 0)),
            "cyan" => new Ground(new Colour(0, 255, 255)),
            "magenta" => new Ground(new Colour(255, 0, 255)),
            "blue" => new Ground(new Colour(0, 0, 255)),
            "red" => new Ground(new Colour(255, 0, 0)),
            "darkBlue" => new Ground(new Colour(0, 0, 128)),
            "darkCyan" => new Ground(new Colour(0, 128, 128)),
            "darkGreen" => new Ground(new Colour(0, 128, 0)),
            "darkMagenta" => new Ground(new Colour(128, 0, 128)),
            "darkRed" => new Ground(new Colour(128, 0, 0)),
            "darkYellow" => new Ground(new Colour(128, 128, 0)),
            "darkGray" => new Ground(new Colour(128, 128, 128)),
            "lightGray" => new Ground(new Colour(192, 192, 192)),
            _ => Unknown,
        };

    /// <summary>A colour by its own figures, else by the two names of a theme that mean paper and ink in every theme of Office.</summary>
    public static Colour? Named(string? hexadecimal, string? theme) =>
        (Word.Colour.Parse(hexadecimal), theme) switch
        {
            ({ } colour, "text1" or "dark1") when colour.LooksLike(Word.Colour.White) => Word.Colour.Black,
            ({ } colour, _) => colour,
            (null, "background1" or "light1") => Word.Colour.White,
            (null, "text1" or "dark1") => Word.Colour.Black,
            _ => null,
        };

    private static bool IsAutomatic(string? colour) => colour is null or "auto";

    private static Ground Pattern(Colour fill, Colour ink, string percent) =>
        int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out int share) && share <= 100
            ? new Ground(fill.MixedWith(ink, share))
            : Unknown;
}
