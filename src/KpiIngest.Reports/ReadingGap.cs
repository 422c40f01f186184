using KpiIngest.Documents;

namespace KpiIngest.Reports;

public enum ReadingGapKind
{
    /// <summary>Scores of further rounds, months or years that share one column of weighted scores: what they were weighted with, nothing
    /// says.</summary>
    FurtherScores,

    /// <summary>Results of further rounds, months or years beside the one that the score belongs to.</summary>
    FurtherResults,

    /// <summary>Figures that results come from, beside them.</summary>
    OtherResults,

    /// <summary>Weights beside those that the scores are weighted by: within a dimension, of a unit.</summary>
    FurtherWeights,

    /// <summary>Columns of a round in which nothing is scored yet.</summary>
    EmptyPeriod,

    /// <summary>A heading that may mean two things, where neither its neighbours nor the figures settle which.</summary>
    OpenHeading,

    /// <summary>A table of scores without weights and without a mean, in a card that has no other.</summary>
    NoWeights,

    /// <summary>The total of a table of points without weights, which its rows do not plainly add up to.</summary>
    PointTotal,

    /// <summary>A table that scores a person, not an indicator.</summary>
    PersonalForm,

    /// <summary>A table that looks like a scoring table, of which too few headings are known.</summary>
    UnreadScores,

    /// <summary>Headings that stand twice side by side, over rows that cannot be told apart.</summary>
    SideBySide,

    /// <summary>A table of scores that belongs to the one above and could not be laid under its columns.</summary>
    LoosePart,

    /// <summary>A line below a table that speaks of a total or an average, of which nothing says for certain which.</summary>
    TotalBelow,

    /// <summary>An average or a written-out formula of another year or round, or of an example.</summary>
    OtherStatement,

    /// <summary>A sentence that gives items of these numbers weights most of which the tables do not have.</summary>
    OtherWeights,

    /// <summary>Tables of one item each, beside a summary, of which nothing says for certain which item they score.</summary>
    UnnamedDetail,

    /// <summary>The whole card: a person keyed its tables from pictures, and nothing else of it was read.</summary>
    Keyed,
}

/// <summary>Something of a scoring table that was recognised and is not read, so that nobody takes silence for proof.</summary>
/// <param name="Texts">The headings or titles that say what it is, as written.</param>
public sealed record ReadingGap(ReadingGapKind Kind, IReadOnlyList<string> Texts, Place Place)
{
    /// <summary>True for a scoring table of which nothing was read.</summary>
    public bool IsUnreadTable => Kind is ReadingGapKind.UnreadScores or ReadingGapKind.SideBySide;

    /// <summary>The figures of a line outside of tables: where they are those of a table, there is nothing to say. Empty where there is
    /// whatever they are.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];
}
