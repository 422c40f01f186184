using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>One level of a numbering.</summary>
/// <param name="Text">What is shown, with <c>%1</c> to <c>%9</c> for the numbers of the levels.</param>
/// <param name="RestartAfter">The level begins anew after a paragraph of a level below this number (counted from 0); null for every higher
/// level.</param>
/// <param name="Legal">Numbers of other levels are shown as 1, 2, 3 whatever their own format.</param>
/// <param name="Style">The paragraph style that stands for this level.</param>
/// <param name="Attached">The text follows the number without a space or tab.</param>
internal sealed record NumberLevel(
    int Start,
    string Format,
    string Text,
    int? RestartAfter,
    bool Legal,
    string? Style,
    string? Font,
    bool Attached
)
{
    /// <summary>The bullet as the page shows it; a picture as •.</summary>
    public string? Bullet
    {
        get
        {
            string shown = SymbolFonts.Show(Text, Font).Text.Trim();
            if (shown.Length == 0)
                return null;
            return shown[0] is >= '\uE000' and <= '\uF8FF' ? "•" : shown;
        }
    }

    public static NumberLevel Of(Markup level) =>
        new(
            Number(level.Child("w:start")?.Val) ?? 0,
            FormatOf(level.Child("w:numFmt")),
            level.Child("w:lvlPicBulletId") is null ? level.Child("w:lvlText")?.Val ?? "" : "•",
            Number(level.Child("w:lvlRestart")?.Val),
            level.Switch("w:isLgl") ?? false,
            level.Child("w:pStyle")?.Val,
            SymbolFonts.NameIn(level.Child("w:rPr")),
            level.Child("w:suff")?.Val == "nothing"
        );

    /// <summary>A format of the author's own is known by its first number: <c>๐๑, ๐๒, ๐๓, ...</c>.</summary>
    private static string FormatOf(Markup? format) =>
        format?.Val switch
        {
            null => "decimal",
            "custom" => format["w:format"]?.Split(',')[0].Trim() ?? "decimal",
            var named => named,
        };

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
