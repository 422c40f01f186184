using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Pages changed after they were laid out.</summary>
internal static class PageEdit
{
    /// <summary>Puts something behind a figure, in its paragraph.</summary>
    public static IReadOnlyList<Block> Behind(IReadOnlyList<Block> blocks, Stated figure, params Inline[] added) =>
        Map(
            blocks,
            para =>
            {
                int at = para.Inlines.ToList().FindIndex(i => i is Words { Figure: { } own } && ReferenceEquals(own, figure));
                return at < 0 ? para : para with { Inlines = [.. para.Inlines.Take(at + 1), .. added, .. para.Inlines.Skip(at + 1)] };
            }
        );

    /// <summary>Changes the words of headings and labels: what is bold and what stands in heading rows.</summary>
    public static IReadOnlyList<Block> Labels(IReadOnlyList<Block> blocks, Func<string, string> change) =>
        [
            .. blocks.Select(b =>
                b switch
                {
                    Para { Look: ParaLook.Label } para => Reword(para, change, _ => true),
                    Para para => Reword(para, change, w => w.Bold),
                    Grid grid => grid with { Rows = [.. grid.Rows.Select(r => Labels(r, change))] },
                    _ => b,
                }
            ),
        ];

    private static GridRow Labels(GridRow row, Func<string, string> change) =>
        row with
        {
            Cells =
            [
                .. row.Cells.Select(c =>
                    c with
                    {
                        Blocks = row.Heading ? Map(c.Blocks, p => Reword(p, change, _ => true)) : Labels(c.Blocks, change),
                    }
                ),
            ],
        };

    private static Para Reword(Para para, Func<string, string> change, Func<Words, bool> which) =>
        para with
        {
            Inlines = [.. para.Inlines.Select(i => i is Words words && which(words) ? words with { Text = change(words.Text) } : i)],
        };

    private static IReadOnlyList<Block> Map(IReadOnlyList<Block> blocks, Func<Para, Para> change) =>
        [
            .. blocks.Select(b =>
                b switch
                {
                    Para para => change(para),
                    Grid grid => grid with
                    {
                        Rows =
                        [
                            .. grid.Rows.Select(r =>
                                r with
                                {
                                    Cells = [.. r.Cells.Select(c => c with { Blocks = Map(c.Blocks, change) })],
                                }
                            ),
                        ],
                    },
                    _ => b,
                }
            ),
        ];
}
