using System.Text.RegularExpressions;
using KpiIngest.Review.Html;

namespace KpiIngest.Review.Help;

/// <summary>What stands within a line of the guide: pictures, links, bold, code.</summary>
internal static partial class GuideLine
{
    private const string Pictures = "pictures/";

    public static HtmlText Of(string line)
    {
        HtmlText all = HtmlText.Empty;
        int at = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            all = HtmlText.Of($"{all}{line[at..mark.Index]}{Marked(mark)}");
            at = mark.Index + mark.Length;
        }

        return HtmlText.Of($"{all}{line[at..]}");
    }

    private static HtmlText Marked(Match mark)
    {
        if (mark.Groups["code"] is { Success: true } code)
            return HtmlText.Of($"<code>{code.Value}</code>");
        if (mark.Groups["bold"] is { Success: true } bold)
            return HtmlText.Of($"<strong>{bold.Value}</strong>");
        (string text, string address) = (mark.Groups["text"].Value, mark.Groups["address"].Value);
        if (mark.Groups["picture"].Length > 0)
            return HtmlText.Of($"<img src=\"{PictureOf(address)}\" alt=\"{text}\" loading=\"lazy\">");

        // Addresses of the pages themselves; what leads elsewhere is shown as text.
        return address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
            ? HtmlText.Of($"<a href=\"{address}\">{text}</a>")
            : HtmlText.Of($"{text}");
    }

    private static string PictureOf(string address) =>
        address.StartsWith(Pictures, StringComparison.Ordinal) ? GuideFiles.PicturePath + address[Pictures.Length..] : "";

    [GeneratedRegex(
        @"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|(?<picture>!?)\[(?<text>[^\]]*)\]\((?<address>[^)\s]+)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Mark();
}
