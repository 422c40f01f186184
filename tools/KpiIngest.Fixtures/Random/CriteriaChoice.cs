using KpiIngest.Fixtures.Layouts;
using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Random;

/// <summary>Chooses step criteria that offer a score, and the way they are printed.</summary>
internal sealed class CriteriaChoice(Chance chance)
{
    public Criteria For(decimal score)
    {
        bool threes = score is 1 or 3 or 5 && chance.In(25);
        int[] scores = threes ? [1, 3, 5] : [1, 2, 3, 4, 5];
        Func<int, string> conditions = chance.Of<Func<int, string>>(
            i => Texts.Steps[i],
            i => $"ดำเนินการได้ตามข้อ {Numerals.Thai(i + 1)}",
            i => "ดำเนินการตามขั้นตอนที่ " + string.Join(", ", Enumerable.Range(1, i + 1).Select(Numerals.Thai)),
            i => $"ทำได้ {Numerals.Thai(i + 1)} ข้อ"
        );
        return new Criteria { Levels = [.. scores.Select((s, i) => new Level(threes ? $"{i + 1}" : $"{s}", conditions(i), $"{s}"))] };
    }

    /// <param name="item">As the matrix prints it.</param>
    public IEnumerable<Block> Draw(Criteria criteria, Digits digits, string item, Stated weight, bool matrix)
    {
        string Number(string text) => Numerals.Write(text, digits);
        bool same = criteria.Levels.All(l => l.Number == l.Score);
        return chance.Between(0, same ? 4 : 1) switch
        {
            0 =>
            [
                Table(
                    [900, 7338, 1400],
                    [
                        Heads(("เกณฑ์การให้คะแนน", 2), ("คะแนน", 1)),
                        .. criteria.Levels.Select(l => Row(Number(l.Number), l.Condition, Number(l.Score))),
                    ]
                ),
            ],
            1 =>
            [
                Table(
                    [900, 7338, 1400],
                    [
                        Heads((chance.Of("ระดับ", "ระดับที่"), 1), (chance.Of("เกณฑ์การให้คะแนน", "เกณฑ์การประเมิน"), 1), ("คะแนน", 1)),
                        .. criteria.Levels.Select(l => Row(Number(l.Number), l.Condition, Number(l.Score))),
                    ]
                ),
            ],
            2 =>
            [
                Table(
                    [1400, 8238],
                    [Heads(("ระดับคะแนน", 1), ("เกณฑ์การให้คะแนน", 1)), .. criteria.Levels.Select(l => Row(Number(l.Score), l.Condition))]
                ),
            ],
            3 when matrix => [Matrix(criteria, item, weight, digits)],
            _ => criteria.Levels.Select(l => Para.Of($"ระดับ {Number(l.Number)} : {l.Condition}")),
        };
    }

    private static Grid Matrix(Criteria criteria, string item, Stated weight, Digits digits) =>
        Table(
            [3000, 1000, .. criteria.Levels.Select(_ => 1100)],
            [
                new GridRow([
                    Writing.Centred("ตัวชี้วัด") with
                    {
                        RowSpan = 2,
                    },
                    Writing.Centred("น้ำหนัก") with
                    {
                        RowSpan = 2,
                    },
                    Writing.Centred("เกณฑ์การให้คะแนน") with
                    {
                        ColumnSpan = criteria.Levels.Count,
                    },
                ]),
                new GridRow([.. criteria.Levels.Select(l => Writing.Centred(Numerals.Write(l.Number, digits)))]),
                new GridRow([
                    Writing.Cell(item),
                    Writing.Centred(weight, digits),
                    .. criteria.Levels.Select(l => Writing.Cell(l.Condition)),
                ]),
            ]
        );

    private static Grid Table(IReadOnlyList<int> widths, IReadOnlyList<GridRow> rows) => new(rows, widths);

    private static GridRow Heads(params (string Text, int Span)[] heads) =>
        new([.. heads.Select(h => Writing.Centred(h.Text) with { ColumnSpan = h.Span })]);

    private static GridRow Row(params string[] cells) => new([.. cells.Select(c => Writing.Cell(c))]);
}
