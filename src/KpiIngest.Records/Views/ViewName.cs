using KpiIngest.Reports.Thai;

namespace KpiIngest.Records.Views;

/// <summary>The name of a saved view, which stands in its address.</summary>
public static class ViewName
{
    /// <summary>UTF-16 units.</summary>
    public const int Longest = 80;

    /// <summary>One form for what looks the same: no spaces at its ends, one between words, marks in the order of the language, ํา as
    /// ำ.</summary>
    /// <returns>Null for what cannot be a name: nothing, too long, a part of a path, dots alone.</returns>
    public static string? Of(string? typed)
    {
        if (typed is null)
            return null;
        string name = ThaiText.Alike(StorableText.Of(typed));
        return name.Length is > 0 and <= Longest && !name.All(c => c == '.') && !name.Any(c => c is '/' or '\\') ? name : null;
    }
}
