using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Serve.Metrics;

/// <summary>What the records show at one moment, counted. Of several services that share them, each shows the same.</summary>
internal sealed record RecordedFigures
{
    /// <summary>Jobs whose last success somebody has to watch.</summary>
    private static readonly string[] Watched = ["verify", "backup"];

    public static RecordedFigures Unreachable { get; } = new();

    public bool Reached { get; private init; }

    public IReadOnlyDictionary<SubmissionState, int> Files { get; private init; } = new Dictionary<SubmissionState, int>();

    /// <summary>How long the oldest file has lain that is to be read.</summary>
    public TimeSpan QueueAge { get; private init; }

    /// <summary>Of reports that no later one replaced; what follows from another finding is not counted.</summary>
    public IReadOnlyList<(string Code, Severity Severity, FindingState State, long Count)> Findings { get; private init; } = [];

    public IReadOnlyDictionary<DecisionAct, int> Decisions { get; private init; } = new Dictionary<DecisionAct, int>();

    public IReadOnlyList<(NotificationChannel Channel, NotificationState State, int Count)> Messages { get; private init; } = [];

    public IReadOnlyList<(string Job, DateTimeOffset At)> LastSuccesses { get; private init; } = [];

    /// <summary>Reads all of it; callers see to it that this is not often.</summary>
    public static RecordedFigures Of(RecordsDbContext db, DateTimeOffset now)
    {
        DateTimeOffset? oldest = db
            .Submissions.Where(s => s.State == SubmissionState.Received)
            .OrderBy(s => s.Id)
            .Select(s => (DateTimeOffset?)s.ReceivedAt)
            .FirstOrDefault();
        return new RecordedFigures
        {
            Reached = true,
            Files = db
                .Submissions.GroupBy(s => s.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionary(g => g.Key, g => g.Count),
            QueueAge = oldest is { } at && now > at ? now - at : TimeSpan.Zero,
            Findings =
            [
                .. db
                    .FindingCells.Where(c => c.Latest && !c.Follows)
                    .GroupBy(c => new
                    {
                        c.Code,
                        c.Severity,
                        c.State,
                    })
                    .Select(g => new { g.Key, Count = g.Sum(c => (long)c.Findings) })
                    .ToList()
                    .Where(f => f.Count > 0)
                    .Select(f => (f.Key.Code, f.Key.Severity, f.Key.State, f.Count)),
            ],
            Decisions = db
                .Decisions.GroupBy(d => d.Act)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionary(g => g.Key, g => g.Count),
            Messages =
            [
                .. db
                    .NotificationMessages.GroupBy(m => new { m.Channel, m.State })
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToList()
                    .Select(m => (m.Key.Channel, m.Key.State, m.Count)),
            ],
            LastSuccesses =
            [
                .. Watched
                    .Select(job => (Job: job, At: LastSuccess(db, job)))
                    .Where(j => j.At is not null)
                    .Select(j => (j.Job, j.At!.Value)),
            ],
        };
    }

    private static DateTimeOffset? LastSuccess(RecordsDbContext db, string job) =>
        db
            .JobRuns.Where(r => r.Job == job && r.Outcome == JobRunOutcome.Succeeded)
            .OrderByDescending(r => r.StartedAt)
            .Select(r => r.EndedAt)
            .FirstOrDefault();
}
