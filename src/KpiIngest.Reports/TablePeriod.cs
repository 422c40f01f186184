namespace KpiIngest.Reports;

/// <summary>The round, quarter, month or year that the headings of a scoring table name, where several stand side by side.</summary>
/// <param name="Round">Months of the round (6, 9, 12 ...) where the heading states a number of months; else null.</param>
/// <param name="Label">The words that name it, as written.</param>
public sealed record TablePeriod(int? Round, string Label)
{
    /// <summary>Months of the fiscal year over at its end, 1 to 12: 6 for <c>มีนาคม</c> and <c>ไตรมาสที่ ๒</c>; null where that is not
    /// said.</summary>
    public int? Until { get; init; }

    /// <summary>Buddhist era.</summary>
    public int? Year { get; init; }

    /// <summary>What tells periods of one kind apart: 2 of <c>ครั้งที่ ๒</c>.</summary>
    public int? Ordinal { get; init; }

    /// <summary>True where both name the same period, in whatever words.</summary>
    public bool Same(TablePeriod? other) =>
        other is not null && (Round, Until, Year, Ordinal) == (other.Round, other.Until, other.Year, other.Ordinal);

    /// <summary>True where the period is that of a report of this round and year; what is not said contradicts nothing.</summary>
    public bool Is(int? months, int? year) =>
        (Round ?? Until) is { } own ? own == months && (Year is null || year is null || Year == year) : Year is not null && Year == year;
}
