using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Expected;

/// <summary>Where in <c>scoringTables</c> a figure stands.</summary>
internal static class Addresses
{
    /// <returns>Null where the figure stands in no scoring table, or in a group row, which has no address.</returns>
    public static AddressAnswer? Of(Card card, Stated figure)
    {
        int table = 0;
        int summary = 0;
        foreach (Sheet sheet in card.Sheets)
        {
            for (int a = 0; a < sheet.Assessors.Count; a++, table++)
            {
                if (sheet == card.Summary && a == 0)
                    summary = table;
                if (In(sheet, a, table, figure) is { } address)
                    return address;
            }
        }

        return figure == ReportExpectation.AverageOf(card) ? new AddressAnswer(summary, "total", "average") : null;
    }

    private static AddressAnswer? In(Sheet sheet, int assessor, int table, Stated figure)
    {
        Line[] rows = sheet.Scored.ToArray();
        for (int row = 0; row < rows.Length; row++)
            if (Column(rows[row], assessor, figure) is { } column)
                return new AddressAnswer(table, row, column);
        if (sheet.Total is not { } total)
            return null;
        if (total.Weight == figure)
            return new AddressAnswer(table, "total", "weight");
        if (total.Marks[assessor].Weighted == figure)
            return new AddressAnswer(table, "total", "weightedScore");
        return total.Marks[assessor].Score == figure ? new AddressAnswer(table, "total", "average") : null;
    }

    private static string? Column(Line line, int assessor, Stated figure) =>
        line.Weight == figure ? "weight"
        : line.Result == figure ? "result"
        : line.Marks.Count == 0 ? null
        : line.Marks[assessor].Score == figure ? "score"
        : line.Marks[assessor].Weighted == figure ? "weightedScore"
        : null;
}
