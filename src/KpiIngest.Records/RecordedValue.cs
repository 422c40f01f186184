namespace KpiIngest.Records;

/// <summary>What is stored in a column.</summary>
public static class RecordedValue
{
    /// <returns>True for what reading a value raises that is not of its column's kind: no time, no state, no number. The program never writes one.</returns>
    public static bool IsUnreadable(Exception e) => e is FormatException or InvalidOperationException or InvalidCastException or ArgumentException or OverflowException;
}
