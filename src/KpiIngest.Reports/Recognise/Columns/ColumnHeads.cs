using KpiIngest.Documents;
using KpiIngest.Reports.Forms;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Reports.Recognise.Columns;

/// <summary>What one grid column holds, as its headings say.</summary>
/// <param name="Level">Number of the level of a criteria column under a heading ๑ ๒ ๓ ๔ ๕; null for others.</param>
/// <param name="Text">All its headings, top to bottom, parted by line breaks.</param>
internal sealed record ColumnHead(ColumnRole? Role, Assessor? Assessor, int? Level, string Text, Place Place)
{
    /// <summary>The round, quarter, month or year that its headings name.</summary>
    public TablePeriod? Period { get; init; }

    /// <summary>True where its headings say that its scores are weighted.</summary>
    public bool SaysWeighted { get; init; }

    /// <summary>What its scores are out of, where a heading says so in brackets.</summary>
    public Figure? OutOf { get; init; }

    /// <summary>True where its figures, not its heading, say what it holds.</summary>
    public bool Proven { get; init; }

    /// <summary>True for a score beside the one that the weighted score belongs to.</summary>
    public bool Further { get; init; }

    /// <summary>Its own heading where it is one of several columns that may state the result of a row; else null.</summary>
    public string? ResultPart { get; init; }

    /// <summary>True for what a result comes from, beside the result.</summary>
    public bool OtherResult { get; init; }

    /// <summary>True for a weight beside the one that the scores are weighted by.</summary>
    public bool OtherWeight { get; init; }

    /// <summary>True where its heading may mean several things and nothing settled which.</summary>
    public bool Open { get; init; }
}

/// <summary>A heading block: the rows it takes and what each column under it holds.</summary>
/// <param name="FirstRow">First heading row.</param>
/// <param name="EndRow">The row after the last heading row.</param>
internal sealed record ColumnHeads(int FirstRow, int EndRow, IReadOnlyList<ColumnHead> Columns)
{
    /// <summary>True where figures, not headings, say what the columns hold.</summary>
    public bool Proven { get; init; }

    /// <summary>True where rows tick one of the columns of levels.</summary>
    public bool Ticked { get; init; }

    public bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);

    public int LevelColumns => Columns.Count(c => c.Level is not null);

    /// <summary>Weight, score and weighted score: two of the three make a scoring table. Without a weight the weighted score must say that
    /// it is one: คะแนน and คะแนนรวม are also the columns of an examination.</summary>
    public bool IsScoring =>
        Has(ColumnRole.Weight)
            ? Has(ColumnRole.Score) || Has(ColumnRole.WeightedScore) || Ticked || Columns.Any(c => c.Open)
            : Has(ColumnRole.Score) && Columns.Any(c => c is { Role: ColumnRole.WeightedScore, SaysWeighted: true });

    public bool IsCriteria =>
        !IsScoring
        && !IsPoints
        && (LevelColumns >= 2 || ((Has(ColumnRole.Criteria) || Has(ColumnRole.Level)) && (Has(ColumnRole.Score) || Has(ColumnRole.Level))));

    /// <summary>Points that parts of an item earned out of so many: <c>เกณฑ์ย่อย | คะแนนเต็ม | คะแนนที่ได้</c>. These are no
    /// levels.</summary>
    public bool IsPoints =>
        !IsScoring
        && Has(ColumnRole.FullScore)
        && Has(ColumnRole.Score)
        && !Has(ColumnRole.WeightedScore)
        && !Has(ColumnRole.Level)
        && LevelColumns == 0;

    /// <summary>Scores of items without weights: a scoring table only where its rows, too, say that it is one.</summary>
    public bool IsUnweighted =>
        !IsScoring
        && !IsCriteria
        && !Has(ColumnRole.Weight)
        && !Has(ColumnRole.WeightedScore)
        && Has(ColumnRole.Score)
        && (Has(ColumnRole.Item) || Has(ColumnRole.Order) || (IsPoints && Has(ColumnRole.Criteria)));

    public bool IsWeightList => !IsScoring && !IsCriteria && Has(ColumnRole.Weight) && (Has(ColumnRole.Item) || Has(ColumnRole.Order));

    /// <summary>True where both say the same of each column, so that one table goes on in the other.</summary>
    public bool SameRoles(ColumnHeads other) =>
        Columns.Where(c => c.Role is not null).Select(Said).SequenceEqual(other.Columns.Where(c => c.Role is not null).Select(Said));

    /// <summary>True for the same headings once more, of which some could not be read this time: at the top of the next page of a scan.
    /// What is left of a damaged one may say something else (<c>น้ำหนัก</c> of <c>คะแนนถ่วงน้ำหนัก</c>).</summary>
    /// <param name="first">The headings as they stand first.</param>
    public bool Repeats(ColumnHeads first) =>
        Columns.Count == first.Columns.Count
        && Columns.Any(c => c.Role is not null && !IsDamaged(c))
        && Columns.Zip(first.Columns).All(c => Said(c.First) == Said(c.Second) || IsDamaged(c.First));

    /// <summary>With what the same headings say where they could be read.</summary>
    public ColumnHeads Completed(ColumnHeads again) =>
        this with
        {
            Columns = [.. Columns.Zip(again.Columns, (own, other) => own.Role is null || IsDamaged(own) ? other : own)],
        };

    /// <summary>True where both hold the same, of the same assessor and period.</summary>
    public static bool SaySame(ColumnHead head, ColumnHead other) => Said(head) == Said(other);

    private static bool IsDamaged(ColumnHead head) => ThaiText.HoldsUnread(head.Text);

    private static (ColumnRole?, Assessor?, int?, int?, int?, int?, int?) Said(ColumnHead head) =>
        (head.Role, head.Assessor, head.Level, head.Period?.Round, head.Period?.Until, head.Period?.Year, head.Period?.Ordinal);
}
