using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The styles of a file, as far as they change what is read: hidden text, symbol fonts, automatic numbers.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles based on each other; a longer chain is a circle.</summary>
    private const int MaxChain = 64;

    private readonly Dictionary<string, Markup> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleText> texts = new(StringComparer.Ordinal);

    public static WordStyles Load(WordPackage package)
    {
        var loaded = new WordStyles();
        if (package.Main.StyleDefinitionsPart is not { } part) return loaded;
        foreach (var style in package.Load(part).Children)
        {
            if (style.Name == "w:style" && style["w:styleId"] is { } id) loaded.styles.TryAdd(id, style);
        }

        return loaded;
    }

    public StyleText Text(string style)
    {
        if (!texts.TryGetValue(style, out var text))
        {
            text = new StyleText(
                Nearest(style, s => s.Child("w:rPr")?.Switch("w:vanish") is { } hidden ? hidden : null) ?? false,
                NearestText(style, s => SymbolFonts.NameIn(s.Child("w:rPr"))),
                Chain(style).Any(s => s.Descendant("w:shd") is not null));
            texts[style] = text;
        }

        return text;
    }

    public bool IsNumbered(string style) => NumberingId(style) is not null;

    /// <summary>The numbering that a paragraph style brings with it; null where it brings none.</summary>
    public string? NumberingId(string style) => NearestText(style, s => NumberingOf(s)?.Child("w:numId")?.Val);

    public string? NumberingLevel(string style) => NearestText(style, s => NumberingOf(s)?.Child("w:ilvl")?.Val);

    private static Markup? NumberingOf(Markup style) => style.Child("w:pPr")?.Child("w:numPr");

    private bool? Nearest(string style, Func<Markup, bool?> find)
    {
        foreach (var link in Chain(style))
        {
            if (find(link) is { } found) return found;
        }

        return null;
    }

    private string? NearestText(string style, Func<Markup, string?> find)
    {
        foreach (var link in Chain(style))
        {
            if (find(link) is { } found) return found;
        }

        return null;
    }

    /// <summary>The style, the one that it is based on, and so on.</summary>
    private IEnumerable<Markup> Chain(string style)
    {
        var id = style;
        for (var i = 0; i < MaxChain && id is not null && styles.TryGetValue(id, out var markup); i++)
        {
            yield return markup;
            id = markup.Child("w:basedOn")?.Val;
        }
    }
}
