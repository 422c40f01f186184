using System.Text;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word.Bindings;

/// <summary>The text inside a content control, and another in its place.</summary>
internal static class ControlText
{
    /// <summary>An element of the reader's own around runs whose text is not the one that the file keeps there, or may not be. Its
    /// attributes are <see cref="Kept"/> and <see cref="Doubtful"/>.</summary>
    public const string Wrapper = "kpi:bound";

    /// <summary>The text that the file keeps; on the first run of a control alone.</summary>
    public const string Kept = "kept";

    /// <summary>There where it is not certain that the text is shown.</summary>
    public const string Doubtful = "doubtful";

    public static string Of(Markup content)
    {
        StringBuilder text = new();
        Append(content, text);
        return text.ToString();
    }

    /// <summary>White space apart, which a page does not tell.</summary>
    public static bool Same(string one, string other) => string.Equals(Spaced(one), Spaced(other), StringComparison.Ordinal);

    /// <summary>Puts the text in the place of all runs, in the look of the first, and leaves one paragraph of several.</summary>
    public static void Replace(Markup content, string text, string kept)
    {
        Markup run = new("w:r", []);
        if (content.Descendant("w:r")?.Child("w:rPr") is { } look)
            run.Add(look);
        bool first = true;
        foreach (string line in text.Split('\n'))
        {
            if (!first)
                run.Add(new Markup("w:br", []));
            Markup shown = new("w:t", []);
            shown.Append(line.TrimEnd('\r'));
            run.Add(shown);
            first = false;
        }

        Markup wrapped = new(Wrapper, [(Kept, kept)]);
        wrapped.Add(run);
        Markup home = content.Descendant("w:p") ?? content;
        Clear(content, home);
        home.Add(wrapped);
    }

    /// <summary>Marks every run as one that may not be shown.</summary>
    public static void Doubt(Markup content, string kept)
    {
        bool told = false;
        content.Rewrite(element =>
        {
            if (element.Name != "w:r")
                return element;
            Markup wrapped = new(Wrapper, told ? [(Doubtful, "1")] : [(Kept, kept), (Doubtful, "1")]);
            told = true;
            wrapped.Add(element);
            return wrapped;
        });
    }

    /// <summary>Marks these runs as ones whose text is not certain, without a word on what was kept.</summary>
    public static void Doubt(Markup paragraph, IReadOnlySet<Markup> runs) =>
        paragraph.Rewrite(element =>
        {
            if (!runs.Contains(element))
                return element;
            Markup wrapped = new(Wrapper, [(Doubtful, "1")]);
            wrapped.Add(element);
            return wrapped;
        });

    private static void Append(Markup element, StringBuilder text)
    {
        foreach (Markup child in element.Children)
        {
            switch (child.Name)
            {
                case "w:t":
                    text.Append(child.Text);
                    break;
                case "w:tab" or "w:br" or "w:cr":
                    text.Append('\n');
                    break;
                case "w:delText" or "w:instrText" or "w:del" or "w:moveFrom" or "w:sdtPr" or "w:pPr" or "w:rPr" or "w:tcPr" or "w:trPr":
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Takes out runs, and paragraphs beside the one that stays.</summary>
    private static void Clear(Markup element, Markup home) =>
        element.Rewrite(child =>
            child.Name switch
            {
                "w:r" or Wrapper or "w:hyperlink" or "w:ins" or "w:del" or "w:fldSimple" or "w:smartTag" => null,
                "w:sdt" when child.Descendant("w:p") is null => null,
                "w:p" when !ReferenceEquals(child, home) => null,
                _ => child,
            }
        );
}
