using System.Globalization;
using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>An automatic number as displayed.</summary>
/// <param name="Attached">True where the text follows without a space.</param>
internal readonly record struct NumberLabel(string Text, bool Attached);

/// <summary>Counts automatic numbers in document order: they are not in the text, the page shows them.</summary>
internal sealed class WordNumbering(NumberingDefinitions definitions, WordStyles styles)
{
    private readonly Dictionary<string, int?[]> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);

    public static WordNumbering Load(WordPackage package, WordStyles styles) => new(NumberingDefinitions.Load(package, styles), styles);

    /// <summary>The number of the next paragraph as displayed; null where the numbering shows nothing.</summary>
    /// <param name="direct">The paragraph's own <c>w:numPr</c>.</param>
    /// <param name="style">The paragraph's style, which may bring a numbering with it.</param>
    public NumberLabel? Next(Markup? direct, string? style)
    {
        string? id = direct?.Child("w:numId")?.Val ?? (style is null ? null : styles.NumberingId(style));
        if (id is null or "0" || definitions.Find(id) is not { } numbering)
            return null;
        int index = Level(direct, style, numbering);
        int?[] values = Count(id, numbering, index);
        return Display(numbering, index, values) is { } text ? new NumberLabel(text, numbering.Levels[index]!.Attached) : null;
    }

    private int Level(Markup? direct, string? style, Numbering numbering)
    {
        if (Index(direct?.Child("w:ilvl")?.Val) is { } stated)
            return stated;
        if (direct?.Child("w:numId") is null && style is not null)
        {
            int linked = Array.FindIndex(numbering.Levels, l => string.Equals(l?.Style, style, StringComparison.Ordinal));
            if (linked >= 0)
                return linked;
            if (Index(styles.NumberingLevel(style)) is { } styled)
                return styled;
        }

        return 0;
    }

    /// <summary>Numberings of one abstract definition count on together; an overridden start begins anew where its numbering is first
    /// used.</summary>
    private int?[] Count(string id, Numbering numbering, int index)
    {
        if (!counters.TryGetValue(numbering.Abstract, out int?[]? values))
            counters[numbering.Abstract] = values = new int?[NumberingDefinitions.LevelCount];
        if (begun.Add(id))
        {
            for (int i = 0; i < values.Length; i++)
            {
                if (numbering.Restarts[i])
                    values[i] = null;
            }
        }

        values[index] = values[index] + 1 ?? numbering.Start(index);
        for (int below = index + 1; below < values.Length; below++)
        {
            int restart = numbering.Levels[below]?.RestartAfter ?? below;
            if (index < restart)
                values[below] = null;
        }

        return values;
    }

    private static string? Display(Numbering numbering, int index, int?[] values)
    {
        if (numbering.Levels[index] is not { } level)
            return null;
        if (level.Format == "bullet")
            return level.Bullet;
        StringBuilder text = new();
        for (int i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                text.Append(level.Text[i]);
                continue;
            }

            int named = level.Text[++i] - '1';
            int value = values[named] ?? numbering.Start(named);
            string format = level.Legal && named != index ? "decimal" : numbering.Levels[named]?.Format ?? "decimal";
            text.Append(NumberFormats.Write(value, format));
        }

        string shown = text.ToString().Trim();
        return shown.Length == 0 ? null : shown;
    }

    private static int? Index(string? level) =>
        int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < NumberingDefinitions.LevelCount
            ? index
            : null;
}
