using KpiIngest.Reports;

namespace KpiIngest.Checking.Causes;

/// <summary>One change to a report, made to see what it would put right.</summary>
public abstract record Correction
{
    /// <summary>The place that it changes, with the text that stands there: the discrepancy that names it is the cause of the
    /// others.</summary>
    public abstract PlacedText Where { get; }

    /// <summary>True where it changes which rows there are.</summary>
    public virtual bool OfRows => false;

    /// <returns>Null where the change cannot be made.</returns>
    public abstract Report? Apply(Report report);
}
