namespace KpiIngest.Fixtures.Model;

/// <summary>How the scores of an item are earned.</summary>
public sealed class Criteria
{
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>A row of a matrix instead of a table of steps.</summary>
    public MatrixForm? Matrix { get; init; }

    public static Criteria Steps(params string[] conditions) => Scored([.. conditions.Select((_, i) => i + 1)], conditions);

    /// <summary>Three levels that earn 1, 3 and 5.</summary>
    public static Criteria OneThreeFive(params string[] conditions) => Scored([1, 3, 5], conditions);

    private static Criteria Scored(int[] scores, string[] conditions) =>
        new()
        {
            Levels =
            [
                .. conditions.Select(
                    (c, i) =>
                        new Level(
                            (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            c,
                            scores[i].ToString(System.Globalization.CultureInfo.InvariantCulture)
                        )
                ),
            ],
        };
}

/// <param name="Number">Arabic digits.</param>
/// <param name="Condition">As printed.</param>
/// <param name="Score">Arabic digits.</param>
public sealed record Level(string Number, string Condition, string Score);

/// <summary>What a criteria matrix prints besides the levels.</summary>
public sealed class MatrixForm
{
    public required string Caption { get; init; }

    public required string Item { get; init; }

    /// <summary>The weight that the matrix repeats.</summary>
    public required Stated Weight { get; set; }

    public required IReadOnlyList<Stated> Cells { get; init; }

    /// <summary>Notes under the table, one for each level.</summary>
    public required IReadOnlyList<Stated> Notes { get; init; }
}
