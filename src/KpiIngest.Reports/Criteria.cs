using KpiIngest.Documents;

namespace KpiIngest.Reports;

/// <summary>How the scores of one item are earned (เกณฑ์การให้คะแนน).</summary>
/// <param name="Item">The item's number; null where it has none, or where nothing says whose they are.</param>
public sealed record ItemCriteria(string? Item, IReadOnlyList<CriteriaLevel> Levels, Place Place)
{
    /// <summary>Where there are several items, the name of the one that they belong to and that has no number; else null.</summary>
    public string? Name { get; init; }

    /// <summary>Where there are several items, the row of a scoring table whose own they are before all others: in which they stand, or
    /// that alone makes up the table behind them and has no number; else null.</summary>
    public Place? Row { get; init; }

    /// <summary>Conditions that stand in a note below the table (<c>ทำได้ ๑ ข้อ เท่ากับ ๑ คะแนน</c>), which may contradict it.</summary>
    public IReadOnlyList<CriteriaLevel> Notes { get; init; } = [];

    /// <summary>True where scores between the levels are not offered: levels are steps, conditions in words or counts.
    /// False where figures are targets between which a score is interpolated; null where that is not certain.</summary>
    public bool? Steps { get; init; }

    /// <summary>Texts beside the levels or over them that may name the unit of figures that stand without one: <c>แห่ง</c> of
    /// <c>จำนวน (แห่ง)</c>, a cell of หน่วยวัด, the whole label.</summary>
    public IReadOnlyList<string> UnitTexts { get; init; } = [];

    /// <summary>How far the result moves the score (ช่วงปรับเกณฑ์การให้คะแนน +/- x ต่อ ๑ คะแนน), where the form says so.</summary>
    public AdjustmentRange? Adjustment { get; init; }
}

/// <param name="Level">Number of the level, Arabic digits.</param>
/// <param name="Condition">What earns it, as written: words, a target figure, <c>≥๕</c>.</param>
/// <param name="Score">The score it earns.</param>
public sealed record CriteriaLevel(string Level, string? Condition, StatedFigure Score, Place Place)
{
    /// <summary>The whole line or cell that says it, where that is more than the condition.</summary>
    public string? Written { get; init; }

    /// <summary>Where the condition is written.</summary>
    public Place ConditionPlace { get; init; } = Place;
}

/// <summary><c>ช่วงปรับเกณฑ์การให้คะแนน +/- ๕ ต่อ ๑ คะแนน</c>: targets of neighbouring levels lie so far apart, and scores lie between
/// them.</summary>
/// <param name="PerPoint">In the unit of the result; above zero.</param>
/// <param name="Rising">True where more is better (<c>+/-</c>), false where less is (<c>-/+</c>).</param>
public sealed record AdjustmentRange(Figure PerPoint, bool Rising, Place Place)
{
    /// <summary>Where the figure is written.</summary>
    public Place PerPointPlace { get; init; } = Place;

    /// <summary>The level that the same line anchors (<c>โดยระดับ ๓ เท่ากับ ร้อยละ ๘๐</c>); null where it anchors none.</summary>
    public CriteriaLevel? Anchor { get; init; }
}
