using KpiIngest.Records;
using KpiIngest.Review.Frame;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;when at="@instant" /&gt;</c>: an instant in Bangkok time and the Buddhist year, in the language of the page.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(PageLanguage language) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", UtcText.Write(At));
        output.Content.SetContent(language.Time(At));
    }
}
