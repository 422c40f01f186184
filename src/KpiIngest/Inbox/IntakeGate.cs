using KpiIngest.Serve.Health;

namespace KpiIngest.Inbox;

/// <summary>Whether files may be taken now. While it is closed they wait in the inbox, and health says why.</summary>
public sealed class IntakeGate(IReadOnlyList<Func<Problem?>> conditions)
{
    /// <summary>Why intake waits; null where it is open. As of the last call of <see cref="Look"/>.</summary>
    public Problem? Closed { get; private set; }

    public Problem? Look() => Closed = conditions.Select(c => c()).FirstOrDefault(p => p is not null);
}
