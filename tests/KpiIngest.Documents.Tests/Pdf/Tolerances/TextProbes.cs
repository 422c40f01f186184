using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Words and lines measured by a value, in the unit of the tolerance. Type is 10 points, a letter 5 points wide.</summary>
internal static class TextProbes
{
    private static readonly TextArea Area = new(100, 400);
    private static readonly TextSetting Setting = new(1.5, 700);

    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } = new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
    {
        ["Page.SpaceGap"] = gap => Between(gap).Length > 0,
        ["Page.TabGap"] = gap => Between(gap) == "\t",
        ["TextLines.TouchingWords"] = gap => Fragments.Of([Text("กา", 100, 100), Text("กา", 110 + (10 * gap), 100)]).Count == 1,
        ["TextLines.MarkSetBack"] = back => Fragments.Of([Text("กา", 100, 100), Text("่", 110 - (10 * back), 100)]).Count == 1,
        ["TextLines.TouchingBaseline"] = off => Fragments.Of([Text("กา", 100, 100), Text("กา", 110, 100 + (10 * off))]).Count == 1,
        ["TextLines.SameLine"] = off => RegionLines.Of(1, [.. Fragments.Of([Text("กา", 100, 100)]), .. Fragments.Of([Text("กา", 150, 100 + (10 * off))])], []).Count == 1,
        ["TextLines.LongestThaiWord"] = size => LineWrap.GoesOn(Line("ก", 100, 100, right: 400 - (10 * size) - 2.5), Line("ก", 100, 115, right: 300), Area, Setting),
        ["TextLines.ParagraphDistance"] = times => LineWrap.GoesOn(Line("ก", 100, 100, right: 395), Line("กาก", 100, 100 + (15 * times)), Area, Setting),
        ["TextLines.FullPage"] = left => LineWrap.GoesOn(Line("ก", 100, 700 - (10 * left), right: 395), Line("กาก", 100, 60, page: 2), Area, Setting),
        ["TextLines.UniformSizes"] = off => LineWrap.GoesOn(Line("ก", 100, 100, right: 395), Line("กากาก", 100, 112, size: 10 - (10 * off)), Area, Setting),
        ["TextLines.MixedSizes"] = off => LineWrap.GoesOn(Mixed(), Line("กากาก", 100, 112, size: 10 - (10 * off)), Area, Setting),
        ["TextLines.CellMargin"] = margin => TextArea.OfCell(new Box(100, 0, 300, 50), [Line("ก", 100 + margin, 20)]).Left > 100 + margin - 0.01,
        ["TextLines.PageMargin"] = margin => TextArea.OfBody([Line("ก", 100, 100, right: 600 - margin)], 600).Width > 0,
        ["TextLines.SameMargin"] = off => TextArea.OfBody([Line("ก", 30, 100, right: 550), Line("ก", 30, 120, right: 550 - off)], 600).Right < 560,
        ["TextLines.BodyWidth"] = share => TextArea.OfBody([Line("ก", 30, 100, right: 600 * share), Line("ก", 30, 120, right: 600 * share)], 600).Right < 500,
    };

    private static string Between(double gap) => LineText.Between(Fragments.Of([Text("กา", 100, 100)])[0], Fragments.Of([Text("กา", 110 + (10 * gap), 100)])[0]);

    private static TextLine Line(string text, double x, double y, double? right = null, double size = 10, int page = 1) =>
        RegionLines.Of(page, Fragments.Of([Text(text, x, y, size, right is { } end ? end - x : null)]), [])[0];

    private static TextLine Mixed() => RegionLines.Of(1, [.. Fragments.Of([Text("ก", 100, 100, width: 200)]), .. Fragments.Of([Text("ข", 305, 100, 8, 90)])], [])[0];
}
