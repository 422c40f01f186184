namespace KpiIngest.Documents.Scan;

/// <summary>The middle of several values, of an even number the mean of the two in the middle: a top or a base line lies between two rows
/// of pixels as well as on one.</summary>
internal static class Middle
{
    /// <param name="values">At least one.</param>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
