using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.TextLines;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Words and lines measured by a value, in the unit of the tolerance. Type is 10 points, a letter 5 points wide.</summary>
internal static class TextProbes
{
    private static readonly TextArea Area = new(100, 400);
    private static readonly TextSetting Setting = new(1.5, 700);

    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["Page.SpaceGap"] = gap => Between(gap).Length > 0,
            ["Page.TabGap"] = gap => Between(gap) == "\t",
            ["TextLines.TouchingWords"] = gap => Fragments.Of([Text("กา", 100, 100), Text("กา", 110 + (10 * gap), 100)]).Count == 1,
            ["TextLines.MarkSetBack"] = back => Fragments.Of([Text("กา", 100, 100), Text("่", 110 - (10 * back), 100)]).Count == 1,
            ["TextLines.TouchingBaseline"] = off => Fragments.Of([Text("กา", 100, 100), Text("กา", 110, 100 + (10 * off))]).Count == 1,
            ["TextLines.SameLine"] = off =>
                RegionLines.Of(1, [.. Fragments.Of([Text("กา", 100, 100)]), .. Fragments.Of([Text("กา", 150, 100 + (10 * off))])], []).Count
                == 1,
            ["TextLines.LongestThaiWord"] = size =>
                LineWrap.GoesOn(Line("ก", 100, 100, right: 400 - (10 * size) - 2.5), Line("ก", 100, 115, right: 300), Area, Setting),
            ["TextLines.ParagraphDistance"] = times =>
                LineWrap.GoesOn(Line("ก", 100, 100, right: 395), Line("กาก", 100, 100 + (15 * times)), Area, Setting),
            ["TextLines.FullPage"] = left =>
                LineWrap.GoesOn(Line("ก", 100, 700 - (10 * left), right: 395), Line("กาก", 100, 60, page: 2), Area, Setting),
            ["TextLines.UniformSizes"] = off =>
                LineWrap.GoesOn(Line("ก", 100, 100, right: 395), Line("กากาก", 100, 112, size: 10 - (10 * off)), Area, Setting),
            ["TextLines.MixedSizes"] = off => LineWrap.GoesOn(Mixed(), Line("กากาก", 100, 112, size: 10 - (10 * off)), Area, Setting),
            ["TextLines.CellMargin"] = margin =>
                TextArea.OfCell(new Box(100, 0, 300, 50), [Line("ก", 100 + margin, 20)]).Left > 100 + margin - 0.01,
            ["TextLines.PageMargin"] = margin => TextArea.OfBody([Line("ก", 100, 100, right: 600 - margin)], 600).Width > 0,
            ["TextLines.SameMargin"] = off =>
                TextArea.OfBody([Line("ก", 30, 100, right: 550), Line("ก", 30, 120, right: 550 - off)], 600).Right < 560,
            ["TextLines.BodyWidth"] = share =>
                TextArea.OfBody([Line("ก", 30, 100, right: 600 * share), Line("ก", 30, 120, right: 600 * share)], 600).Right < 500,
            ["Page.BoxBaseline"] = up => new PdfWord("ก", new Box(0, 0, 10, 100)).Baseline > 100 - (100 * up),
            ["Page.BoxTypeSize"] = share => new PdfWord("ก", new Box(0, 0, 10, 100)).TypeSize > 100 * share,
            ["Page.CentreHeight"] = up =>
                Cells(OnlyTable(Document(Page([Text("ก", 110, 120 + (10 * up))], Grid([100, 200, 300], [100, 120, 140]))))).StartsWith('ก'),
            ["TextLines.SmallPiece"] = times =>
                RegionLines
                    .Of(1, [.. Fragments.Of([Text("กา", 100, 100)]), .. Fragments.Of([Text("กา", 150, 100 + (0.35 * 4 * times), 4)])], [])
                    .Count == 1,
            ["TextLines.LineHeight"] = up => RegionLines.Of(1, Fragments.Of([Text("กา", 100, 100)]), [Sum(70, 100 - (10 * up))]).Count == 1,
            ["TextLines.LineMiddle"] = up =>
                RegionLines
                    .Of(
                        1,
                        [.. Fragments.Of([Text("กา", 100, 100)]), .. Fragments.Of([Text("กา", 100, 120)])],
                        [Sum(96 - (10 * up), 124 - (10 * up))]
                    )[1]
                    .Parts.Count == 2,
            ["TextLines.WrapSlack"] = slack =>
                LineWrap.GoesOn(Line("ก", 100, 100, right: 390 - (10 * slack)), Line("กา", 100, 112), Area, Setting),
            ["TextLines.OneSize"] = off =>
                LineWrap.GoesOn(
                    RegionLines.Of(
                        1,
                        [.. Fragments.Of([Text("ก", 100, 100, width: 200)]), .. Fragments.Of([Text("ข", 305, 100, 10 - (10 * off), 90)])],
                        []
                    )[0],
                    Line("กากาก", 100, 112, size: 8.5),
                    Area,
                    Setting
                ),
            ["TextLines.CentredShare"] = share =>
                LineWrap.GoesOn(Line("ก", 160, 100, right: 340 + (300 * share)), Line("กากากา", 100, 112, right: 160), Area, Setting),
            ["TextLines.CentredSize"] = size =>
                LineWrap.GoesOn(Line("ก", 111, 100, right: 119 + (10 * size)), Line("กา", 100, 112), new TextArea(100, 130), Setting),
            ["TextLines.RightEnd"] = size =>
                LineWrap.GoesOn(Line("ก", 300, 100, right: 400 - (10 * size)), Line("กากากา", 100, 112, right: 150), Area, Setting),
            ["TextLines.RightStart"] = share =>
                LineWrap.GoesOn(Line("ก", 100 + (300 * share), 100, right: 400), Line("กากากา", 100, 112, right: 150), Area, Setting),
            ["TextLines.UsualDistance"] = size => ParagraphLines.UsualDistance([]) > size,
            ["TextLines.FurthestLine"] = size => ParagraphLines.UsualDistance([Line("ก", 100, 100), Line("ก", 100, 100 + (10 * size))]) > 2,
        };

    private static string Between(double gap) =>
        LineText.Between(Fragments.Of([Text("กา", 100, 100)])[0], Fragments.Of([Text("กา", 110 + (10 * gap), 100)])[0]);

    private static TextLine Line(string text, double x, double y, double? right = null, double size = 10, int page = 1) =>
        RegionLines.Of(page, Fragments.Of([Text(text, x, y, size, right is { } end ? end - x : null)]), [])[0];

    private static TextLine Mixed() =>
        RegionLines.Of(1, [.. Fragments.Of([Text("ก", 100, 100, width: 200)]), .. Fragments.Of([Text("ข", 305, 100, 8, 90)])], [])[0];

    private static EquationPart Sum(double top, double bottom) => new(new Box(200, top, 220, bottom), new EquationText("W"), 10);
}
