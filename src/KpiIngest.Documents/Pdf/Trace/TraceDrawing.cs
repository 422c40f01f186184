using System.Globalization;
using System.Xml;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Pdf.Trace;

/// <summary>Writes the shapes of a trace. Unit: points.</summary>
internal sealed class TraceDrawing(XmlWriter svg)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const string Style = """
        text { font: 6px sans-serif; } .role-label { text-anchor: end; fill: #a40; } .word { fill: none; stroke: #36c; stroke-width: .3; } .hidden { stroke: #d00; } .uncertain { stroke: #f80; stroke-width: 1; }
        .line { fill: #888; fill-opacity: .08; } .ruling { fill: #000; } .cell { fill: #0a0; fill-opacity: .06; stroke: #0a0; stroke-width: .6; }
        .aligned { fill: none; stroke: #0a0; stroke-width: .6; stroke-dasharray: 3 2; } .equation { fill: #80c; fill-opacity: .12; stroke: #80c; stroke-width: .5; }
        .role { fill: #fc0; fill-opacity: .25; stroke: #c80; } .weight { fill: #0cf; } .score { fill: #f6c; } .weighted-score { fill: #fa0; } .result { fill: #9c0; }
        """;

    public void Start(double width, double height)
    {
        svg.WriteStartElement("svg", Namespace);
        svg.WriteAttributeString("viewBox", $"0 0 {Number(width)} {Number(height)}");
        svg.WriteAttributeString("width", Number(width));
        svg.WriteAttributeString("height", Number(height));
        svg.WriteElementString("style", Namespace, Style);
    }

    public void End() => svg.WriteEndElement();

    public void Word(PdfWord word)
    {
        Box(word.Box, "word" + (word.IsRead ? "" : " hidden") + (word.Uncertain ? " uncertain" : ""), null);
        svg.WriteStartElement("text", Namespace);
        svg.WriteAttributeString("x", Number(word.Box.Left));
        svg.WriteAttributeString("y", Number(word.Baseline));
        svg.WriteAttributeString("style", $"font-size:{Number(word.TypeSize)}px");
        if (Boxes.Width(word.Box) > 0)
        {
            // The viewer's font is not the page's: stretched, each word stays within its box.
            svg.WriteAttributeString("textLength", Number(Boxes.Width(word.Box)));
            svg.WriteAttributeString("lengthAdjust", "spacingAndGlyphs");
        }

        svg.WriteString(Shown(word.Text));
        svg.WriteEndElement();
    }

    /// <param name="label">Written at the upper left corner; null for none.</param>
    public void Box(Box box, string kind, string? label)
    {
        svg.WriteStartElement("rect", Namespace);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Number(box.Left));
        svg.WriteAttributeString("y", Number(box.Top));
        svg.WriteAttributeString("width", Number(Math.Max(0.3, Boxes.Width(box))));
        svg.WriteAttributeString("height", Number(Math.Max(0.3, Boxes.Height(box))));
        svg.WriteEndElement();
        if (label is not null)
            Label(box.Left + 1, box.Top + 6, "label", label);
    }

    /// <summary>Labelled at the upper right corner: at the left stands the cell's address.</summary>
    public void Role(Box box, string role)
    {
        Box(box, "role " + role, null);
        Label(box.Right - 1, box.Top + 6, "role-label", role);
    }

    private void Label(double x, double y, string kind, string text)
    {
        svg.WriteStartElement("text", Namespace);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Number(x));
        svg.WriteAttributeString("y", Number(y));
        svg.WriteString(Shown(text));
        svg.WriteEndElement();
    }

    /// <summary>What XML forbids, and half a surrogate pair, is shown as U+FFFD.</summary>
    private static string Shown(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
