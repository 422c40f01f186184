using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records.Findings;

namespace KpiIngest.Review.Findings;

/// <summary>A finding in the form of those of one report, so that its page shows it like any other.</summary>
public static class AcrossEvidence
{
    /// <summary>What two submissions show together has no place in one of them; beside the register the report's own figure has.</summary>
    public static DiscrepancyResult Of(FindingDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return detail.Found
            ?? Of(
                new DiscrepancyResult
                {
                    Code = detail.Line.Code,
                    Severity = detail.Line.Severity,
                    Message = detail.Across?.Message ?? "",
                    MessageEn = detail.Across?.MessageEn ?? "",
                },
                detail.Across,
                detail.Report
            );
    }

    /// <param name="report">That the register was held against.</param>
    internal static DiscrepancyResult Of(DiscrepancyResult said, AcrossFilesFinding? across, ReportResult? report)
    {
        if (across is not { Register: not null, Figures: [{ Stated: [var agreed, var reported] } only] })
            return said;
        FigureAddress? at = only.At is [_, var own] ? own : null;
        FigureResult? figure = at is null ? null : report?.Figures.FirstOrDefault(f => f.At.IsAt(at));
        return said with
        {
            Stated = reported,
            Expected = agreed,
            Arithmetic = only.Arithmetic,
            At = at,
            Operands = figure is null
                ? OperandList.None
                : OperandList.Of([new OperandResult("stated", figure.Value, figure.Text, figure.At, figure.Location)]),
        };
    }
}
