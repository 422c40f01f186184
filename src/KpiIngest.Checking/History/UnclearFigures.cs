using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.History;

/// <summary>The places of a report where a figure stands that cannot be read with certainty. In the answer they are null like absent
/// ones.</summary>
internal sealed class UnclearFigures
{
    private const string Code = "number-unclear";

    private readonly HashSet<FigureAddress> addresses = [];
    private bool elsewhere;

    /// <param name="report">Index of the report in the file.</param>
    public static UnclearFigures Of(FileResult file, int report)
    {
        ArgumentNullException.ThrowIfNull(file);
        UnclearFigures unclear = new();
        foreach (DiscrepancyResult found in file.Discrepancies)
        {
            if (found.Report != report || !string.Equals(found.Code, Code, StringComparison.Ordinal))
                continue;
            if (found.At is { } at)
                unclear.addresses.Add(at);
            if (found.At is null or { Column: Language.FigureName.Average })
                unclear.elsewhere = true;
        }

        return unclear;
    }

    /// <param name="at">Null for groups and the average, whose findings have no address: one of them makes all of them doubtful.</param>
    public bool Contains(FigureAddress? at) => at is null ? elsewhere : addresses.Contains(at);
}
