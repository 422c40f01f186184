namespace KpiIngest.Documents.Pdf.Page;

/// <summary>The middle one of several values: unlike their mean it is not moved by the few that are unlike all others.</summary>
internal static class Median
{
    /// <returns>The upper one of the two in the middle of an even number; <paramref name="ofNone"/> where there are none.</returns>
    public static double Of(IEnumerable<double> values, double ofNone)
    {
        List<double> sorted = values.Order().ToList();
        return sorted.Count == 0 ? ofNone : sorted[sorted.Count / 2];
    }
}
