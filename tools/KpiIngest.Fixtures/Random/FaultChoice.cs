using System.Globalization;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Moves one figure of a card by more than rounding can explain.</summary>
internal sealed class FaultChoice(Chance chance)
{
    /// <summary>Fewest scored rows from which a wrong row can be told from another convention.</summary>
    private const int LeastRows = 4;

    /// <returns>The figure as it is stated now; null where the card has none whose fault could be proven.</returns>
    public string? In(Card card)
    {
        if (
            card.Sheets.Count() != 1
            || card.Summary is not { Assessors.Count: 1 } sheet
            || sheet.Scored.Count(l => !l.NotAssessed) < LeastRows
        )
            return null;
        // Where only the figures say what the columns hold, a wrong one leaves nothing to go by.
        if (sheet.Columns.Any(c => HeadingWords.Unknown.Contains(c.Heading)))
            return null;
        Line[] rows = sheet.Scored.Where(l => !l.NotAssessed).ToArray();
        List<(Stated Figure, Action<Stated> Put)> places = new();
        foreach (Line row in rows)
            places.Add((row.Mark.Weighted, f => row.Mark.Weighted = f));
        if (sheet.Total is { } total)
        {
            if (total.Weight.Value is not null)
                places.Add((total.Weight, f => total.Weight = f));
            if (total.Mark.Weighted.Value is not null)
                places.Add((total.Mark.Weighted, f => total.Mark.Weighted = f));
        }

        (Stated figure, Action<Stated> put) = chance.Of(places);
        string moved = Moved(figure.Value!, rows.Length);
        put(Stated.As(Numerals.Write(moved, card.Digits), moved));
        return moved;
    }

    /// <summary>Up by about a third, and by so many units of the last place that the rounding of all rows together cannot come
    /// near.</summary>
    private string Moved(string value, int rows)
    {
        int places = value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? value.Length - point - 1 : 0;
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        decimal unit = 1;
        for (int i = 0; i < places; i++)
            unit /= 10;
        return Amounts.Print(number * (1.3m + chance.Between(0, 9) / 100m) + unit * (rows + 2) + chance.Between(3, 9) * unit, places);
    }
}
