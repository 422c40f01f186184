namespace KpiIngest.Documents.Word.Package;

/// <summary>An element of a part's XML under its canonical name (<c>w:p</c>), see <see cref="MarkupNames"/>. Alternate content is already
/// resolved.</summary>
internal sealed class Markup(string name, (string Name, string Value)[] attributes)
{
    private List<Markup>? children;

    public string Name { get; } = name;

    /// <summary>The element's own characters; white space at its ends only where the file asks to keep it.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<Markup> Children => children ?? (IReadOnlyList<Markup>)[];

    /// <summary>Value of an attribute by canonical name (<c>w:val</c>; no prefix where the file has none); null where it is
    /// absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach ((string name, string value) in attributes)
            {
                if (string.Equals(name, attribute, StringComparison.Ordinal))
                    return value;
            }

            return null;
        }
    }

    public string? Val => this["w:val"];

    public Markup? Child(string name)
    {
        if (children is null)
            return null;
        foreach (Markup child in children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
                return child;
        }

        return null;
    }

    /// <summary>The first element of that name anywhere below, in document order.</summary>
    public Markup? Descendant(string name)
    {
        foreach (Markup child in Children)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal))
                return child;
            if (child.Descendant(name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>A property that is on by being there: null where absent, else whether its value says on.</summary>
    public bool? Switch(string name) => Child(name) is { } property ? IsOn(property.Val) : null;

    /// <summary>True for a switch without a value, and for <c>1</c>, <c>true</c>, <c>on</c>.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off" or "f");

    internal void Add(Markup child) => (children ??= []).Add(child);

    internal void Remove(string name) => children?.RemoveAll(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Puts another element in the place of each element below, those of an exchanged element apart.</summary>
    /// <param name="exchange">The element itself to leave it, null to take it out.</param>
    internal void Rewrite(Func<Markup, Markup?> exchange)
    {
        if (children is null)
            return;
        List<Markup> kept = new(children.Count);
        foreach (Markup child in children)
        {
            Markup? other = exchange(child);
            if (ReferenceEquals(other, child))
                child.Rewrite(exchange);
            if (other is not null)
                kept.Add(other);
        }

        children = kept;
    }

    internal void Append(string text) => Text = Text.Length == 0 ? text : Text + text;
}
