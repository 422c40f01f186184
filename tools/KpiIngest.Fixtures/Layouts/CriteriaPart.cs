using KpiIngest.Fixtures.Model;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Layouts;

/// <summary>Criteria as a table of steps, or as a row of a matrix with notes below.</summary>
internal static class CriteriaPart
{
    public static Grid Table(Card card, Criteria criteria) =>
        criteria.Matrix is null ? Steps(card, criteria) : Matrix(card, criteria, criteria.Matrix);

    private static Grid Steps(Card card, Criteria criteria) =>
        new(
            [
                new GridRow([Writing.Centred("เกณฑ์การให้คะแนน") with { ColumnSpan = 2 }, Writing.Centred("คะแนน")]),
                .. criteria.Levels.Select(l => new GridRow([
                    Writing.Centred(Numerals.Write(l.Number, card.Digits)),
                    Writing.Cell(l.Condition),
                    Writing.Centred(Numerals.Write(l.Score, card.Digits)),
                ])),
            ],
            [800, 7438, 1400]
        );

    private static Grid Matrix(Card card, Criteria criteria, MatrixForm matrix)
    {
        GridRow[] headings =
        [
            new([
                Writing.Centred("การประเมิน") with
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
            new([.. criteria.Levels.Select(l => Writing.Centred(Numerals.Write(l.Number, card.Digits)))]),
        ];
        GridRow row = new([
            Writing.Cell(matrix.Item),
            Writing.Centred(matrix.Weight, card.Digits),
            .. matrix.Cells.Select(c => Writing.Centred(c, card.Digits)),
        ]);
        GridRow[] notes = [.. matrix.Notes.Select((n, i) => Note(card, n, i, criteria.Levels.Count, matrix.Notes.Count))];
        return new Grid([.. headings, row, .. notes], [3200, 1000, .. criteria.Levels.Select(_ => 900)]);
    }

    private static GridRow Note(Card card, Stated note, int index, int levels, int notes)
    {
        GridCell text = new([Writing.Line(Writing.Figure(note, card.Digits))]) { ColumnSpan = levels + 1 };
        return index > 0
            ? new GridRow([text])
            : new GridRow([Writing.Cell("หมายเหตุ\nเกณฑ์การให้คะแนน คือ") with { RowSpan = notes }, text]);
    }
}
