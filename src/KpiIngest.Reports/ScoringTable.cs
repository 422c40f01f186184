using KpiIngest.Documents;

namespace KpiIngest.Reports;

public enum ScoringTableKind
{
    /// <summary>Scores one item, or the indicator itself.</summary>
    Detail,

    /// <summary>Lists the items with weight, score and weighted score.</summary>
    Summary,
}

public enum Assessor
{
    /// <summary>ประเมินตนเอง.</summary>
    Self,

    /// <summary>คณะกรรมการประเมิน.</summary>
    Committee,
}

/// <summary>A table of weights, scores and weighted scores. Continued parts are one table; columns of two assessors are two.</summary>
public sealed record ScoringTable
{
    public required ScoringTableKind Kind { get; init; }

    public Assessor? Assessor { get; init; }

    /// <summary>Null where the headings name but one period, or none.</summary>
    public TablePeriod? Period { get; init; }

    public required Place Place { get; init; }

    /// <summary>Rows that state a weight, a score or a weighted score, in order. Group rows and the total row are not among them.</summary>
    public required IReadOnlyList<ScoredRow> Rows { get; init; }

    /// <summary>Rows that state a subtotal of the rows under them (มิติที่ ๑ ... น้ำหนัก ๖๐).</summary>
    public IReadOnlyList<ScoredGroup> Groups { get; init; } = [];

    public ScoredTotal Total { get; init; } = ScoredTotal.NotStated;

    /// <summary>Rows under the total that convert it to another scale, in order.</summary>
    public IReadOnlyList<TotalConversion> Conversions { get; init; } = [];

    /// <summary>True where the headings are of unknown wording, and only the arithmetic of every row says what the columns hold.</summary>
    public bool ColumnsProven { get; init; }

    /// <summary>True where the file draws no line between its columns, or none at all, so that what stands in which column was told by
    /// position alone.</summary>
    public bool ByAlignment { get; init; }

    /// <summary>True where a person typed its figures from the picture of a page.</summary>
    public bool Keyed { get; init; }

    /// <summary>True where its figures were read by machine from the picture of a page, and no person has confirmed them.</summary>
    public bool Scanned { get; init; }

    /// <summary>Items that stand in the table without a weight, a score or a weighted score: they are there, and state nothing.</summary>
    public IReadOnlyList<UnscoredItem> ItemsWithoutFigures { get; init; } = [];
}

/// <param name="Number">The item's number in Arabic digits; null where none is printed.</param>
/// <param name="Name">Without the number.</param>
/// <param name="Says">What its places hold.</param>
public sealed record UnscoredItem(string? Number, string? Name, UnscoredBy Says, Place Place);

/// <summary>How an item of a scoring table has no figure.</summary>
public enum UnscoredBy
{
    /// <summary>It may be a heading, a step of a list or a remark: nothing says that it should be scored.</summary>
    Unknown,

    /// <summary>Its own places are empty, among items numbered alike that are scored.</summary>
    Blank,

    /// <summary>A dash or words say that it was not assessed: <c>ไม่ประเมิน</c>.</summary>
    Words,
}

/// <param name="Number">The item's number in Arabic digits; null where none is printed.</param>
/// <param name="Name">Without the number.</param>
public sealed record ScoredRow(
    string? Number,
    string? Name,
    StatedFigure Weight,
    StatedResult Result,
    StatedFigure Score,
    StatedFigure WeightedScore,
    Place Place
)
{
    /// <summary>What the score is out of, where a column beside it or its heading says so: <c>คะแนนเต็ม</c>, <c>(เต็ม ๑๐)</c>.</summary>
    public StatedFigure FullScore { get; init; } = StatedFigure.Absent;
}

/// <summary>ผลการดำเนินงาน: often words, sometimes a figure.</summary>
/// <param name="Text">NFC, white space run to one space, Thai digits as written; null where blank or <c>-</c>.</param>
/// <param name="Figure">Where the whole cell is one number, optionally with ร้อยละ or %.</param>
/// <param name="Percent">True where it is written with ร้อยละ or %.</param>
public sealed record StatedResult(string? Text, Figure? Figure, bool Percent, Place Place)
{
    public static StatedResult Absent { get; } = new(null, null, false, Place.Unknown);

    /// <summary>Computations that the cell writes out, in figures, each with the value that it gives them:
    /// <c>(๕๘ × ๑๐๐) / ๗๐ = ๘๒.๘๖</c>.</summary>
    public IReadOnlyList<Formula> Computations { get; init; } = [];

    /// <summary>An unresolved tracked change on a figure of this result: the text before it; null where there is none.</summary>
    public string? ChangedFrom { get; init; }
}

/// <param name="Members">Indices into the rows of the same table.</param>
public sealed record ScoredGroup(
    string? Number,
    string? Name,
    StatedFigure Weight,
    StatedFigure Score,
    StatedFigure WeightedScore,
    IReadOnlyList<int> Members,
    Place Place
);

/// <summary>The total row (รวม, ΣW). Its score cell, where it holds a figure, states the average.</summary>
public sealed record ScoredTotal(StatedFigure Weight, StatedFigure Score, StatedFigure WeightedScore, Place Place)
{
    /// <summary>True where the row's label says that its average is weighted: a plain mean of the scores is then none.</summary>
    public bool SaysWeighted { get; init; }

    /// <summary>True where a figure of it stands in a line below the table, whose words may mean the average as well.</summary>
    public bool Below { get; init; }

    /// <summary>True where its label says that it is an average: what stands under the weighted scores may be that or their sum.</summary>
    public bool SaysAverage { get; init; }

    public static ScoredTotal NotStated { get; } = new(StatedFigure.Absent, StatedFigure.Absent, StatedFigure.Absent, Place.Unknown);
}
