namespace KpiIngest.Review.Memos.Template;

/// <summary>What the marks of a template stand for. A line feed in a value is a new line within its paragraph.</summary>
/// <param name="Single">By name. Where a paragraph holds nothing but a mark whose value is empty, the paragraph goes.</param>
/// <param name="Lists">By name: for each row the values by the whole names of its marks. The table of a list without rows goes.</param>
internal sealed record TemplateValues(
    IReadOnlyDictionary<string, string> Single,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lists
);

/// <summary>The marks that a kind of document knows.</summary>
/// <param name="Single">Those of one value.</param>
/// <param name="Lists">By list its marks, with the name of the list before them.</param>
/// <param name="Needed">Without these the document would lose what it is for.</param>
internal sealed record TemplateMarks(
    IReadOnlySet<string> Single,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Lists,
    IReadOnlyList<string> Needed
)
{
    public bool Knows(Mark mark) =>
        mark.List is { } list
            ? Lists.TryGetValue(list, out IReadOnlySet<string>? columns) && columns.Contains(mark.Name)
            : Single.Contains(mark.Name);

    public IEnumerable<string> All =>
        [.. Single.Order(StringComparer.Ordinal), .. Lists.Values.SelectMany(l => l).Order(StringComparer.Ordinal)];
}
