using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KpiIngest.Review.Html;

/// <summary>HTML that is written as interpolated text: what stands between the holes is markup, what fills a hole is encoded, always.
/// Only another <see cref="HtmlText"/> goes in as it is. No string can be inserted unencoded.</summary>
public sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text;

    private HtmlText(StringBuilder text) => this.text = text;

    public static HtmlText Empty { get; } = new(new StringBuilder());

    public static HtmlText Of(ref Part part) => new(part.Built);

    /// <summary>For what this product itself carries and what is no HTML text to begin with: the style sheet. Never for anything that was
    /// read.</summary>
    public static HtmlText OwnStyleSheet() => new(new StringBuilder(ReviewStyle.Css));

    public override string ToString() => text.ToString();

    /// <summary>What the compiler builds from <c>$"..."</c>.</summary>
    [InterpolatedStringHandler]
    [SuppressMessage("Performance", "CA1815", Justification = "Never compared.")]
    public ref struct Part(int literalLength, int formattedCount)
    {
        internal StringBuilder Built { get; } = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => Built.Append(markup);

        public void AppendFormatted(string? value)
        {
            if (value is not null)
                Built.Append(Encoder.Encode(value));
        }

        public void AppendFormatted(HtmlText? value) => Built.Append(value?.text);

        public void AppendFormatted(IEnumerable<HtmlText> values)
        {
            foreach (HtmlText value in values)
                Built.Append(value.text);
        }

        public void AppendFormatted(long value) => Built.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");
    }
}
