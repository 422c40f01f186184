using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>The marks of fields that a story begins and never ends: passed over, so that the text behind them is not taken for an
/// instruction.</summary>
internal static class UnclosedFields
{
    /// <returns>Beginnings without an end, and the separators that belong to them.</returns>
    public static IReadOnlySet<Markup> Find(IReadOnlyList<Markup> story)
    {
        Stack<Markup> open = new();
        Dictionary<Markup, Markup> separators = new(ReferenceEqualityComparer.Instance);
        Scan(story, open, separators);
        HashSet<Markup> unclosed = new(ReferenceEqualityComparer.Instance);
        foreach (Markup begin in open)
        {
            unclosed.Add(begin);
            if (separators.TryGetValue(begin, out Markup? separator))
                unclosed.Add(separator);
        }

        return unclosed;
    }

    private static void Scan(IReadOnlyList<Markup> elements, Stack<Markup> open, Dictionary<Markup, Markup> separators)
    {
        foreach (Markup element in elements)
        {
            if (element.Name == "w:fldChar")
                Meet(element, open, separators);
            else if (!IsRead(element))
                continue;
            else
                Scan(element.Children, open, separators);
        }
    }

    private static void Meet(Markup mark, Stack<Markup> open, Dictionary<Markup, Markup> separators)
    {
        switch (mark["w:fldCharType"])
        {
            case "begin":
                open.Push(mark);
                break;
            case "separate" when open.TryPeek(out Markup? begin):
                separators.TryAdd(begin, mark);
                break;
            case "end":
                open.TryPop(out _);
                break;
        }
    }

    /// <summary>False for a text box, which is a story of its own, and for a row that is not read.</summary>
    private static bool IsRead(Markup element) =>
        element.Name switch
        {
            "w:txbxContent" => false,
            "w:tr" => !WordRevisions.RowDeleted(element),
            _ => true,
        };
}
