using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KpiIngest.Checking.Results;

namespace KpiIngest.Records;

/// <summary>From the answer of a check to what is recorded of it, and back for the lists.</summary>
internal static class ResultMapping
{
    /// <param name="unit">Null for that of the submission.</param>
    public static Reading ToReading(
        Submission submission,
        FileResult result,
        string readerVersion,
        DateTimeOffset readAt,
        string? unit = null
    )
    {
        Reading reading = new()
        {
            SubmissionId = submission.Id,
            ReaderVersion = readerVersion,
            ReadAt = readAt,
            Outcome = result.Outcome,
            ErrorCode = result.Error?.Code,
            ErrorMessage = result.Error?.Message,
            ErrorMessageEn = result.Error?.MessageEn,
            ResultJson = JsonSerializer.Serialize(result, ResultJson.Compact.FileResult),
        };
        reading.Reports.AddRange(
            result.Reports.Select((report, ordinal) => ToReport(submission, report, ordinal, unit ?? submission.Unit))
        );
        reading.Discrepancies.AddRange(result.Discrepancies.Select((discrepancy, ordinal) => ToDiscrepancy(reading, discrepancy, ordinal)));
        return reading;
    }

    public static PlacesOfDiscrepancy Places(string json) =>
        JsonSerializer.Deserialize(json, PlacesJson.Compact.PlacesOfDiscrepancy)
        ?? throw new JsonException("The places of a discrepancy are null.");

    public static RowAddress? ToRowAddress(string? atRow) =>
        atRow switch
        {
            null => null,
            "total" => RowAddress.Total,
            _ => new RowAddress(int.Parse(atRow, NumberStyles.None, CultureInfo.InvariantCulture)),
        };

    private static RecordedReport ToReport(Submission submission, ReportResult report, int ordinal, string unit)
    {
        RecordedReport recorded = new()
        {
            SubmissionId = submission.Id,
            Ordinal = ordinal,
            Unit = unit,
            FiscalYear = report.FiscalYear,
            Round = report.Round,
            AgencySummary = report.AgencySummary,
            IndicatorNumber = report.Indicator.Number,
            IndicatorName = report.Indicator.Name,
            IdentityKey = ReportIdentity.Of(unit, report.FiscalYear, report.Round, report.Indicator.Number),
            StatedAverage = report.StatedAverage,
            RecomputedWeight = report.Recomputed.Weight,
            RecomputedWeightedScore = report.Recomputed.WeightedScore,
            RecomputedAverage = report.Recomputed.Average,
            CheckedRows = report.Checked.Rows,
            Comparisons = report.Checked.Comparisons,
        };
        recorded.Gaps.AddRange(
            report.NotCheckable.Select(
                (gap, index) =>
                    new RecordedGap
                    {
                        Ordinal = index,
                        What = gap.What,
                        Item = gap.Item,
                        Why = gap.Why,
                        WhyEn = gap.WhyEn,
                    }
            )
        );
        recorded.Tables.AddRange(report.ScoringTables.Select(ToTable));
        return recorded;
    }

    private static RecordedTable ToTable(ScoringTableResult table, int ordinal)
    {
        RecordedTable recorded = new()
        {
            Ordinal = ordinal,
            Kind = table.Kind,
            Assessor = table.Assessor,
            Convention = table.Convention,
            Certainty = table.Certainty,
            TotalWeight = table.Total.Weight,
            TotalWeightedScore = table.Total.WeightedScore,
        };
        recorded.Rows.AddRange(
            table.Rows.Select(
                (row, index) =>
                    new RecordedRow
                    {
                        Ordinal = index,
                        Group = false,
                        Number = row.Number,
                        Name = row.Name,
                        Weight = row.Weight,
                        Result = row.Result,
                        Score = row.Score,
                        WeightedScore = row.WeightedScore,
                    }
            )
        );
        recorded.Rows.AddRange(
            table.Groups.Select(
                (group, index) =>
                    new RecordedRow
                    {
                        Ordinal = index,
                        Group = true,
                        Number = group.Number,
                        Name = group.Name,
                        Weight = group.Weight,
                        WeightedScore = group.WeightedScore,
                    }
            )
        );
        return recorded;
    }

    private static RecordedDiscrepancy ToDiscrepancy(Reading reading, DiscrepancyResult found, int ordinal) =>
        new()
        {
            Report = found.Report is { } report ? reading.Reports[report] : null,
            Ordinal = ordinal,
            Code = found.Code,
            Severity = found.Severity,
            Message = found.Message,
            MessageEn = found.MessageEn,
            Stated = found.Stated,
            Expected = found.Expected,
            Arithmetic = found.Arithmetic,
            CauseCode = found.Cause?.Code,
            CauseMessage = found.Cause?.Message,
            CauseMessageEn = found.Cause?.MessageEn,
            ConsequenceOf = found.ConsequenceOf,
            AtTable = found.At?.Table,
            AtRow = found.At?.Row is { } row ? row.Index?.ToString(CultureInfo.InvariantCulture) ?? "total" : null,
            AtGroup = found.At?.Group,
            AtColumn = found.At?.Column,
            LocationPage = found.Location?.Page,
            LocationTable = found.Location?.Table,
            LocationRow = found.Location?.Row,
            LocationText = found.Location?.Text,
            PlacesJson = JsonSerializer.Serialize(
                new PlacesOfDiscrepancy(found.Location, found.Also),
                Records.PlacesJson.Compact.PlacesOfDiscrepancy
            ),
        };
}
