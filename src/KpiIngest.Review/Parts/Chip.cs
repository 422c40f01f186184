using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KpiIngest.Review.Parts;

/// <summary><c>&lt;chip tone="error"&gt;...&lt;/chip&gt;</c>: a short word on a ground of its tone, <c>error</c>, <c>warn</c>, <c>ok</c>,
/// <c>accent</c>, or neutral without one.</summary>
[HtmlTargetElement("chip")]
public sealed class ChipTagHelper : TagHelper
{
    public string? Tone { get; set; }

    /// <summary>A longer text, which may take several lines.</summary>
    public bool Wraps { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            string.Join(' ', new[] { "chip", Tone, Wraps ? "wraps" : null }.Where(c => !string.IsNullOrEmpty(c)))
        );
    }
}

/// <summary>The tone of the pages for what findings are called.</summary>
public static class ChipTone
{
    public const string Error = "error";
    public const string Warn = "warn";
    public const string Ok = "ok";
    public const string Neutral = "";

    public static string Of(string code, Severity severity) => Of(SeverityWording.ToneOf(code, severity));

    public static string Of(Tone tone) =>
        tone switch
        {
            Checking.Language.Tone.Wrong => Error,
            Checking.Language.Tone.Ask => Warn,
            _ => Neutral,
        };
}
