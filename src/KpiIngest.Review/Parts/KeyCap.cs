using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;key-cap&gt;j&lt;/key-cap&gt;</c>: a key as it stands on the keyboard. Inside a button it repeats what
/// <c>aria-keyshortcuts</c> says.</summary>
[HtmlTargetElement("key-cap")]
public sealed class KeyCapTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "kbd";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "key");
    }
}
