using System.Globalization;
using System.Text;
using KpiIngest.Checking;
using KpiIngest.Reports;

namespace KpiIngest.Isolation;

/// <summary>A failed rule for the log: where it failed, and the figures that it was given, enough to build the report again.</summary>
internal static class FailureText
{
    public static string Of(CheckFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        StringBuilder text = new();
        Report report = failure.Report.Report;
        text.Append(
            CultureInfo.InvariantCulture,
            $"check-failed {failure.Code}: {failure.Exception.GetType().Name}: {failure.Exception.Message}\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"  {failure.Exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}\n");
        text.Append(CultureInfo.InvariantCulture, $"  indicator {report.Indicator.Number ?? "~"}, average {Shown(report.StatedAverage)}\n");
        foreach (ScoringTable table in report.ScoringTables)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {table.Kind} {table.Assessor}\n");
            foreach (ScoredRow row in table.Rows)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    {row.Number ?? "~"} | {Shown(row.Weight)} | {row.Result.Text ?? "~"} | {Shown(row.Score)} | {Shown(row.WeightedScore)}\n"
                );
            text.Append(
                CultureInfo.InvariantCulture,
                $"    total | {Shown(table.Total.Weight)} | ~ | {Shown(table.Total.Score)} | {Shown(table.Total.WeightedScore)}\n"
            );
        }

        foreach (Formula formula in report.Formulas)
            text.Append(CultureInfo.InvariantCulture, $"  formula {formula.Text}\n");
        return text.ToString().TrimEnd();
    }

    private static string Shown(StatedFigure figure) =>
        figure.Figure?.Normalised ?? (figure.State == FigureState.Unclear ? "?" + figure.Text : $"({figure.State})");
}
