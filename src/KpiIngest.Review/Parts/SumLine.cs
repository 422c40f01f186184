using System.Text;
using System.Text.Encodings.Web;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;sum-line pieces="..." /&gt;</c>: a computation, each figure that stands in the original a link to its frame in the
/// evidence.</summary>
[HtmlTargetElement("sum-line", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SumLineTagHelper(HtmlEncoder encoder, PageLanguage language) : TagHelper
{
    public IReadOnlyList<SumPiece> Pieces { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sum-line");

        // No white space of a template may get between the pieces: they bring their own.
        StringBuilder html = new();
        foreach (SumPiece piece in Pieces)
        {
            string text = encoder.Encode(language[piece.Text]);
            string stated = piece.Disputed ? " class=\"stated\"" : "";
            html.Append(
                piece.Place is { } place ? $"<a href=\"#view-0\" data-go=\"{encoder.Encode(place)}\"{stated}>{text}</a>"
                : piece.Disputed ? $"<strong{stated}>{text}</strong>"
                : text
            );
        }

        output.Content.SetHtmlContent(html.ToString());
    }
}
