using KpiIngest.Fixtures.Cards;
using KpiIngest.Fixtures.Expected;
using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Sets;

/// <summary>One summary in forms that are not a grid of rows under one heading: in pieces, boxed, turned, ticked, round beside
/// round.</summary>
internal static class TableForms
{
    public static IEnumerable<Fixture> All() =>
        [
            F("row-tables", "heading, rows and total each in a table of its own", Card(), InPieces),
            F("row-tables-fault", "the same, with a wrong total of weighted scores", Card("4.2000"), InPieces, WrongTotal),
            F("figures-in-boxes", "scores and weighted scores in tables of one cell inside their cells", Card(), Boxed),
            F("figures-in-boxes-fault", "the same, with a wrong weighted score", Card("3.9500", "1.5500"), Boxed, WrongRow),
            F("turned", "headings down the side, a column an item", Card(), Turned),
            F("turned-fault", "the same, with a wrong weighted score", Card("3.9500", "1.5500"), Turned, WrongRow),
            F(
                "ticks",
                "scores ticked under the levels ๑ to ๕",
                Card(),
                c => LayoutA.Lay(c, new Look()).Select(b => b is Grid grid && IsSheet(grid) ? Ticked(c) : b)
            ),
            F(
                "ticks-fault",
                "the same, with a wrong weighted score",
                Card("3.9500", "1.5500"),
                c => LayoutA.Lay(c, new Look()).Select(b => b is Grid grid && IsSheet(grid) ? Ticked(c) : b),
                WrongRow
            ),
            F(
                "two-rounds",
                "two rounds side by side, each with scores and weighted scores of its own",
                TwoRounds("1.5000"),
                c => LayoutA.Lay(c, new Look())
            ),
            F(
                "two-rounds-fault",
                "the same, with a wrong weighted score in the later round",
                TwoRounds("1.8000"),
                c => LayoutA.Lay(c, new Look()),
                card =>
                    [
                        new("weighted-score", card.Summary!["2"].Marks[1].Weighted, "1.5", "30 × 5 ÷ 100 = 1.5; stated 1.8000 (+0.3)")
                        {
                            Cause = "digit-misread",
                        },
                    ]
            ),
            Converted("conversion", "a row under the total that states it as a percentage", "78.00"),
            Converted("conversion-fault", "the same, with a wrong percentage", "79.00"),
            WithoutWeights(),
        ];

    /// <summary>A total of 3.9 out of 5 is 78 percent.</summary>
    private static Fixture Converted(string name, string about, string percent)
    {
        Stated stated = Stated.Of(percent);
        return F(
            name,
            about,
            Card(),
            c =>
                LayoutA
                    .Lay(c, new Look())
                    .Select(b =>
                        b is Grid grid && IsSheet(grid)
                            ? grid with
                            {
                                Rows = [.. grid.Rows, ConversionRow(grid.Rows[^1], stated, c.Digits)],
                            }
                            : b
                    ),
            percent == "78.00"
                ? null
                : c =>
                    [
                        new("conversion", stated, "78", "3.9 × 100 ÷ 5 = 78; stated 79.00 (+1)", c.Summary!.Total!.Mark.Weighted)
                        {
                            Cause = "digit-misread",
                            AlsoAsRows = true,
                        },
                    ]
        );
    }

    private static GridRow ConversionRow(GridRow total, Stated stated, Digits digits) =>
        new([
            Writing.Centred("คิดเป็นร้อยละ"),
            .. total.Cells.Skip(1).SkipLast(1).Select(_ => Writing.Centred("")),
            Writing.Centred(stated, digits),
        ]);

