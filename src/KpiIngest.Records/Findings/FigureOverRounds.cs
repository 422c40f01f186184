using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The same figure of the same indicator in one round and version.</summary>
/// <param name="Value">As stated; null where nothing is.</param>
/// <param name="Latest">False where a later submission replaced the report.</param>
public sealed record FigureOverRounds(long SubmissionId, int FiscalYear, int Round, string? Value, bool Latest)
{
    private const string Average = "average";

    /// <summary>The earliest round first, its versions in the order of receipt.</summary>
    internal static async Task<IReadOnlyList<FigureOverRounds>> OfAsync(
        RecordsDbContext db,
        FindingLine line,
        DiscrepancyResult found,
        ReportResult? report,
        CancellationToken cancellationToken
    )
    {
        if (found.At is not { } at || line.IndicatorNumber is null)
            return [];
        if (FigureIdentity.ItemOf(report, at.Table, at.Row, at.Group) is not { } item)
            return [];
        List<RecordedReport> reports = await CurrentReadings
            .ReportsOf(db)
            .AsNoTracking()
            .Where(r => r.Unit == line.Unit && r.IndicatorNumber == line.IndicatorNumber && r.FiscalYear != null && r.Round != null)
            .OrderBy(r => r.FiscalYear)
            .ThenBy(r => r.Round)
            .ThenBy(r => r.SubmissionId)
            .Include(r => r.Tables.OrderBy(t => t.Ordinal))
                .ThenInclude(t => t.Rows.OrderBy(w => w.Ordinal))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        Dictionary<string, long> newest = reports
            .Where(r => r.IdentityKey is not null)
            .GroupBy(r => r.IdentityKey!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(r => r.SubmissionId), StringComparer.Ordinal);
        return
        [
            .. reports.Select(r => new FigureOverRounds(
                r.SubmissionId,
                r.FiscalYear!.Value,
                r.Round!.Value,
                ValueOf(r, found.TableRole, item, at.Column),
                r.IdentityKey is null || newest[r.IdentityKey] == r.SubmissionId
            )),
        ];
    }

    private static string? ValueOf(RecordedReport report, Checking.Results.Evidence.TableRoleResult? role, string item, string column)
    {
        if (column == Average)
            return report.StatedAverage;
        RecordedTable? table = report.Tables.FirstOrDefault(t => role is null || (t.Kind == role.Kind && t.Assessor == role.Assessor));
        if (table is null)
            return null;
        if (item == FigureIdentity.Total)
            return column == "weight" ? table.TotalWeight
                : column == "weightedScore" ? table.TotalWeightedScore
                : null;
        RecordedRow? row = table.Rows.FirstOrDefault(r => FigureIdentity.ItemOf(r, table.Rows.Count(w => !w.Group) == 1) == item);
        return column switch
        {
            "weight" => row?.Weight,
            "result" => row?.Result,
            "score" => row?.Score,
            "weightedScore" => row?.WeightedScore,
            _ => null,
        };
    }
}
