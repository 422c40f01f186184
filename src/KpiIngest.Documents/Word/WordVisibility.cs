using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Whether a person who reads the page sees a run: not where it is formatted as hidden, in the colour of its ground, or a
/// speck.</summary>
internal static class WordVisibility
{
    /// <summary>Letters of at most this size are a speck. Unit: half points.</summary>
    private const int SpeckSize = 2;

    /// <summary>Letters drawn at most this wide are a line. Unit: percent of their width.</summary>
    private const int NarrowestScale = 5;

    /// <summary>A row of exactly this height or less shows nothing. Unit: twentieths of a point (2 points).</summary>
    private const int FlattestRow = 40;

    /// <param name="style">The look of the run's styles, paragraph and character together.</param>
    /// <param name="byDefault">True where the file's defaults hide text.</param>
    /// <returns>What the run is besides text; the run's own word counts over all.</returns>
    public static TextState Of(Markup? properties, StyleText style, bool byDefault, Surroundings around)
    {
        if (around.State == TextState.Deleted)
            return around.State;
        if (properties?.Switch("w:vanish") ?? (byDefault || style.Hidden))
            return TextState.Hidden;
        if (IsLostInGround(properties, style, around.Ground) || IsSpeck(properties, style))
            return TextState.Hidden;
        if (around.State == TextState.Hidden)
            return around.State;
        return (IsCrossedOut(properties) ?? style.CrossedOut ?? false) ? TextState.CrossedOut : around.State;
    }

    /// <summary>Null where the properties say nothing of it.</summary>
    public static bool? IsCrossedOut(Markup? properties)
    {
        bool? once = properties?.Switch("w:strike");
        bool? twice = properties?.Switch("w:dstrike");
        return once == true || twice == true ? true : once ?? twice;
    }

    /// <summary>True for a table row too flat to show what it holds.</summary>
    public static bool IsFlat(Markup row) =>
        row.Child("w:trPr")?.Child("w:trHeight") is { } height && height["w:hRule"] == "exact" && Size(height.Val) <= FlattestRow;

    public static int? Size(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;

    private static bool IsLostInGround(Markup? properties, StyleText style, Ground ground) =>
        (LetterColour.Of(properties) ?? style.Letters) is { } letters && letters.IsLost(ground);

    /// <summary>Latin and Thai letters have a size each; both must be a speck, for a run may hold either.</summary>
    private static bool IsSpeck(Markup? properties, StyleText style)
    {
        if (Size(properties?.Child("w:w")?.Val) <= NarrowestScale)
            return true;
        return (Size(properties?.Child("w:sz")?.Val) ?? style.Size) <= SpeckSize
            && (Size(properties?.Child("w:szCs")?.Val) ?? style.ThaiSize) <= SpeckSize;
    }
}
