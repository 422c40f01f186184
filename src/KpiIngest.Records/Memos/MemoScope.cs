namespace KpiIngest.Records.Memos;

/// <summary>What a memo or a certificate is about: the reports of a submission, or those of a unit in a round.</summary>
public abstract record MemoScope
{
    /// <param name="Report">Index of the report in the file; null for all of them.</param>
    public sealed record OfSubmission(long Id, int? Report) : MemoScope;

    /// <param name="FiscalYear">Buddhist era.</param>
    /// <param name="Round">Months: 6, 9 or 12.</param>
    public sealed record OfUnit(string Unit, int FiscalYear, int Round) : MemoScope;
}
