using KpiIngest.Jobs;
using KpiIngest.Outbox;
using KpiIngest.Posix;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Serve.Health;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Inbox;

/// <summary>Scans the inbox for as long as the service runs. The periodic scan is the truth; events of the file system only bring the next
/// one forward.</summary>
public sealed class InboxWatch(
    InboxFolder inbox,
    InboxIntake intake,
    IntakeTurn turn,
    IntakeGate gate,
    EntryNotes notes,
    RefusalNotice refusals,
    InboxWatchTimes times,
    Workers workers,
    TimeProvider time,
    ILogger<InboxWatch> logger
) : SupervisedWorker("inbox", workers, time, logger)
{
    /// <summary>A clock that is set back does not make it look again and again.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>Files are taken for so many times as long as the look before took: of thousands of files each look is long.</summary>
    private const int TakingToLooking = 5;

    private readonly SemaphoreSlim hint = new(0, 1);
    private readonly TimeProvider time = time;
    private DateTimeOffset? oldestWaiting;
    private Problem? missing;
    private int knownTurn;
    private DateTimeOffset? nextRest;
    private string? said;
    private TimeSpan looking;

    /// <summary>When the inbox was last looked at whole, UTC; null before the first time.</summary>
    public DateTimeOffset? LastScan { get; private set; }

    /// <summary>Files that lie in the inbox and are not taken yet; what is left there for good is not counted.</summary>
    public int NotTaken { get; private set; }

    /// <summary>What keeps the inbox from being emptied, as of the last scan.</summary>
    public IReadOnlyList<Problem> Problems()
    {
        List<Problem> found = [];
        if (missing is not null)
            found.Add(missing);
        if (gate.Closed is { } closed)
            found.Add(closed);
        if (oldestWaiting is { } since && time.GetUtcNow() - since > times.WaitingLimit)
            found.Add(Problem.Waiting(time.GetUtcNow() - since));
        return found;
    }

    public override void Dispose()
    {
        hint.Dispose();
        base.Dispose();
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using FileSystemWatcher? events = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            Beat();
            bool more = await ScanOnceAsync(stoppingToken);
            if (!more)
                await hint.WaitAsync(UntilNext(), stoppingToken);
        }
    }

    /// <summary>A file that comes to rest is taken at once, not at the next round.</summary>
    private TimeSpan UntilNext()
    {
        TimeSpan round = NotTaken > 0 ? times.WhileUnsettled : times.Between;
        if (nextRest is not { } rest)
            return round;
        TimeSpan until = rest - time.GetUtcNow();
        return until < Shortest ? Shortest
            : until < round ? until
            : round;
    }

    /// <returns>True where settled files are left for the next round.</returns>
    private async Task<bool> ScanOnceAsync(CancellationToken stoppingToken)
    {
        if (!turn.IsOurs)
        {
            // Another service looks after the inbox.
            (NotTaken, oldestWaiting, nextRest, missing) = (0, null, null, null);
            return false;
        }

        if (turn.Turn is var now && now != knownTurn)
        {
            notes.Forget();
            knownTurn = now;
        }

        long start = time.GetTimestamp();
        if (LookOrSay() is not { } look)
            return false;
        TimeSpan walked = time.GetElapsedTime(start);
        IntakeRound round = await intake.RoundAsync(look, gate.Look() is null, times.TakingAfter(looking * TakingToLooking), stoppingToken);
        if (gate.Closed?.Code != Problem.RecordsGoneCode)
        {
            await notes.BringUpAsync(round.Standing, stoppingToken);
            await refusals.TellAsync(stoppingToken);
        }

        looking = walked + round.Looked;
        SayOnce(gate.Closed);
        (NotTaken, oldestWaiting, nextRest, LastScan) = (round.NotTaken, round.OldestWaiting, round.NextRest, time.GetUtcNow());
        return round.More;
    }

    /// <summary>The inbox may be on a share that is away for a while.</summary>
    private InboxLook? LookOrSay()
    {
        try
        {
            InboxLook look = inbox.Look();
            missing = null;
            return look;
        }
        catch (PosixException e)
        {
            missing = Problem.InboxMissing(inbox.Root, e);
            SayOnce(missing);
            return null;
        }
    }

    private void SayOnce(Problem? problem)
    {
        if (problem is not null && said != problem.Code)
            logger.LogError("{Problem} ({ProblemEn})", problem.Message, problem.MessageEn);
        else if (problem is null && said is not null)
            logger.LogInformation("รับไฟล์ต่อได้แล้ว (intake goes on)");
        said = problem?.Code;
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            FileSystemWatcher events = new(inbox.Root) { IncludeSubdirectories = true };
            events.Created += (_, _) => Hint();
            events.Renamed += (_, _) => Hint();
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "ระบบไม่แจ้งเมื่อมีไฟล์ใหม่ จะตรวจกล่องตามรอบเวลาแทน (no file events; scanning by the clock)");
            return null;
        }
    }

    private void Hint()
    {
        try
        {
            hint.Release();
        }
        catch (SemaphoreFullException)
        {
            // A scan is due already.
        }
        catch (ObjectDisposedException)
        {
            // The service is stopping.
        }
    }
}

/// <param name="Between">Time between scans.</param>
/// <param name="WhileUnsettled">Time between scans while files lie in the inbox that have not come to rest.</param>
/// <param name="Taking">After so much taking the inbox is looked at again, whatever is left to take: what came meanwhile begins to
/// settle.</param>
/// <param name="MostTaking">The same where a look is long, at least as long as <paramref name="Taking"/>: others must see in time that
/// this service lives.</param>
/// <param name="WaitingLimit">A file that can be taken and has waited longer than this is a fault of the service.</param>
public sealed record InboxWatchTimes(TimeSpan Between, TimeSpan WhileUnsettled, TimeSpan Taking, TimeSpan MostTaking, TimeSpan WaitingLimit)
{
    private static readonly TimeSpan LongestTaking = TimeSpan.FromSeconds(10);

    /// <summary>How long files are taken in one round.</summary>
    /// <param name="wanted">By what the last look took.</param>
    public TimeSpan TakingAfter(TimeSpan wanted) =>
        wanted > MostTaking ? MostTaking
        : wanted < Taking ? Taking
        : wanted;

    /// <summary>At most an eighth of a lease, and never less than the usual time.</summary>
    public static TimeSpan MostTakingOf(TimeSpan lease, TimeSpan taking) =>
        lease / 8 is var eighth && eighth < taking ? taking
        : eighth < LongestTaking ? eighth
        : LongestTaking;
}
