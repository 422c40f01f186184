namespace KpiIngest.Fixtures.Model;

public enum Role
{
    /// <summary>The item's number in a column of its own.</summary>
    Order,

    Item,
    Unit,
    Target,
    Level,
    Weight,
    Result,
    Score,
    Weighted,
    Note,
}

/// <summary>A column of a printed scoring table.</summary>
/// <param name="Heading">As printed; a line feed is a line break inside the cell.</param>
/// <param name="Width">In twentieths of a point.</param>
public sealed record Column(Role Role, string Heading, int Width)
{
    /// <summary>The heading above this column and its neighbours of the same group.</summary>
    public string? Group { get; init; }

    /// <summary>Index of the assessor whose figures stand here.</summary>
    public int Assessor { get; init; }

    /// <summary>1 to 5 for a level column.</summary>
    public int Level { get; init; }

    public static IEnumerable<Column> Levels(string group, int width) =>
        Enumerable.Range(1, 5).Select(i => new Column(Role.Level, Numerals.Thai(i), width) { Group = group, Level = i });
}
