using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>What was read of one unit for one year: the submissions that a register of it is held against, and at which of them is said
/// what is missing.</summary>
internal sealed class RegisterReach
{
    private readonly List<ReachedReport> reports;
    private readonly List<ReachedReport> unsure;
    private readonly ILookup<long, string> rows;

    private RegisterReach(int fiscalYear, List<ReachedReport> reports, List<ReachedReport> unsure, ILookup<long, string> rows)
    {
        (FiscalYear, this.reports, this.unsure, this.rows) = (fiscalYear, reports, unsure, rows);
        Submissions = [.. reports.Select(r => (r.SubmissionId, r.ReadingId)).Distinct().Order()];
    }

    public int FiscalYear { get; }

    /// <summary>With the reading that holds for each, in the order of receipt.</summary>
    public IReadOnlyList<(long Submission, long Reading)> Submissions { get; }

    /// <summary>Those at which is said what is missing of a round.</summary>
    public IEnumerable<long> Anchors => Rounds().Select(r => r.Anchor.SubmissionId).Distinct();

    /// <summary>Of each, in the same order, with as many queries as for one.</summary>
    /// <param name="of">Units as the register spells them: reports may spell them with other spaces and digits.</param>
    public static async Task<IReadOnlyList<RegisterReach>> OfAsync(
        RecordsDbContext db,
        IReadOnlyList<(string Unit, int FiscalYear)> of,
        CancellationToken cancellationToken
    )
    {
        HashSet<string> keys = [.. of.Select(o => RegisterState.KeyOf(o.Unit))];
        string[] names =
        [
            .. (await db.Reports.Select(r => r.Unit).Distinct().ToListAsync(cancellationToken)).Where(u =>
                keys.Contains(RegisterState.KeyOf(u))
            ),
        ];
        int[] years = [.. of.Select(o => o.FiscalYear).Distinct()];
        List<ReachedReport> all =
            names.Length == 0
                ? []
                : await (
                    from report in CurrentReadings.ReportsOf(db)
                    join submission in db.Submissions on report.SubmissionId equals submission.Id
                    where names.Contains(report.Unit) && (report.FiscalYear == null || years.Contains(report.FiscalYear.Value))
                    select new ReachedReport(
                        report.Id,
                        report.SubmissionId,
                        report.ReadingId,
                        report.Ordinal,
                        report.Unit,
                        report.FiscalYear,
                        report.Round,
                        report.AgencySummary,
                        report.IndicatorNumber,
                        report.IdentityKey,
                        submission.ReceivedAt
                    )
                ).ToListAsync(cancellationToken);
        Dictionary<string, long> newest = all.Where(r => r.Identity is not null)
            .GroupBy(r => r.Identity!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(r => r.SubmissionId), StringComparer.Ordinal);
        Dictionary<string, string?> agreed = all.Select(r => r.Number)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(n => n, AgreedNumber.Of, StringComparer.Ordinal);
        all =
        [
            .. all.Select(r =>
                r with
                {
                    Number = r.Number is { } number ? agreed[number] : null,
                    Latest = r.Identity is not { } identity || newest[identity] == r.SubmissionId,
                }
            ),
        ];
        ILookup<(string, int?), ReachedReport> by = all.ToLookup(r => (RegisterState.KeyOf(r.Unit), r.FiscalYear));
        long[] summaries = [.. all.Where(r => r.Summary).Select(r => r.Id)];
        var rows =
            summaries.Length == 0
                ? []
                : await (
                    from table in db.Tables
                    join row in db.Rows on table.Id equals row.TableId
                    where
                        summaries.Contains(table.ReportId) && !row.Group && row.Number != null && (row.Weight != null || row.Score != null)
                    select new { table.ReportId, row.Number }
                ).ToListAsync(cancellationToken);
        ILookup<long, string> numbers = rows.Select(r => (r.ReportId, Number: AgreedNumber.Of(r.Number)))
            .Where(r => r.Number is not null)
            .ToLookup(r => r.ReportId, r => r.Number!);
        return
        [
            .. of.Select(o => (Key: RegisterState.KeyOf(o.Unit), o.FiscalYear))
                .Select(o => new RegisterReach(
                    o.FiscalYear,
                    [.. by[(o.Key, o.FiscalYear)]],
                    [.. by[(o.Key, null)].Where(r => MayBeOf(r, o.FiscalYear))],
                    numbers
                )),
        ];
    }

