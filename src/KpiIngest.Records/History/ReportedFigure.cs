using KpiIngest.Checking.Results;

namespace KpiIngest.Records.History;

/// <summary>What stands in the place of a figure.</summary>
public enum FigureStanding
{
    /// <summary>A figure, or words in place of a result.</summary>
    Stated,

    /// <summary>Something that could not be read with certainty, or that nobody sees in print.</summary>
    Unread,

    /// <summary>The report says that the item was not assessed.</summary>
    NotAssessed,

    /// <summary>Nothing.</summary>
    NotStated,
}

/// <summary>One figure that a report states of an indicator.</summary>
/// <param name="Value">Arabic digits with the stated places; words where a result is in words; null unless stated.</param>
/// <param name="At">Where it stands in the answer; null where no table has a place for it.</param>
public sealed record ReportedFigure(FigureStanding Standing, string? Value, FigureAddress? At)
{
    public static ReportedFigure None { get; } = new(FigureStanding.NotStated, null, null);

    /// <summary>As it stands in the file, where it was not read; null where even that is not known.</summary>
    public string? Written { get; init; }

    /// <summary>The finding that says that it is wrong, or is to be looked at: index in the discrepancies of the file; null where none is
    /// about it.</summary>
    public int? Found { get; init; }

    /// <summary>True where arithmetic proves that it is wrong.</summary>
    public bool Differs { get; init; }

    /// <summary>What the finding expects in its place; null where there is no finding, or it expects no figure.</summary>
    public string? Expected { get; init; }
}
