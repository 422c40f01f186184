using System.Text.Json;

namespace KpiIngest.Records;

/// <summary>What is stored in a column.</summary>
public static class RecordedValue
{
    /// <returns>True for what reading a value raises that is not of its column's kind: no time, no state, no number. The program never
    /// writes one.</returns>
    public static bool IsUnreadable(Exception e) =>
        e is FormatException or InvalidOperationException or InvalidCastException or ArgumentException or OverflowException;

    /// <returns>True for what comes of deriving something from records of which a part was changed or taken away: a reference that leads
    /// nowhere, a place that is not there, a text that is no answer.</returns>
    public static bool IsIncoherent(Exception e) =>
        IsUnreadable(e) || e is KeyNotFoundException or IndexOutOfRangeException or NullReferenceException or JsonException;
}
