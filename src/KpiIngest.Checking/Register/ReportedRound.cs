namespace KpiIngest.Checking.Register;

/// <summary>What a unit reported of one round, for the one report at which is said what it did not.</summary>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="Summary">Index of the agency's summary in the file; null where the unit sent cards alone.</param>
/// <param name="Numbers">Of all indicators that its current reports of the round name: cards and rows of summaries.</param>
public sealed record ReportedRound(int FiscalYear, int Round, int? Summary, IReadOnlySet<string> Numbers);
