using KpiIngest.Records;
using KpiIngest.Records.Keying;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Keying;

/// <summary>What people keyed of a scan, drawn as its tables: each cell stands where a figure of it says that it stands.</summary>
public static class KeyedDrawing
{
    private static readonly IReadOnlyList<string> Heading = ["ข้อ", "ชื่อ", "น้ำหนัก", "ผลการดำเนินงาน", "คะแนน", "คะแนนถ่วงน้ำหนัก"];

    /// <returns>Null where nothing of the submission was keyed, or counts.</returns>
    public static async Task<ShownOriginal?> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long submission,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return (await KeyedState.OfAsync(db, submission, cancellationToken)).Counting is { } entry ? Of(KeyedState.FileOf(entry)) : null;
    }

    internal static ShownOriginal Of(KeyedFile file)
    {
        List<ShownBlock> blocks = [];
        int index = 0;
        foreach (KeyedCard card in file.Cards)
        {
            foreach (KeyedTable table in card.Tables)
                blocks.Add(
                    Table(index++, [Heading, .. table.Rows.Select(Cells), [.. Cells(table.Total with { Number = null, Name = "รวม" })]])
                );
            foreach (KeyedCriteria criteria in card.Criteria)
                blocks.Add(
                    Table(
                        index++,
                        [
                            ["ข้อ", "๑", "๒", "๓", "๔", "๕"],
                            [criteria.Item, .. criteria.Levels],
                            .. criteria.Notes.Select(Line),
                        ]
                    )
                );
            if (card.Lines.Count > 0)
                blocks.Add(
                    Table(
                        index++,
                        [
                            ["ข้อความนอกตาราง"],
                            .. card.Lines.Select(Line),
                        ]
                    )
                );
        }

        return new ShownOriginal("pdf", [], blocks);
    }

    private static IReadOnlyList<string?> Cells(KeyedRow row) =>
        [row.Number, row.Name, row.Weight, row.Result, row.Score, row.WeightedScore];

    private static IReadOnlyList<string?> Line(string text) => [text];

    private static ShownBlock Table(int index, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        new(
            null,
            new ShownTable(
                index,
                Heading.Count,
                [
                    .. rows.Select(
                        (row, r) =>
                            new ShownRow(
                                r,
                                [
                                    .. row.Select(
                                        (text, c) =>
                                            new ShownCell(
                                                c,
                                                row.Count == 1 ? Heading.Count : 1,
                                                1,
                                                null,
                                                null,
                                                text is null ? [] : [new ShownBlock(text, null)]
                                            )
                                    ),
                                ]
                            )
                    ),
                ]
            )
        );
}
