namespace KpiIngest.Checking.Evidence;

/// <summary>What a figure or a text is in a finding, as the answer writes it.</summary>
public static class OperandRole
{
    /// <summary>The figure that the finding is about.</summary>
    public const string Stated = "stated";

    /// <summary>What another place states for the same.</summary>
    public const string Expected = "expected";

    /// <summary>A further place that states it.</summary>
    public const string Other = "other";

    public const string Weight = "weight";

    public const string Score = "score";

    public const string WeightedScore = "weightedScore";

    public const string Result = "result";

    /// <summary>What weight × score, a sum or a total is divided by: 100, ΣW, the top score, a factor of a conversion.</summary>
    public const string Divisor = "divisor";

    /// <summary>What a total is multiplied by.</summary>
    public const string Factor = "factor";

    /// <summary>The total that is converted.</summary>
    public const string Total = "total";

    /// <summary>Scores that a plain mean counts.</summary>
    public const string Count = "count";

    /// <summary>A figure of a written-out formula.</summary>
    public const string Term = "term";

    /// <summary>The score that the criteria give.</summary>
    public const string LevelScore = "levelScore";

    public const string TargetFrom = "targetFrom";

    public const string TargetTo = "targetTo";

    public const string ScoreFrom = "scoreFrom";

    public const string ScoreTo = "scoreTo";

    /// <summary>A score that the criteria offer.</summary>
    public const string Offered = "offered";

    public const string Lowest = "lowest";

    public const string Highest = "highest";

    /// <summary>The condition of a level of criteria.</summary>
    public const string Condition = "condition";

    /// <summary>A heading or a formula that says how weighted scores are formed.</summary>
    public const string Convention = "convention";

    /// <summary>The text before an unresolved tracked change.</summary>
    public const string Before = "before";

    /// <summary>What cannot be read, has no role, is hidden or taken out.</summary>
    public const string Found = "found";

    /// <summary>Number and name of an item or an indicator.</summary>
    public const string Item = "item";

    /// <summary>Where something should stand.</summary>
    public const string Missing = "missing";
}
