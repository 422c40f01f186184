using System.Text.RegularExpressions;
using KpiIngest.Review.Html;

namespace KpiIngest.Review.Help;

/// <summary>The user guide as it stands in <c>docs/guide-th.md</c>, drawn for the page: headings, paragraphs, lists of one level, tables,
/// pictures, links, bold and code. Nothing of its text is taken for markup.</summary>
internal sealed partial class GuideDocument
{
    private readonly List<(string Id, string Text)> chapters = [];
    private HtmlText body = HtmlText.Empty;

    private GuideDocument() { }

    /// <summary>Title of the whole.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its chapters: the anchor of each, and its title.</summary>
    public IReadOnlyList<(string Id, string Text)> Chapters => chapters;

    /// <summary>Encoded; without the title.</summary>
    public string Html => body.ToString();

    public static GuideDocument Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        GuideDocument guide = new();
        List<string> block = [];
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }

            if (block.Count > 0)
                guide.Add(block);
            block.Clear();
        }

        return guide;
    }

    private void Add(List<string> block)
    {
        string first = block[0];
        if (first.StartsWith("# ", StringComparison.Ordinal))
            Title = first[2..];
        else if (first.StartsWith("## ", StringComparison.Ordinal))
            Chapter(first[3..]);
        else if (first.StartsWith("### ", StringComparison.Ordinal))
            Append(HtmlText.Of($"<h3>{GuideLine.Of(first[4..])}</h3>\n"));
        else if (first.StartsWith("- ", StringComparison.Ordinal))
            Append(HtmlText.Of($"<ul>{Items(block, Bullet())}</ul>\n"));
        else if (Number().IsMatch(first))
            Append(HtmlText.Of($"<ol>{Items(block, Number())}</ol>\n"));
        else if (first.StartsWith('|'))
            Append(Table(block));
        else
            Append(HtmlText.Of($"<p>{GuideLine.Of(string.Join(' ', block))}</p>\n"));
    }

    private void Chapter(string title)
    {
        string id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"chapter-{chapters.Count + 1}");
        chapters.Add((id, title));
        Append(HtmlText.Of($"<h2 id=\"{id}\">{GuideLine.Of(title)}</h2>\n"));
    }

    /// <summary>A line that begins no item goes on with the one before.</summary>
    private static HtmlText Items(List<string> block, Regex begins)
    {
        List<string> items = [];
        foreach (string line in block)
        {
            if (begins.Match(line) is { Success: true } mark)
                items.Add(line[mark.Length..]);
            else
                items[^1] += " " + line.Trim();
        }

        return HtmlText.Of($"{items.Select(i => HtmlText.Of($"<li>{GuideLine.Of(i)}</li>"))}");
    }

    /// <summary>A line of headings, a line of rules, then the rows.</summary>
    private static HtmlText Table(List<string> block)
    {
        IEnumerable<HtmlText> head = Cells(block[0]).Select(c => HtmlText.Of($"<th scope=\"col\">{GuideLine.Of(c)}</th>"));
        IEnumerable<HtmlText> rows = block
            .Skip(2)
            .Select(r => HtmlText.Of($"<tr>{Cells(r).Select(c => HtmlText.Of($"<td>{GuideLine.Of(c)}</td>"))}</tr>"));
        return HtmlText.Of($"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n");
    }

    private static IEnumerable<string> Cells(string line) => line.Trim().Trim('|').Split('|').Select(c => c.Trim());

    private void Append(HtmlText more) => body = HtmlText.Of($"{body}{more}");

    [GeneratedRegex("^- ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[0-9]+\. ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