    /// <summary>Nothing says what the scores are multiplied by, and no mean is stated: there is nothing to compare.</summary>
    private static Fixture WithoutWeights()
    {
        Card card = Card();
        card.Summary = null;
        Grid table = new(
            [
                new GridRow([
                    Writing.Centred("ข้อ"),
                    Writing.Centred("ประเด็นการประเมิน"),
                    Writing.Centred("คะแนนเต็ม"),
                    Writing.Centred("คะแนนที่ได้"),
                ]),
                .. new[] { ("ความรวดเร็วของการให้บริการ", 4), ("ความสุภาพของเจ้าหน้าที่", 3), ("ความสะอาดของสถานที่", 5) }.Select(
                    (row, i) =>
                        new GridRow([
                            Writing.Centred(Numerals.Thai(i + 1)),
                            Writing.Cell(row.Item1),
                            Writing.Centred(Numerals.Thai(5)),
                            Writing.Centred(Numerals.Thai(row.Item2)),
                        ])
                ),
            ],
            [900, 5338, 1700, 1700]
        );
        return F(
            "no-weights",
            "scores without weights and without their mean: nothing to compare",
            card,
            _ => LayoutA.Lay(Card(), new Look()).Select(b => b is Grid grid && IsSheet(grid) ? table : b)
        ) with
        {
            NotCheckable = [new NotCheckableAnswer("no-weights", null)],
        };
    }

    private static Fixture F(
        string name,
        string about,
        Card card,
        Func<Card, IEnumerable<Block>> lay,
        Func<Card, IEnumerable<Declared>>? fault = null
    ) => Fixture.Of("layouts", name, about, card, c => [.. lay(c)], fault);

    private static Card Card(string total = "3.9000", string second = "1.5000") =>
        CardS.Of(
            "percent",
            [new("30", "ระดับ ๔", "4", "1.2000"), new("30", "ระดับ ๕", "5", second), new("40", "ระดับ ๓", "3", "1.2000")],
            "100",
            total
        );

    private static IEnumerable<Declared> WrongTotal(Card card) =>
        [new("weighted-total", card.Summary!.Total!.Mark.Weighted, "3.9", "1.2 + 1.5 + 1.2 = 3.9; stated 4.2000 (+0.3)")];

    private static IEnumerable<Declared> WrongRow(Card card) =>
        [
            new("weighted-score", card.Summary!["2"].Mark.Weighted, "1.5", "30 × 5 ÷ 100 = 1.5; stated 1.5500 (+0.05)")
            {
                Cause = "digit-misread",
            },
        ];

    /// <summary>The grid of the scoring table, told by its width.</summary>
    private static bool IsSheet(Grid grid) => grid.Widths.Count >= 5;

    private static IEnumerable<Block> InPieces(Card card)
    {
        foreach (Block block in LayoutA.Lay(card, new Look()))
        {
            if (block is not Grid grid || !IsSheet(grid))
                yield return block;
            else
                foreach (GridRow row in grid.Rows)
                    yield return new Grid([row with { Heading = false }], grid.Widths);
        }
    }

    private static IEnumerable<Block> Boxed(Card card) =>
        LayoutA
            .Lay(card, new Look())
            .Select(b =>
                b is Grid grid && IsSheet(grid)
                    ? grid with
                    {
                        Rows =
                        [
                            .. grid.Rows.Select(
                                (row, r) =>
                                    r is 0 || r == grid.Rows.Count - 1
                                        ? row
                                        : row with
                                        {
                                            Cells =
                                            [
                                                .. row.Cells.Select(
                                                    (cell, c) => c < grid.Widths.Count - 2 ? cell : Box(cell, grid.Widths[c])
                                                ),
                                            ],
                                        }
                            ),
                        ],
                    }
                    : b
            );

    private static GridCell Box(GridCell cell, int width) => new([new Grid([new GridRow([new GridCell(cell.Blocks)])], [width - 400])]);

