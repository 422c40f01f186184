using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Queries;

internal static class RecordedResult
{
    /// <summary>A recorded discrepancy in the form of the contract again.</summary>
    /// <param name="report">Index of its report in the file.</param>
    public static DiscrepancyResult Of(RecordedDiscrepancy recorded, int? report)
    {
        PlacesOfDiscrepancy places = ResultMapping.Places(recorded.PlacesJson);
        return new DiscrepancyResult
        {
            Code = recorded.Code,
            Severity = recorded.Severity,
            Report = report,
            Message = recorded.Message,
            MessageEn = recorded.MessageEn,
            Stated = recorded.Stated,
            Expected = recorded.Expected,
            Arithmetic = recorded.Arithmetic,
            Cause = recorded.CauseCode is null
                ? null
                : new CauseResult(recorded.CauseCode, recorded.CauseMessage ?? "", recorded.CauseMessageEn ?? ""),
            ConsequenceOf = recorded.ConsequenceOf,
            At =
                recorded.AtTable is { } table && recorded.AtColumn is { } column
                    ? new FigureAddress(table, ResultMapping.ToRowAddress(recorded.AtRow), column) { Group = recorded.AtGroup }
                    : null,
            Location = places.Location,
            Also = places.Also,
        };
    }
}
