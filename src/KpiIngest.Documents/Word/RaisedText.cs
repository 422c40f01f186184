using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Runs of a paragraph that are lifted from its line or dropped below it by <c>w:position</c>, without the word superscript.
/// A whole paragraph that is lifted stands on its own line.</summary>
/// <param name="line">Where most letters of the paragraph stand. Unit: half points above the base line.</param>
/// <param name="size">Of these letters, in half points; null where it is not known.</param>
internal sealed class RaisedText(int line, int? size)
{
    /// <summary>A run is off its line from this distance on. Unit: half points.</summary>
    private const int Distance = 6;

    /// <summary>The same for letters smaller than <see cref="SmallShare"/>.</summary>
    private const int DistanceOfSmall = 3;

    /// <summary>Letters of at most this share of the line's are small. Unit: percent.</summary>
    private const int SmallShare = 80;

    public static RaisedText None { get; } = new(0, null);

    public static RaisedText Of(Markup paragraph, WordStyles styles, StyleText look)
    {
        if (look.Position is null && !HoldsPosition(paragraph, styles))
            return None;
        Dictionary<int, int> letters = new();
        Dictionary<int, int?> sizes = new();
        Count(paragraph, styles, look, letters, sizes);
        if (letters.Count == 0)
            return None;
        int line = letters.OrderByDescending(l => l.Value).ThenBy(l => Math.Abs(l.Key)).First().Key;
        return new RaisedText(line, sizes[line]);
    }

    /// <summary><c>superscript</c>, <c>subscript</c>, or null for a run on the line.</summary>
    public string? Of(Markup? properties, StyleText style)
    {
        int away = Position(properties, style) - line;
        int? own = SizeOf(properties, style);
        bool small = own * 100 <= size * SmallShare;
        if (Math.Abs(away) < (small ? DistanceOfSmall : Distance))
            return null;
        return away > 0 ? "superscript" : "subscript";
    }

    public static int? PositionIn(Markup? properties) =>
        int.TryParse(properties?.Child("w:position")?.Val, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int position)
            ? position
            : null;

    private static int Position(Markup? properties, StyleText style) => PositionIn(properties) ?? style.Position ?? 0;

    private static int? SizeOf(Markup? properties, StyleText style) =>
        WordVisibility.Size(properties?.Child("w:szCs")?.Val)
        ?? WordVisibility.Size(properties?.Child("w:sz")?.Val)
        ?? style.ThaiSize
        ?? style.Size;

    private static bool HoldsPosition(Markup element, WordStyles styles)
    {
        foreach (Markup child in element.Children)
        {
            if (child.Name == "w:position" || (child.Name == "w:rStyle" && child.Val is { } id && styles.Text(id).Position is not null))
                return true;
            if (IsOfLine(child) && HoldsPosition(child, styles))
                return true;
        }

        return false;
    }

    private static void Count(Markup element, WordStyles styles, StyleText look, Dictionary<int, int> letters, Dictionary<int, int?> sizes)
    {
        foreach (Markup child in element.Children)
        {
            if (child.Name != "w:r")
            {
                if (IsOfLine(child))
                    Count(child, styles, look, letters, sizes);
                continue;
            }

            Markup? properties = child.Child("w:rPr");
            StyleText style = properties?.Child("w:rStyle")?.Val is { } id ? styles.Text(id).Over(look) : look;
            int position = Position(properties, style);
            int length = child.Children.Where(c => c.Name is "w:t" or "w:sym").Sum(c => Math.Max(1, c.Text.Length));
            letters[position] = letters.GetValueOrDefault(position) + length;
            sizes.TryAdd(position, SizeOf(properties, style));
        }
    }

    /// <summary>A text box is a story of its own.</summary>
    private static bool IsOfLine(Markup element) =>
        element.Name is not ("w:drawing" or "w:pict" or "w:object" or "w:txbxContent" or "w:pPr");
}
