using KpiIngest.Records.Register;

namespace KpiIngest.Records.History;

/// <summary>What a unit reported over the rounds: by indicator, the version of each report that counts.</summary>
/// <param name="Rounds">Those that anything was reported or is expected for, and the rounds of six and twelve months of each such year; the
/// earliest first.</param>
public sealed record UnitHistory(string Unit, IReadOnlyList<HistoryRound> Rounds)
{
    /// <summary>By number.</summary>
    public IReadOnlyList<IndicatorHistory> Indicators { get; init; } = [];

    /// <summary>The agency's summaries: total and average of each that counts, several of a round where they come in parts.</summary>
    public IReadOnlyList<HistoryEntry> Summaries { get; init; } = [];

    /// <summary>Reports whose year, round or number is not known, and which therefore stand in no line.</summary>
    public IReadOnlyList<UnsureReport> Unsure { get; init; } = [];

    /// <summary>Fiscal years for which the register expects reports of the unit.</summary>
    public IReadOnlySet<int> RegisterYears { get; init; } = new HashSet<int>();

    public bool IsEmpty => Indicators.Count == 0 && Summaries.Count == 0 && Unsure.Count == 0;
}

/// <param name="Number">As <see cref="KpiIngest.Checking.Register.AgreedNumber"/> has it where it is a number.</param>
/// <param name="Name">The last one that was stated; that of the register where nothing was reported yet.</param>
/// <param name="Cells">One for each round.</param>
public sealed record IndicatorHistory(string Number, string? Name, IReadOnlyList<HistoryCell> Cells)
{
    public IEnumerable<HistoryEntry> Entries => Cells.Select(c => c.Entry).OfType<HistoryEntry>();

    /// <summary>With the rows of the agency's summary beside them.</summary>
    public IEnumerable<HistoryEntry> All => Cells.SelectMany(c => new[] { c.Entry, c.InSummary }).OfType<HistoryEntry>();
}

/// <param name="Entry">The report of the indicator; where there is none, its row of the agency's summary; null where nothing was
/// reported.</param>
/// <param name="InSummary">Its row of the agency's summary beside its own report; null where there are not both.</param>
/// <param name="Expected">What the register says; null where it expects nothing.</param>
public sealed record HistoryCell(HistoryRound Round, HistoryEntry? Entry, HistoryEntry? InSummary, ExpectedReport? Expected);

/// <param name="Report">Index in the file.</param>
/// <param name="FiscalYear">Null where it was not read; so too round and number.</param>
public sealed record UnsureReport(
    long SubmissionId,
    int Report,
    string FileName,
    int? FiscalYear,
    int? Round,
    string? Number,
    string? Name
);
