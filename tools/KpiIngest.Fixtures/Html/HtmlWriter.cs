using System.Text;
using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Html;

/// <summary>The same pages as HTML and MathML, printable to A4 with ruled tables.</summary>
public static class HtmlWriter
{
    private const string Style = """
        @page { size: A4; margin: 20mm; }
        body { font: 12pt/1.75 Laksaman, "TH Sarabun New", sans-serif; }
        p { margin: 0; } p.title { text-align: center; font-size: 14pt; font-weight: bold; } p.label { font-weight: bold; }
        p.centred { text-align: center; }
        p.item { margin-left: 10mm; } p.break { break-before: page; }
        table { border-collapse: collapse; table-layout: fixed; margin: 1mm 0; } td { vertical-align: top; padding: 0 1.5mm; }
        table.ruled > * > tr > td { border: 0.6pt solid black; }
        tr { break-inside: avoid; } table.frame > * > tr { break-inside: auto; }
        math { font-size: 10pt; padding: 3pt 0; } mfrac > mrow { padding: 3pt 0; }
        .tab { display: inline-block; width: 12mm; } .box { font-family: "DejaVu Sans", sans-serif; }
        .picture { display: inline-block; background: #808080; }
        """;

    public static byte[] Write(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return Write(Style, new HtmlBlocks(MathMl.Of).Of(blocks));
    }

    /// <summary>For programs that draw no MathML.</summary>
    /// <param name="style">Rules of style after the usual ones.</param>
    public static byte[] WriteWithoutMathMl(IReadOnlyList<Block> blocks, string style = "")
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return Write(string.Join('\n', Style, WrittenMath.Style, style), new HtmlBlocks(WrittenMath.Of).Of(blocks));
    }

    private static byte[] Write(string style, IEnumerable<XElement> body)
    {
        XElement html = new(
            "html",
            new XAttribute("lang", "th"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("title", "report"),
                new XElement("style", style)
            ),
            new XElement("body", body)
        );
        string text = "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
        return Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal));
    }
}
