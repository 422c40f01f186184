using System.Globalization;

namespace KpiIngest.Fixtures.Random;

/// <summary>Exact figures under a convention, and how they are rounded for print.</summary>
internal static class Amounts
{
    /// <summary>Weight × score under the convention.</summary>
    /// <param name="sum">ΣW.</param>
    public static decimal Weighted(string convention, decimal weight, decimal score, decimal sum) =>
        convention switch
        {
            "percent" => weight * score / 100,
            "share" => weight * score / sum,
            "fullMarks" => weight * score / 5,
            _ => weight * score,
        };

    /// <summary>Half up, with so many places.</summary>
    public static string Print(decimal value, int places) =>
        Math.Round(value, places, MidpointRounding.AwayFromZero)
            .ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Weights for so many rows such that no other convention fits the same rows.</summary>
    public static decimal[] Weights(Chance chance, string convention, int rows)
    {
        while (true)
        {
            decimal[] weights =
                chance.In(45) && convention is "percent" or "fullMarks" && rows is > 1 and <= 20
                    ? Hundred(chance, rows)
                    : Own(chance, convention, rows);
            decimal sum = weights.Sum();
            if (convention == "share" ? sum is > 1.4m and < 60 : convention != "fullMarks" || sum is < 3.5m or > 7)
                return weights;
        }
    }

    private static decimal[] Own(Chance chance, string convention, int rows)
    {
        decimal[] choices = convention switch
        {
            "percent" => chance.Of<decimal[]>([1, 2, 3, 5, 10], [0.5m, 1, 1.5m, 2.5m], [4, 8, 12.5m]),
            "share" => chance.Of<decimal[]>([1, 2, 3, 4], [0.5m, 1, 1.5m, 2]),
            "fullMarks" => chance.Of<decimal[]>([5, 10, 15, 20], [2, 4, 8]),
            _ => chance.Of<decimal[]>([0.5m, 1], [1, 2, 3], [0.25m, 0.75m, 1.5m], [5, 10, 20], [250, 300, 450], [0.5m, 1, 1.5m, 2, 2.5m]),
        };
        return [.. Enumerable.Range(0, rows).Select(_ => chance.Of(choices))];
    }

    private static decimal[] Hundred(Chance chance, int rows)
    {
        decimal[] weights = Enumerable.Repeat(Math.Floor(100m / rows), rows).ToArray();
        weights[^1] += 100 - weights.Sum();
        for (int i = 0; i < rows; i++)
        {
            int other = chance.Between(0, rows - 1);
            if (weights[i] <= 2 || other == i)
                continue;
            weights[i] -= 1;
            weights[other] += 1;
        }

        return weights;
    }
}