    /// <summary>The rounds of which a submission is the one at which is said what is missing.</summary>
    public IReadOnlyList<ReportedRound> RoundsAt(long submission) =>
        [
            .. Rounds()
                .Where(r => r.Anchor.SubmissionId == submission)
                .Select(r => new ReportedRound(
                    FiscalYear,
                    r.Round,
                    r.Anchor.Summary ? r.Anchor.Ordinal : null,
                    r.Reports.Concat(MayBeOf(r.Round)).SelectMany(NumbersOf).ToHashSet(StringComparer.Ordinal)
                )),
        ];

    /// <summary>When an indicator was first reported for a round; null where it was not.</summary>
    public (long Submission, DateTimeOffset At)? FirstReport(int round, string number) =>
        reports
            .Where(r => r.Round == round && NumbersOf(r).Any(n => AgreedNumber.IsRelated(n, number)))
            .OrderBy(r => r.SubmissionId)
            .Select(r => ((long, DateTimeOffset)?)(r.SubmissionId, r.ReceivedAt))
            .FirstOrDefault();

    /// <summary>Those whose round, or year, was not read: what they report may be of this round, and is not said to be missing.</summary>
    private IEnumerable<ReachedReport> MayBeOf(int round) =>
        reports.Where(r => r.Round is null).Concat(unsure.Where(r => r.Round is null || r.Round == round)).Where(r => r.Latest);

    /// <summary>A report without a year may be of one that began before it came and ended at most a year before.</summary>
    private static bool MayBeOf(ReachedReport report, int fiscalYear)
    {
        DateOnly came = RegisterClock.DayOf(report.ReceivedAt);
        DateOnly begins = new(fiscalYear - RegisterDay.Era - 1, 10, 1);
        return came >= begins && came < begins.AddYears(2);
    }

    /// <summary>The latest summary, else the first card: new cards do not move it.</summary>
    private IEnumerable<(int Round, ReachedReport Anchor, List<ReachedReport> Reports)> Rounds()
    {
        foreach (
            IGrouping<int, ReachedReport> round in reports
                .Where(r => r is { Latest: true, Round: not null })
                .GroupBy(r => r.Round!.Value)
                .OrderBy(g => g.Key)
        )
        {
            List<ReachedReport> all = [.. round.Where(r => !r.Summary || !round.Any(o => IsReplacedBy(r, o)))];
            ReachedReport anchor =
                all.Where(r => r.Summary).OrderBy(r => r.SubmissionId).ThenBy(r => r.Ordinal).LastOrDefault()
                ?? all.OrderBy(r => r.SubmissionId).ThenBy(r => r.Ordinal).First();
            yield return (round.Key, anchor, all);
        }
    }

    private bool IsReplacedBy(ReachedReport summary, ReachedReport other) =>
        other.Summary
        && other.SubmissionId > summary.SubmissionId
        && SummaryParts.IsReplaced(
            NumbersOf(summary).ToHashSet(StringComparer.Ordinal),
            NumbersOf(other).ToHashSet(StringComparer.Ordinal)
        );

    private IEnumerable<string> NumbersOf(ReachedReport report) =>
        report.Summary ? rows[report.Id]
        : report.Number is { } own ? [own]
        : [];

    /// <summary>Changes with every reading of these that is added.</summary>
    public static string FingerprintOf(IEnumerable<RegisterReach> all)
    {
        StringBuilder text = new();
        foreach (RegisterReach reach in all)
        foreach ((long submission, long reading) in reach.Submissions)
            text.Append(CultureInfo.InvariantCulture, $"{reach.FiscalYear} {submission} {reading}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <param name="FiscalYear">Null where it was not read.</param>
    /// <param name="Summary">Of a whole agency.</param>
    /// <param name="Number">Of its indicator, as <see cref="AgreedNumber"/> has it; null where it has none.</param>
    /// <param name="Identity">By which versions of it are known; null where it is unsure.</param>
    private sealed record ReachedReport(
        long Id,
        long SubmissionId,
        long ReadingId,
        int Ordinal,
        string Unit,
        int? FiscalYear,
        int? Round,
        bool Summary,
        string? Number,
        string? Identity,
        DateTimeOffset ReceivedAt
    )
    {
        /// <summary>False where a later submission replaced it.</summary>
        public bool Latest { get; init; } = true;
    }
}
