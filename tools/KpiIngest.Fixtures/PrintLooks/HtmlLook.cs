using System.Text;
using KpiIngest.Fixtures.Html;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>A look as a style sheet, for Chromium.</summary>
internal static class HtmlLook
{
    private const string Title = "แบบรายงานผลการปฏิบัติราชการ";

    public static byte[] Write(IReadOnlyList<Block> blocks, PrintLook look)
    {
        string page = Encoding
            .UTF8.GetString(HtmlWriter.Write(blocks))
            .Replace("</style>", Style(look) + "</style>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(
            look.Marks == PageMarks.Watermark
                ? page.Replace("<body>", "<body><div class=\"mark\">สำเนา</div>", StringComparison.Ordinal)
                : page
        );
    }

    private static string Style(PrintLook look) =>
        FormattableString.Invariant(
            $$"""

            @page { size: {{look.Paper.Width}}pt {{look.Paper.Height}}pt; margin: {{look.Margin}}pt; {{PageBoxes(look)}} }
            body { font: {{look.Size}}pt/{{look.LineHeight}} {{look.Font}}, Laksaman, sans-serif; padding-top: {{look.Shift}}pt; } p.title { font-size: 1.2em; } math { font-size: 0.85em; padding: 0.2em 0; } mfrac > mrow { padding: 0.25em 0; }
            table { margin: 2mm 0; } td p.item { margin-left: 0; } td { padding: {{look.PaddingDown}}pt {{look.PaddingAcross}}pt; }
            table.ruled > * > tr > td { border: {{Border(look.Lines)}}; }
            {{(look.Lines.Outer ? "" : "table.ruled { border-style: hidden; }")}}
            table.ruled > * > tr > td.before { border: none; }
            tr { break-inside: {{(look.RowsBreak ? "auto" : "avoid")}}; }
            {{(look.HeadsRepeated ? "" : "thead { display: table-row-group; }")}}
            {{(look.HeadsShaded ? "thead td { background: #d9e2f3; }" : "")}}
            .mark { position: fixed; top: 40%; left: 20%; font-size: 70pt; color: #e0e0e0; transform: rotate(-40deg); z-index: -1; }
            """
        );

    private static string Border(LineLook lines) =>
        FormattableString.Invariant(
            $"{(lines.Kind == LineKind.Double ? 3 : lines.Eighths / 8.0)}pt {(lines.Kind == LineKind.Single ? "solid" : lines.Kind.ToString().ToLowerInvariant())} #{lines.Colour}"
        );

    private static string PageBoxes(PrintLook look) =>
        look.Marks switch
        {
            PageMarks.Numbers => "@bottom-center { content: counter(page, thai); font: 10pt Laksaman; }",
            PageMarks.RuledHeader =>
                $"@top-left {{ content: \"{Title}\"; font: 9pt Laksaman; width: 100%; margin-bottom: 6pt; border-bottom: 0.75pt solid black; }} @bottom-right {{ content: \"หน้า \" counter(page) \" / \" counter(pages); font: 9pt Laksaman; }}",
            _ => "",
        };
}
