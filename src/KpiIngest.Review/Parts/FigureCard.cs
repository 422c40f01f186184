using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;figure-card label="..." value="๕" tone="error" /&gt;</c>: one figure, large, with what it is. Several stand in an
/// element of class <c>figure-cards</c>.</summary>
[HtmlTargetElement("figure-card")]
public sealed class FigureCardTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Label { get; set; } = "";

    public string Value { get; set; } = "";

    /// <summary><c>error</c>, <c>ok</c>, <c>warn</c>, or empty.</summary>
    public string? Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Tone) ? "figure-card" : "figure-card " + Tone);
        output.Content.SetHtmlContent(
            $"<div class=\"label\">{encoder.Encode(Label)}</div><div class=\"value\">{encoder.Encode(Value)}</div>"
        );
    }
}