    private static IEnumerable<Block> Turned(Card card) =>
        LayoutA
            .Lay(card, new Look())
            .Select(b =>
                b is Grid grid && IsSheet(grid)
                    ? new Grid(
                        [.. Enumerable.Range(0, grid.Widths.Count).Select(c => new GridRow([.. grid.Rows.Select(r => r.Cells[c])]))],
                        [1838, .. grid.Rows.Skip(1).Select(_ => 7800 / (grid.Rows.Count - 1))]
                    )
                    : b
            );

    private static Grid Ticked(Card card)
    {
        Sheet sheet = card.Summary!;
        GridRow[] headings =
        [
            new([
                Writing.Centred("ประเด็นการวัด") with
                {
                    RowSpan = 2,
                },
                Writing.Centred("น้ำหนัก") with
                {
                    RowSpan = 2,
                },
                Writing.Centred("ผลการดำเนินงาน") with
                {
                    RowSpan = 2,
                },
                Writing.Centred("ระดับคะแนน") with
                {
                    ColumnSpan = 5,
                },
                Writing.Centred("คะแนนถ่วงน้ำหนัก") with
                {
                    RowSpan = 2,
                },
            ]),
            new([.. Enumerable.Range(1, 5).Select(l => Writing.Centred(Numerals.Thai(l)))]),
        ];
        IEnumerable<GridRow> rows = sheet.Scored.Select(l => new GridRow([
            Writing.Cell(l.Printed),
            Writing.Centred(l.Weight, card.Digits),
            Writing.Centred(l.Result, card.Digits),
            .. Enumerable.Range(1, 5).Select(level => Writing.Centred(l.Mark.Score.Number == level ? "✓" : "")),
            Writing.Centred(l.Mark.Weighted, card.Digits),
        ]));
        GridRow total = new([
            Writing.Centred("รวม"),
            Writing.Centred(sheet.Total!.Weight, card.Digits),
            .. Enumerable.Range(0, 6).Select(_ => Writing.Centred("")),
            Writing.Centred(sheet.Total.Mark.Weighted, card.Digits),
        ]);
        return new Grid([.. headings, .. rows, total], [2738, 900, 1300, 600, 600, 600, 600, 600, 1700]);
    }

    private static Card TwoRounds(string second)
    {
        Card card = CardS.Of(
            "percent",
            [new("30", "ระดับ ๔", "3", "0.9000"), new("30", "ระดับ ๕", "4", "1.2000"), new("40", "ระดับ ๓", "2", "0.8000")],
            "100",
            "2.9000"
        );
        card.Rounds = new Rounds([6, 12], [6], TickForm.Plain);
        Sheet summary = card.Summary!;
        summary.Assessors = [null, null];
        summary.Periods = [new PeriodAnswer(6, "รอบ ๖ เดือน"), new PeriodAnswer(12, "รอบ ๑๒ เดือน")];
        summary.Columns =
        [
            new(Role.Item, "ประเด็นการวัด", 2738),
            new(Role.Weight, "น้ำหนัก", 900),
            new(Role.Result, "ผลการดำเนินงาน", 1300),
            new(Role.Score, "คะแนนที่ได้", 900) { Group = "รอบ ๖ เดือน" },
            new(Role.Weighted, "คะแนนถ่วงน้ำหนัก", 1450) { Group = "รอบ ๖ เดือน" },
            new(Role.Score, "คะแนนที่ได้", 900) { Group = "รอบ ๑๒ เดือน", Assessor = 1 },
            new(Role.Weighted, "คะแนนถ่วงน้ำหนัก", 1450) { Group = "รอบ ๑๒ เดือน", Assessor = 1 },
        ];
        (string Score, string Weighted)[] later = [("4", "1.2000"), ("5", second), ("3", "1.2000")];
        for (int i = 0; i < later.Length; i++)
            summary.Lines[i].Marks.Add(new Mark(Stated.Of(later[i].Score), Stated.Of(later[i].Weighted)));
        summary.Total!.Marks.Add(new Mark(Stated.Blank(), Stated.Of(second == "1.5000" ? "3.9000" : "4.2000")));
        return card;
    }
}
