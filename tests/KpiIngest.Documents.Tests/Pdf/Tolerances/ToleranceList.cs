using System.Globalization;
using System.Reflection;
using KpiIngest.Documents.Pdf;
using KpiIngest.Documents.Pdf.Page;
using KpiIngest.Documents.Tests.Pdf.House;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>All tolerances of the reader, stage by stage: every class of <c>Documents/Pdf</c> that holds some, in the order in which they
/// run.</summary>
internal static class ToleranceList
{
    public static IReadOnlyList<(string Stage, string Name, Tolerance Tolerance)> All { get; } =
    [
        .. typeof(PdfReader)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("KpiIngest.Documents.Pdf.", StringComparison.Ordinal) == true)
            .SelectMany(t =>
                t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                    .Where(p => p.PropertyType == typeof(Tolerance))
                    .OrderBy(p => p.MetadataToken)
                    .Select(p => (Stage: t.Namespace!.Split('.')[^1], p.Name, Tolerance: (Tolerance)p.GetValue(null)!))
            )
            .OrderBy(t => Array.IndexOf(StageOrderTests.Order, t.Stage)),
    ];

    /// <summary>The table of docs/pdf.md.</summary>
    public static string Markdown()
    {
        IEnumerable<string> rows = All.Select(t => $"| {t.Stage} | {t.Tolerance.What} | {Value(t.Tolerance)} | {t.Tolerance.Why} |");
        return string.Join('\n', ["| stage | what | value | why |", "| --- | --- | --- | --- |", .. rows]);
    }

    private static string Value(Tolerance tolerance) =>
        tolerance.Unit switch
        {
            ToleranceUnit.Points => Number(tolerance.Value) + " pt",
            ToleranceUnit.TypeSizes => Number(tolerance.Value) + " em",
            ToleranceUnit.Share => Number(100 * tolerance.Value) + " %",
            _ => Number(tolerance.Value) + " times",
        };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
