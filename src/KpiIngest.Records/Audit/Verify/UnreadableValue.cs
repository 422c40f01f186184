namespace KpiIngest.Records.Audit.Verify;

/// <summary>A value that is not of its column's kind: no time, no state, no number. The program never writes one.</summary>
internal static class UnreadableValue
{
    public static bool Is(Exception e) => e is FormatException or InvalidOperationException or InvalidCastException or ArgumentException or OverflowException;
}
