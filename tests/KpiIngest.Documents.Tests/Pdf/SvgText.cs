using System.Text;
using KpiIngest.Documents.Pdf.Svg;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Drawings as pdftocairo writes them, in small: one font whose glyph 1 is a letter 5 points wide and 7 high, and glyph 2 a blank.</summary>
internal static class SvgText
{
    public static SvgPage Page(string content, string definitions = "") => Assert.Single(SvgReader.Read(Stream(content, definitions)));

    public static Stream Stream(string content, string definitions = "") => new MemoryStream(Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="600pt" height="800pt" viewBox="0 0 600 800" version="1.2">
        <defs>
        <g>
        <symbol overflow="visible" id="glyph0-1">
        <path style="stroke:none;" d="M 0.5 0 L 4.5 0 L 4.5 -7 L 0.5 -7 Z M 0.5 0 "/>
        </symbol>
        <symbol overflow="visible" id="glyph0-2">
        <path style="stroke:none;" d=""/>
        </symbol>
        </g>
        {definitions}
        </defs>
        <g id="surface1">
        {content}
        </g>
        </svg>
        """));

    public static string Glyphs(string fill, double x, double y, int count, string glyph = "glyph0-1") =>
        $"<g style=\"fill:{fill};fill-opacity:1;\">{string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"<use xlink:href=\"#{glyph}\" x=\"{x + (5 * i)}\" y=\"{y}\"/>")))}</g>";

    public static string Fill(string colour, string path) => $"<path style=\" stroke:none;fill-rule:nonzero;fill:{colour};fill-opacity:1;\" d=\"{path}\"/>";

    public static string Rectangle(double left, double top, double right, double bottom) =>
        FormattableString.Invariant($"M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} Z M {left} {top} ");

    public const string Black = "rgb(0%,0%,0%)";
    public const string White = "rgb(100%,100%,100%)";
}
