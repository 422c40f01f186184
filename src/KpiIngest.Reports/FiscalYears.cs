namespace KpiIngest.Reports;

/// <summary>Which numbers can be a fiscal year of a report. Unit: years of the Buddhist era.</summary>
public static class FiscalYears
{
    /// <summary>Included; four digits below it are a year of the Christian era or no year.</summary>
    public const int First = 2400;

    /// <summary>Included.</summary>
    public const int Last = 2700;

    public static bool Contains(int year) => year is >= First and <= Last;
}
