namespace KpiIngest.Fixtures.Printing;

/// <summary>Another look of the same pages.</summary>
/// <param name="Name">What prints are named after.</param>
/// <param name="Css">Rules added to the page that Chromium prints.</param>
/// <param name="Word">Replacements in the parts of the .docx that LibreOffice prints; none where only Chromium prints it.</param>
internal sealed record PrintStyle(string Name, string Css, params (string Old, string New)[] Word)
{
    private const string Cells = "table.ruled > * > tr > td";

    public static IReadOnlyList<PrintStyle> All { get; } =
    [
        new("rules", Cells + " { border-left: none; border-right: none; }"),
        new("shaded", Cells + " { border: 1pt solid white; background: #e0e0e0; }"),
        new("borderless", Cells + " { border: none; }"),
        new("dotted", Cells + " { border-style: dotted; }", ("w:val=\"single\" w:sz=\"4\"", "w:val=\"dotted\" w:sz=\"4\"")),
        new("garuda", "body { font-family: Garuda; }", Font("Garuda")),
        new("norasi", "body { font-family: Norasi; }", Font("Norasi")),
        new("waree", "body { font-family: Waree; }", Font("Waree")),
        new("laksaman", "body { font-family: Laksaman; }", Font("Laksaman")),
        new("landscape", "@page { size: A4 landscape; }", Landscape),
        new("wide", "@page { size: A4 landscape; } table { width: 100% !important; }", Landscape),
        new("a5", "@page { size: A5; margin: 10mm; } body { zoom: 0.75; }"),
        new(
            "small",
            "body, p.title, math { font-size: 6.5pt; }",
            ("<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", "<w:sz w:val=\"13\"/><w:szCs w:val=\"13\"/>")
        ),
        new("tight", "td { padding: 0; } body { line-height: 1.3; }", ("w:w=\"108\" w:type=\"dxa\"", "w:w=\"0\" w:type=\"dxa\"")),
    ];

    private static (string Old, string New) Landscape =>
        ("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"");

    /// <summary>In place of the two fonts that the fixtures name.</summary>
    private static (string Old, string New)[] Font(string name) => [("TH SarabunPSK", name), ("Angsana New", name)];
}
