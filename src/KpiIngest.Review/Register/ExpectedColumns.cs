using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Register;

namespace KpiIngest.Review.Register;

/// <summary>An expected report as a row of a file.</summary>
public static class ExpectedColumns
{
    public static IReadOnlyList<string> Names { get; } = ["unit", "fiscalYear", "round", "number", "name", "due", "state", "daysLate", "submission", "receivedAt"];

    /// <summary>In the order of the names.</summary>
    public static IReadOnlyList<object?> Cells(ExpectedReport of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return
        [
            of.Unit, of.FiscalYear, of.Round, of.Number, of.Name, of.Due.ToString(RegisterState.DayFormat, CultureInfo.InvariantCulture), StateOf(of), of.DaysLate,
            of.Submission?.ToString(CultureInfo.InvariantCulture), of.ReceivedAt is { } at ? UtcText.Write(at) : null,
        ];
    }

    public static string StateOf(ExpectedReport of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of switch { { HasCome: true, DaysLate: 0 } => "received", { HasCome: true } => "late", { IsMissing: true } => "missing", _ => "expected" };
    }
}
