using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records.History;

/// <summary>One report of a reading as the history shows it.</summary>
/// <param name="Whole">The indicator itself; of an agency's summary its total row.</param>
/// <param name="Rows">The items of an indicator, or the indicators of an agency's summary; empty where the report scores the indicator in
/// one row.</param>
public sealed record ReportStatement(IndicatorStatement Whole, IReadOnlyList<IndicatorStatement> Rows)
{
    /// <summary>What was found in it, by index in the discrepancies of the file.</summary>
    public IReadOnlyDictionary<int, StatementFinding> Found { get; init; } = new Dictionary<int, StatementFinding>();

    public IReadOnlyList<NotCheckableResult> NotCheckable { get; init; } = [];

    /// <summary>Stated figures tested against others.</summary>
    public int Comparisons { get; init; }

    /// <summary>True where people keyed it from the pictures of a scan.</summary>
    public bool Keyed { get; init; }

    /// <summary>The levels of its criteria by item (empty for the indicator itself), each on one line as written.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Targets { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What it states of other rounds than its own, in columns beside each other.</summary>
    public IReadOnlyList<OtherRound> OtherRounds { get; init; } = [];
}

/// <param name="At">The figure that it is about; null where it is about none of a table.</param>
public sealed record StatementFinding(string Code, Severity Severity, Bilingual Message, FigureAddress? At);

/// <summary>A figure that a report states of a round before its own.</summary>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="Item">Number of the item; null for the indicator itself.</param>
/// <param name="Column">As in <see cref="FigureAddress.Column"/>.</param>
public sealed record OtherRound(int Round, string? Item, string Column, string Value, FigureAddress At);
