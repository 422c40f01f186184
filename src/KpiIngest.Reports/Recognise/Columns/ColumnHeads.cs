using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Recognise.Formulas;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>What one grid column holds, as its headings say.</summary>
/// <param name="Level">Number of the level of a criteria column under a heading ๑ ๒ ๓ ๔ ๕; null for others.</param>
/// <param name="Text">All its headings, top to bottom, parted by line breaks.</param>
internal sealed record ColumnHead(ColumnRole? Role, Assessor? Assessor, int? Level, string Text, Place Place);

/// <summary>A heading block: the rows it takes and what each column under it holds.</summary>
/// <param name="FirstRow">First heading row.</param>
/// <param name="EndRow">The row after the last heading row.</param>
internal sealed record ColumnHeads(int FirstRow, int EndRow, IReadOnlyList<ColumnHead> Columns)
{
    /// <summary>True where figures, not headings, say what the columns hold.</summary>
    public bool Proven { get; init; }

    public bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);

    public int LevelColumns => Columns.Count(c => c.Level is not null);

    /// <summary>Weight, score and weighted score: two of the three make a scoring table. Without a weight the weighted score must say that it is one:
    /// คะแนน and คะแนนรวม are also the columns of an examination.</summary>
    public bool IsScoring => Has(ColumnRole.Weight)
        ? Has(ColumnRole.Score) || Has(ColumnRole.WeightedScore)
        : Has(ColumnRole.Score) && Columns.Any(c => c.Role == ColumnRole.WeightedScore && SaysWeighted(c.Text));

    public bool IsCriteria => !IsScoring
        && (LevelColumns >= 2 || ((Has(ColumnRole.Criteria) || Has(ColumnRole.Level)) && (Has(ColumnRole.Score) || Has(ColumnRole.Level))));

    public bool IsWeightList => !IsScoring && !IsCriteria && Has(ColumnRole.Weight) && (Has(ColumnRole.Item) || Has(ColumnRole.Order));

    private static bool SaysWeighted(string heading) =>
        Skeleton.Of(heading).Contains("ถวง", StringComparison.Ordinal) || ConventionWording.Read(heading) is not null || Skeleton.Of(heading).StartsWith("weighted", StringComparison.Ordinal);

    /// <summary>True where both say the same of each column, so that one table goes on in the other.</summary>
    public bool SameRoles(ColumnHeads other) =>
        Columns.Where(c => c.Role is not null).Select(c => (c.Role, c.Assessor, c.Level))
            .SequenceEqual(other.Columns.Where(c => c.Role is not null).Select(c => (c.Role, c.Assessor, c.Level)));
}
