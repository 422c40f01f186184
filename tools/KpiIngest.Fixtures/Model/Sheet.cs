namespace KpiIngest.Fixtures.Model;

/// <summary>A printed scoring table. Two assessors side by side are one sheet and two scoring tables.</summary>
public sealed class Sheet
{
    public required SheetKind Kind { get; init; }

    public required IReadOnlyList<Column> Columns { get; set; }

    public List<Line> Lines { get; init; } = [];

    public TotalLine? Total { get; set; }

    /// <summary>One for each scoring table of the sheet: <c>self</c>, <c>committee</c> or null.</summary>
    public IReadOnlyList<string?> Assessors { get; set; } = [null];

    /// <summary>One for each scoring table where rounds stand side by side; none where they do not.</summary>
    public IReadOnlyList<Expected.PeriodAnswer> Periods { get; set; } = [];

    /// <summary>The convention that each scoring table is expected to follow.</summary>
    public string Convention { get; set; } = "product";

    /// <summary>A row <c>(๑) (๒) (๓)</c> under the headings.</summary>
    public bool IndexRow { get; set; }

    /// <summary>Index of the line before which the sheet breaks off and goes on under a repeated heading; 0 for none.</summary>
    public int ContinuedBefore { get; set; }

    public IEnumerable<Line> Scored => Lines.Where(l => l.Kind == LineKind.Scored);

    /// <summary>The scored line of an item.</summary>
    public Line this[string number] => Scored.First(l => l.Number == number);
}

public enum SheetKind
{
    Detail,
    Summary,
}

public enum LineKind
{
    Scored,
    Group,

    /// <summary>Base data beside an indicator: states no score.</summary>
    Base,
}

/// <summary>One printed row.</summary>
public sealed class Line
{
    public LineKind Kind { get; init; } = LineKind.Scored;

    /// <summary>The item cell as printed, number included.</summary>
    public required string Printed { get; set; }

    public string? Number { get; set; }

    public string? Name { get; set; }

    public Stated Weight { get; set; } = Stated.Blank();

    public Stated Result { get; set; } = Stated.Blank();

    /// <summary>Score and weighted score by assessor.</summary>
    public List<Mark> Marks { get; init; } = [];

    public Mark Mark => Marks[0];

    public string Unit { get; set; } = "";

    public string Target { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>The cells under the level numbers.</summary>
    public IReadOnlyList<string> Levels { get; set; } = ["1", "2", "3", "4", "5"];

    /// <summary>Whether result and criteria together prove the score; null to tell by the targets of the row.</summary>
    public bool? ProvesScore { get; set; }

    /// <summary>True where nothing was assessed: the row is left out of the average.</summary>
    public bool NotAssessed { get; set; }
}

public sealed class Mark(Stated score, Stated weighted)
{
    public Stated Score { get; set; } = score;

    public Stated Weighted { get; set; } = weighted;
}

/// <summary>The total row. <see cref="Label"/> null prints ΣW as an equation with the weight.</summary>
public sealed class TotalLine
{
    public string? Label { get; set; }

    public Stated Weight { get; set; } = Stated.Blank();

    public List<Mark> Marks { get; init; } = [];

    public Mark Mark => Marks[0];
}
