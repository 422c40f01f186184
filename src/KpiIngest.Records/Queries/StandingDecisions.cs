using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Queries;

/// <summary>What was decided of the findings that a list shows. Few, beside the findings: read at once.</summary>
internal sealed class StandingDecisions
{
    private readonly Dictionary<(long, int), StandingDecision> ofReading = [];
    private readonly Dictionary<long, StandingDecision> ofAcross = [];

    /// <param name="unit">Null for all.</param>
    public static async Task<StandingDecisions> OfAsync(RecordsDbContext db, string? unit, CancellationToken cancellationToken)
    {
        StandingDecisions standing = new();
        Dictionary<long, string> seconds = await db
            .Decisions.AsNoTracking()
            .Where(d => d.Act == DecisionAct.Seconded && d.OfId != null && !db.Decisions.Any(b => b.OfId == d.Id))
            .Select(d => new { d.OfId, d.Actor })
            .ToDictionaryAsync(d => d.OfId!.Value, d => d.Actor, cancellationToken);
        var decided = db
            .FindingLines.AsNoTracking()
            .Where(l => l.StandingId != null && (unit == null || l.Unit == unit))
            .Join(
                db.Decisions,
                l => l.StandingId,
                d => d.Id,
                (l, d) =>
                    new
                    {
                        l.ReadingId,
                        l.Ordinal,
                        l.AcrossId,
                        l.State,
                        Decision = d,
                    }
            );
        await foreach (var one in decided.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            StandingDecision decision = new(
                one.State,
                one.Decision.Actor,
                one.Decision.At,
                one.Decision.Reason,
                one.Decision.Comment,
                seconds.GetValueOrDefault(one.Decision.Id)
            );
            if (one.AcrossId is { } across)
                standing.ofAcross[across] = decision;
            else
                standing.ofReading[(one.ReadingId, one.Ordinal ?? FoundFinding.NoReport)] = decision;
        }

        return standing;
    }

    public StandingDecision? Of(long reading, int ordinal) => ofReading.GetValueOrDefault((reading, ordinal));

    public StandingDecision? OfAcross(long across) => ofAcross.GetValueOrDefault(across);
}

/// <summary>What stands of a finding.</summary>
/// <param name="State">Never open; changed where the figures are not those that were decided on.</param>
/// <param name="By">Name of an account.</param>
/// <param name="At">UTC.</param>
/// <param name="SecondedBy">Null where nobody had to, or has not yet.</param>
public sealed record StandingDecision(
    FindingState State,
    string By,
    DateTimeOffset At,
    string? Reason,
    string? Comment,
    string? SecondedBy
);
