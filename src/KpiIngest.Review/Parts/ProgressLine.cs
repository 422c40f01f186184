using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;progress-line done="37" total="128" label="ตัดสินแล้ว 37 จาก 128" /&gt;</c>: how much of something is done, in words, as
/// a share and as a bar.</summary>
[HtmlTargetElement("progress-line")]
public sealed class ProgressLineTagHelper(HtmlEncoder encoder) : TagHelper
{
    private const int Whole = 100;

    public long Done { get; set; }

    public long Total { get; set; }

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");

        // Never 100 before the last one is done.
        long percent = Total <= 0 ? 0 : Math.Clamp(Done, 0, Total) * Whole / Total;
        string label = encoder.Encode(Label);
        output.Content.SetHtmlContent(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<span class=\"of\"><span>{label}</span><span>{percent} %</span></span><progress max=\"{Math.Max(Total, 1)}\" value=\"{Math.Clamp(Done, 0, Math.Max(Total, 0))}\" aria-label=\"{label}\"></progress>"
            )
        );
    }
}
