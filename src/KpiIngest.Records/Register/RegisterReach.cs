using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>What was read of one unit for one year: the submissions that a register of it is held against, and at which of them is said what is missing.</summary>
internal sealed class RegisterReach
{
    private readonly List<ReachedReport> reports;
    private readonly ILookup<long, string> rows;

    private RegisterReach(int fiscalYear, List<ReachedReport> reports, ILookup<long, string> rows) => (FiscalYear, this.reports, this.rows) = (fiscalYear, reports, rows);

    public int FiscalYear { get; }

    /// <summary>With the reading that holds for each, in the order of receipt.</summary>
    public IReadOnlyList<(long Submission, long Reading)> Submissions => [.. reports.Select(r => (r.SubmissionId, r.ReadingId)).Distinct().Order()];

    /// <summary>Those at which is said what is missing of a round.</summary>
    public IEnumerable<long> Anchors => Rounds().Select(r => r.Anchor.SubmissionId).Distinct();

    /// <summary>The names by which a unit of the register sends its reports.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(RecordsDbContext db, string unit, CancellationToken cancellationToken)
    {
        string key = RegisterState.KeyOf(unit);
        List<string> units = await db.Reports.Select(r => r.Unit).Distinct().ToListAsync(cancellationToken);
        return [.. units.Where(u => string.Equals(RegisterState.KeyOf(u), key, StringComparison.Ordinal))];
    }

    public static async Task<RegisterReach> OfAsync(RecordsDbContext db, string unit, int fiscalYear, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = await NamesAsync(db, unit, cancellationToken);
        if (names.Count == 0) return new RegisterReach(fiscalYear, [], Array.Empty<(long, string)>().ToLookup(r => r.Item1, r => r.Item2));
        List<ReachedReport> reports = await CurrentReadings.ReportsOf(db).Where(r => names.Contains(r.Unit) && r.FiscalYear == fiscalYear)
            .Select(r => new ReachedReport(
                r.Id, r.SubmissionId, r.ReadingId, r.Ordinal, r.Round, r.AgencySummary, r.IndicatorNumber,
                r.IdentityKey == null || !CurrentReadings.ReportsOf(db).Any(o => o.IdentityKey == r.IdentityKey && o.SubmissionId > r.SubmissionId),
                db.Submissions.Where(s => s.Id == r.SubmissionId).Select(s => s.ReceivedAt).Single()))
            .ToListAsync(cancellationToken);
        long[] summaries = [.. reports.Where(r => r.Summary).Select(r => r.Id)];
        var rows = summaries.Length == 0 ? [] : await (
            from table in db.Tables
            join row in db.Rows on table.Id equals row.TableId
            where summaries.Contains(table.ReportId) && !row.Group && row.Number != null && (row.Weight != null || row.Score != null)
            select new { table.ReportId, row.Number }).ToListAsync(cancellationToken);
        return new RegisterReach(fiscalYear, reports, rows.ToLookup(r => r.ReportId, r => r.Number!));
    }

    /// <summary>The rounds of which a submission is the one at which is said what is missing.</summary>
    public IReadOnlyList<ReportedRound> RoundsAt(long submission) =>
    [
        .. Rounds().Where(r => r.Anchor.SubmissionId == submission)
            .Select(r => new ReportedRound(FiscalYear, r.Round, r.Anchor.Summary ? r.Anchor.Ordinal : null, r.Reports.SelectMany(NumbersOf).ToHashSet(StringComparer.Ordinal))),
    ];

    /// <summary>When an indicator was first reported for a round; null where it was not.</summary>
    public (long Submission, DateTimeOffset At)? FirstReport(int round, string number) => reports.Where(r => r.Round == round && NumbersOf(r).Any(n => AgreedNumber.IsRelated(n, number)))
        .OrderBy(r => r.SubmissionId).Select(r => ((long, DateTimeOffset)?)(r.SubmissionId, r.ReceivedAt)).FirstOrDefault();

    /// <summary>The latest summary, else the first card: new cards do not move it.</summary>
    private IEnumerable<(int Round, ReachedReport Anchor, List<ReachedReport> Reports)> Rounds()
    {
        foreach (IGrouping<int, ReachedReport> round in reports.Where(r => r is { Latest: true, Round: not null }).GroupBy(r => r.Round!.Value).OrderBy(g => g.Key))
        {
            List<ReachedReport> all = [.. round.Where(r => !r.Summary || !round.Any(o => IsReplacedBy(r, o)))];
            ReachedReport anchor = all.Where(r => r.Summary).OrderBy(r => r.SubmissionId).ThenBy(r => r.Ordinal).LastOrDefault() ?? all.OrderBy(r => r.SubmissionId).ThenBy(r => r.Ordinal).First();
            yield return (round.Key, anchor, all);
        }
    }

    /// <summary>Summaries have no number by which versions are known: a later one that repeats half of the smaller one replaces it, while a summary in parts (a file a dimension) stands beside the others.</summary>
    private bool IsReplacedBy(ReachedReport summary, ReachedReport other)
    {
        if (!other.Summary || other.SubmissionId <= summary.SubmissionId) return false;
        (HashSet<string> own, HashSet<string> later) = ([.. NumbersOf(summary)], [.. NumbersOf(other)]);
        return own.Count(later.Contains) * 2 >= Math.Min(own.Count, later.Count);
    }

    private IEnumerable<string> NumbersOf(ReachedReport report) => report.Summary ? rows[report.Id].Select(AgreedNumber.Of).OfType<string>() : AgreedNumber.Of(report.Number) is { } own ? [own] : [];

    /// <summary>Changes with every reading of these that is added.</summary>
    public static string FingerprintOf(IEnumerable<RegisterReach> all)
    {
        StringBuilder text = new();
        foreach (RegisterReach reach in all)
            foreach ((long submission, long reading) in reach.Submissions) text.Append(CultureInfo.InvariantCulture, $"{reach.FiscalYear} {submission} {reading}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <param name="Summary">Of a whole agency.</param>
    /// <param name="Latest">False where a later submission replaced it.</param>
    private sealed record ReachedReport(long Id, long SubmissionId, long ReadingId, int Ordinal, int? Round, bool Summary, string? Number, bool Latest, DateTimeOffset ReceivedAt);
}
