using KpiIngest.Inbox;
using KpiIngest.Records.Notifications;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Hosting;

namespace KpiIngest.Notify;

/// <summary>Has people told of what keeps files from being taken or read, as health names it: of this service's own by itself, of what the
/// records show by the service whose turn it is at the inbox.</summary>
internal sealed class StallWatch(
    NotificationSettings settings,
    StandingProblems problems,
    LastingEvents events,
    IntakeTurn turn,
    NodeName node,
    IHostApplicationLifetime lifetime,
    NotificationTimes times,
    TimeProvider time
)
{
    private const string Shared = "shared";

    private readonly Dictionary<string, (Lasting Lasting, Dictionary<string, NotificationFacts> Facts, int Turn)> scopes = new(
        StringComparer.Ordinal
    );

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        // What stops because the service is told to stop is no trouble.
        if (!settings.Kinds.Contains(NotificationKind.Stalled) || lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        await LookAsync("node/" + node.Name, problems.OfService(), 0, cancellationToken);
        if (turn.IsOurs)
            await LookAsync(Shared, await problems.OfRecordsAsync(cancellationToken), turn.Turn, cancellationToken);
    }

    /// <param name="of">What was known in an earlier turn may be out of date.</param>
    private async Task LookAsync(string scope, IReadOnlyList<Problem> seen, int of, CancellationToken cancellationToken)
    {
        if (
            !scopes.TryGetValue(scope, out (Lasting Lasting, Dictionary<string, NotificationFacts> Facts, int Turn) state)
            || state.Turn != of
        )
        {
            state = (
                new Lasting(times.Lasting, time),
                new Dictionary<string, NotificationFacts>(await events.StalledAsync(scope, cancellationToken), StringComparer.Ordinal),
                of
            );
            state.Lasting.Know(state.Facts.Keys);
            scopes[scope] = state;
        }

        foreach (Problem problem in seen)
            state.Facts[problem.Code] = new NotificationFacts
            {
                Code = problem.Code,
                Thai = problem.Message,
                English = problem.MessageEn,
            };
        IReadOnlySet<string> counting = state.Lasting.Look(seen.Select(p => p.Code).ToHashSet(StringComparer.Ordinal));
        await events.StalledAsync(scope, [.. counting.Order(StringComparer.Ordinal).Select(c => state.Facts[c])], cancellationToken);
    }
}
