namespace KpiIngest.Checking.Results;

/// <summary>What a finding against the register of agreed indicators is about.</summary>
/// <param name="Version">Of the register.</param>
/// <param name="FiscalYear">Buddhist era.</param>
/// <param name="Round">Months: 6, 9 or 12; null where it was not read.</param>
/// <param name="Number">Of the indicator; null where a summary as a whole is meant.</param>
/// <param name="Name">As agreed; as reported where it is not agreed.</param>
/// <param name="Item">Number of the row; null where the report as a whole is meant.</param>
public sealed record RegisterReference(long Version, int FiscalYear, int? Round, string? Number, string? Name, string? Item);
