using System.Globalization;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The numberings that a file defines (numbering.xml): levels, their overrides, links through numbering styles.</summary>
internal sealed class NumberingDefinitions(WordStyles styles)
{
    public const int LevelCount = 9;

    /// <summary>Numbering styles that lead to each other; a longer chain is a circle.</summary>
    private const int MaxLinks = 8;

    private readonly Dictionary<string, Markup> abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Markup> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Numbering?> found = new(StringComparer.Ordinal);

    public static NumberingDefinitions Load(WordPackage package, WordStyles styles)
    {
        NumberingDefinitions loaded = new(styles);
        if (package.Main.NumberingDefinitionsPart is not { } part)
            return loaded;
        foreach (Markup element in package.Load(part).Children)
        {
            if (element.Name == "w:abstractNum" && element["w:abstractNumId"] is { } abstractId)
                loaded.abstracts.TryAdd(abstractId, element);
            else if (element.Name == "w:num" && element["w:numId"] is { } id)
                loaded.numbers.TryAdd(id, element);
        }

        return loaded;
    }

    /// <summary>Null for a number that the file does not define.</summary>
    public Numbering? Find(string id)
    {
        if (!found.TryGetValue(id, out Numbering? numbering))
            found[id] = numbering = Resolve(id);
        return numbering;
    }

    private Numbering? Resolve(string id)
    {
        if (!numbers.TryGetValue(id, out Markup? number) || Abstract(number) is not { } definition)
            return null;
        Numbering numbering = new(definition["w:abstractNumId"]!);
        foreach (Markup level in definition.Children)
            numbering.Define(level);
        foreach (Markup change in number.Children)
        {
            if (change.Name == "w:lvlOverride")
                numbering.Override(change);
        }

        return numbering;
    }

    /// <summary>The abstract definition of a number; one that only links to a numbering style is followed to the style's own.</summary>
    private Markup? Abstract(Markup number)
    {
        for (int i = 0; i < MaxLinks; i++)
        {
            if (number.Child("w:abstractNumId")?.Val is not { } id || !abstracts.TryGetValue(id, out Markup? definition))
                return null;
            if (definition.Child("w:numStyleLink")?.Val is not { } style)
                return definition;
            if (styles.NumberingId(style) is not { } linked || !numbers.TryGetValue(linked, out Markup? next))
                return definition;
            number = next;
        }

        return null;
    }
}

/// <summary>One numbering with its overrides applied.</summary>
/// <param name="Abstract">The definition whose counters it shares.</param>
internal sealed record Numbering(string Abstract)
{
    private readonly int?[] starts = new int?[NumberingDefinitions.LevelCount];

    public NumberLevel?[] Levels { get; } = new NumberLevel?[NumberingDefinitions.LevelCount];

    /// <summary>Levels that begin anew where this numbering is first used.</summary>
    public bool[] Restarts { get; } = new bool[NumberingDefinitions.LevelCount];

    public int Start(int level) => starts[level] ?? Levels[level]?.Start ?? 1;

    public void Define(Markup level)
    {
        if (level.Name == "w:lvl" && Number(level["w:ilvl"]) is { } index && index < Levels.Length)
            Levels[index] = NumberLevel.Of(level);
    }

    public void Override(Markup change)
    {
        if (Number(change["w:ilvl"]) is not { } index || index >= Levels.Length)
            return;
        if (change.Child("w:lvl") is { } level)
            Levels[index] = NumberLevel.Of(level);
        if (Number(change.Child("w:startOverride")?.Val) is not { } start)
            return;
        starts[index] = start;
        Restarts[index] = true;
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
