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
    /// <summary>In their order.</summary>
    public static IReadOnlyList<Mark> Of(string text) => [.. Braces().Matches(text).Select(m => new Mark(NameOf(m.Groups["name"].Value), m.Index, m.Length))];

    /// <summary>Word puts spaces without width, and others that do not break, where nobody sees them.</summary>
    private static string NameOf(string written) => string.Concat(written.Normalize().Where(c => c is not ('\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad'))).Replace('\u00a0', ' ').Trim();

    [GeneratedRegex(@"\{\{(?<name>[^{}]{1,80})\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Braces();
}
