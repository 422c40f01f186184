using System.Text.RegularExpressions;

namespace KpiIngest.Review.Memos.Template;

/// <summary>A mark of a template: a name in double braces, <c>{{หน่วยงาน}}</c>, typed as any other text.</summary>
/// <param name="Name">Without braces and spaces around it.</param>
internal readonly record struct Mark(string Name, int Start, int Length)
{
    /// <summary>Between the list and the column of a row: <c>ข้อ.ระบุ</c>.</summary>
    private const char Dot = '.';

    public int End => Start + Length;

    /// <summary>The list that a row is repeated for; null for a mark that stands for one value.</summary>
    public string? List => Name.IndexOf(Dot, StringComparison.Ordinal) is > 0 and var at ? Name[..at] : null;
}

/// <summary>Finds the marks in a text.</summary>
internal static partial class MarkText
{
    /// <summary>Letters of half a mark that a message shows.</summary>
    private const int LongestSaid = 40;

    /// <summary>A shorter word that is nearly a name may be meant as it stands.</summary>
    private const int LeastAlike = 5;

    /// <summary>In their order.</summary>
    public static IReadOnlyList<Mark> Of(string text) =>
        [.. Braces().Matches(text).Select(m => new Mark(NameOf(m.Groups["name"].Value), m.Index, m.Length))];

    /// <summary>What looks like a mark and is none: one brace too few, a space between braces, no name, braces of full width. It would be
    /// printed as it stands.</summary>
    public static IEnumerable<string> HalfOf(string text, TemplateMarks marks)
    {
        string rest = Braces().Replace(text, "\n");
        foreach (string half in Half().Matches(rest).Select(m => m.Value.Trim()))
        {
            string name = NameOf(half.Trim('{', '}', '\uff5b', '\uff5d', ' ', '\u00a0'));
            if (Doubled().IsMatch(half) || marks.All.Any(m => Means(name, m)))
                yield return half.Length > LongestSaid ? half[..LongestSaid] + "…" : half;
        }
    }

    /// <summary>The name, or one that differs from it in one or two letters beside each other.</summary>
    private static bool Means(string written, string name)
    {
        if (string.Equals(written, name, StringComparison.Ordinal))
            return true;
        int longest = Math.Max(written.Length, name.Length);
        int shortest = Math.Min(written.Length, name.Length);
        if (shortest < LeastAlike)
            return false;
        int first = 0;
        while (first < shortest && written[first] == name[first])
            first++;
        int last = 0;
        while (last < shortest - first && written[^(last + 1)] == name[^(last + 1)])
            last++;
        return first + last >= longest - 2;
    }

    /// <summary>Word puts spaces without width, and others that do not break, where nobody sees them.</summary>
    private static string NameOf(string written) =>
        string.Concat(written.Normalize().Where(c => c is not ('\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad')))
            .Replace('\u00a0', ' ')
            .Trim();

    [GeneratedRegex(@"\{\{(?<name>[^{}]{1,80})\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Braces();

    /// <summary>Braces with the text between them, or from the first on where they are not closed.</summary>
    [GeneratedRegex(
        @"([{\uff5b][\s\u200b]{0,3})+[^{}\uff5b\uff5d\n]{0,80}([\s\u200b]{0,3}[}\uff5d])*|[}\uff5d]([\s\u200b]{0,3}[}\uff5d])+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Half();

    [GeneratedRegex(
        @"[{\uff5b][\s\u200b]{0,3}[{\uff5b]|[}\uff5d][\s\u200b]{0,3}[}\uff5d]|[\uff5b\uff5d]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Doubled();
}
