using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The styles of a file, as far as they change what is read: hidden text, symbol fonts, automatic numbers.</summary>
internal sealed class WordStyles
{
    /// <summary>Styles based on each other; a longer chain is a circle.</summary>
    private const int MaxChain = 64;

    private readonly Dictionary<string, Markup> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyleText> texts = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    public static WordStyles Load(WordPackage package)
    {
        WordStyles loaded = new();
        if (package.Main.StyleDefinitionsPart is not { } part)
            return loaded;
        foreach (Markup style in package.Load(part).Children)
        {
            if (style.Name == "w:docDefaults")
                loaded.HiddenByDefault = style.Child("w:rPrDefault")?.Child("w:rPr")?.Switch("w:vanish") ?? false;
            if (style.Name != "w:style" || style["w:styleId"] is not { } id)
                continue;
            loaded.styles.TryAdd(id, style);
            if (style["w:type"] is "paragraph" && style["w:default"] is { } isDefault && Markup.IsOn(isDefault))
                loaded.defaultParagraph ??= id;
        }

        return loaded;
    }

    /// <summary>True where the file's defaults hide text; only a run's own word shows it.</summary>
    public bool HiddenByDefault { get; private set; }

    /// <summary>The look of a paragraph: by the style it names, else by the file's default style.</summary>
    public StyleText OfParagraph(string? style) => (style ?? defaultParagraph) is { } id ? Text(id) : StyleText.None;

    public StyleText Text(string style)
    {
        if (!texts.TryGetValue(style, out StyleText text))
        {
            text = new StyleText(
                Nearest(style, s => s.Child("w:rPr")?.Switch("w:vanish")) ?? false,
                NearestText(style, s => SymbolFonts.NameIn(s.Child("w:rPr"))),
                Chain(style).Any(s => s.Descendant("w:shd") is not null),
                Nearest(style, s => Ground.Of(s.Child("w:rPr")) ?? Ground.Of(s.Child("w:pPr"))),
                Nearest(style, s => LetterColour.Of(s.Child("w:rPr"))),
                NearestText(style, s => s.Child("w:rPr")?.Child("w:vertAlign")?.Val),
                Nearest(style, s => RaisedText.PositionIn(s.Child("w:rPr"))),
                Nearest(style, s => WordVisibility.IsCrossedOut(s.Child("w:rPr"))),
                WordVisibility.Size(NearestText(style, s => s.Child("w:rPr")?.Child("w:sz")?.Val)),
                WordVisibility.Size(NearestText(style, s => s.Child("w:rPr")?.Child("w:szCs")?.Val))
            );
            texts[style] = text;
        }

        return text;
    }

    public bool IsNumbered(string style) => NumberingId(style) is not null;

    /// <summary>The numbering that a paragraph style brings with it; null where it brings none.</summary>
    public string? NumberingId(string style) => NearestText(style, s => NumberingOf(s)?.Child("w:numId")?.Val);

    public string? NumberingLevel(string style) => NearestText(style, s => NumberingOf(s)?.Child("w:ilvl")?.Val);

    private static Markup? NumberingOf(Markup style) => style.Child("w:pPr")?.Child("w:numPr");

    private T? Nearest<T>(string style, Func<Markup, T?> find)
        where T : struct
    {
        foreach (Markup link in Chain(style))
        {
            if (find(link) is { } found)
                return found;
        }

        return null;
    }

    private string? NearestText(string style, Func<Markup, string?> find)
    {
        foreach (Markup link in Chain(style))
        {
            if (find(link) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The style, the one that it is based on, and so on.</summary>
    private IEnumerable<Markup> Chain(string style)
    {
        string? id = style;
        for (int i = 0; i < MaxChain && id is not null && styles.TryGetValue(id, out Markup? markup); i++)
        {
            yield return markup;
            id = markup.Child("w:basedOn")?.Val;
        }
    }
}
