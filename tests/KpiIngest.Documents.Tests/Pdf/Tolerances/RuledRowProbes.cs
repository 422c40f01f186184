using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Pdf.RuledRows;
using static KpiIngest.Documents.Tests.Pdf.Draw;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

internal static class RuledRowProbes
{
    public static IReadOnlyDictionary<string, Func<double, bool>> All { get; } =
        new Dictionary<string, Func<double, bool>>(StringComparer.Ordinal)
        {
            ["RuledRows.ColumnGap"] = gap => IsOne(20, 20 * gap),
            ["RuledRows.ColumnGapPoints"] = gap => IsOne(5, gap),
            ["RuledRows.CrossingRows"] = share => ColumnGaps.Find(Block(100, (int)Math.Round(100 * share))).Count == 1,
            ["RuledRows.SameRule"] = off =>
                RuleBlocks
                    .Find([H(100, 100, 400), H(120, 100, 400), H(140, 100, 400), H(160, 100 + off, 400)], Rows(4))
                    .Max(b => b.Bands.Count) == 3,
            ["RuledRows.InnerRule"] = shorter => Block(2, 0).IsFull(H(110, 100 + shorter, 400 - shorter)),
            ["RuledRows.CentredHeading"] = off => !new RowCells(Headed(off), [200, 350], 4.5).Of(Headed(off).Bands[0]).Contains(350),
            ["RuledRows.TextMargin"] = margin =>
                RuleBlocks
                    .Find(
                        [H(100, 100, 400), H(120, 100, 400), H(140, 100, 400)],
                        [Text("ก", 106, 115), Text("ข", 300, 115), Text("ก", 100 + margin, 135), Text("ข", 300, 135)]
                    )
                    .Max(b => b.Bands.Count) == 2,
            ["RuledRows.ShortestRule"] = length =>
                RuleBlocks.Find([H(100, 100, 100 + length), H(120, 100, 100 + length), H(140, 100, 100 + length)], Rows(3)).Any(),
            ["RuledRows.SectionRule"] = share => SectionRules.Without([H(100, 0, 600 * share), H(300, 0, 600 * share)], 600).Count == 0,
            ["RuledRows.SameSectionRule"] = off => SectionRules.Without([H(100, 50, 550), H(300, 50 + off, 550)], 600).Count == 0,
            ["RuledRows.RowEdge"] = off => !new RowCells(Ruled(off), [200, 300], 4.5).Of(Ruled(off).Bands[0]).Contains(300),
        };

    private static bool IsOne(double size, double gap)
    {
        PdfWord[] words = [Text("กา", 100, 100, size), Text("กา", 100 + size + gap, 100, size)];
        return ColumnGaps.IsOne(words, ColumnGaps.Least(words));
    }

    /// <summary>Two words a row; in some rows one over both columns, never in the first.</summary>
    private static RuleBlock Block(int rows, int crossing)
    {
        List<Band> bands = Enumerable
            .Range(0, rows)
            .Select(i => new Band(
                100 + (20 * i),
                120 + (20 * i),
                i > 0 && i <= crossing
                    ? [Text("รวมทั้งหมด", 110, 115 + (20 * i), width: 280)]
                    : [Text("ก", 110, 115 + (20 * i)), Text("ข", 300, 115 + (20 * i))]
            ))
            .ToList();
        return new RuleBlock(100, 400, bands, [.. Enumerable.Range(0, rows + 1).Select(i => H(100 + (20 * i), 100, 400))]);
    }

    /// <summary>A heading in the middle of the last two columns, of which it touches the wider one.</summary>
    private static RuleBlock Headed(double off) =>
        new(
            100,
            400,
            [
                new Band(100, 120, [Text("ก", 147.5, 115), Text("ผลงาน", 280 + off, 115, width: 40)]),
                new Band(120, 140, [Text("ก", 110, 135), Text("ข", 210, 135), Text("ค", 370, 135)]),
            ],
            [H(100, 100, 400), H(120, 100, 400), H(140, 100, 400)]
        );

    private static List<PdfWord> Rows(int count) =>
        [.. Enumerable.Range(0, count).SelectMany(i => new[] { Text("ก", 105, 115 + (20 * i)), Text("ข", 130, 115 + (20 * i)) })];

    /// <summary>A heading above a rule that is shorter than the others, and lies off the edge of its row.</summary>
    private static RuleBlock Ruled(double off) =>
        new(
            100,
            400,
            [
                new Band(100, 120, [Text("ก", 110, 115), Text("ผลงาน", 240, 115, width: 40)]),
                new Band(120, 140, [Text("ก", 110, 135), Text("ข", 210, 135), Text("ค", 310, 135)]),
            ],
            [H(100, 100, 400), H(120 + off, 200, 400), H(140, 100, 400)]
        );
}
