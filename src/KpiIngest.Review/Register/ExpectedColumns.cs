using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Export;

namespace KpiIngest.Review.Register;

/// <summary>An expected report as a row of a file.</summary>
public static class ExpectedColumns
{
    public static IReadOnlyList<string> Names { get; } =
    ["unit", "fiscalYear", "round", "number", "name", "due", "state", "daysLate", "submission", "receivedAt"];

    /// <summary>In the order of the names.</summary>
    public static IReadOnlyList<object?> Cells(ExpectedReport of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return
        [
            of.Unit,
            of.FiscalYear,
            of.Round,
            of.Number,
            of.Name,
            of.Due.ToString(RegisterState.DayFormat, CultureInfo.InvariantCulture),
            StateOf(of),
            of.DaysLate,
            of.Submission?.ToString(CultureInfo.InvariantCulture),
            of.ReceivedAt is { } at ? UtcText.Write(at) : null,
        ];
    }

    public static void WriteCsv(TextWriter output, IEnumerable<ExpectedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reports);
        output.Write(CsvText.ByteOrderMark);
        CsvText.WriteRow(output, Names);
        foreach (ExpectedReport one in reports)
            CsvText.WriteRow(output, Cells(one).Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
    }

    public static string StateOf(ExpectedReport of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of switch
        {
            { HasCome: true, DaysLate: 0 } => "received",
            { HasCome: true } => "late",
            { IsMissing: true } => "missing",
            _ => "expected",
        };
    }
}
