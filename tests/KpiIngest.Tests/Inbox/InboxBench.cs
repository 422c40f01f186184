using KpiIngest.Inbox;
using KpiIngest.Posix;
using KpiIngest.Records;
using KpiIngest.Records.Inbox;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Tests.Inbox;

/// <summary>An inbox with everything that takes files out of it, on folders of its own and a clock that is set.</summary>
internal sealed class InboxBench : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private (FileIntake Intake, NodeLeases Leases)? run;

    public InboxBench(long limitBytes = 1 << 20)
    {
        Directory.CreateDirectory(folder["inbox"]);
        Inbox = new InboxFolder(folder["inbox"], limitBytes);
        Archive = new Archive(folder["archive"]);
        Records = EmptyRecords.AtAsync(folder["records.db"]).GetAwaiter().GetResult();
        Rules = new IntakeRules
        {
            LimitBytes = limitBytes,
            Settle = TimeSpan.FromSeconds(2),
            Keep = TimeSpan.FromMinutes(1),
        };
    }

    public InboxFolder Inbox { get; }

    public Archive Archive { get; }

    public RecordsDatabase Records { get; }

    public TickingTime Time { get; } = new();

    public IntakeRules Rules { get; set; }

    /// <summary>Null for what the system says.</summary>
    public Writing? Writers { get; set; }

    public string this[string name] => folder["inbox/" + name];

    public string Write(string name, string content = "content") => folder.Write("inbox/" + name, content);

    public string[] Files() => Directory.GetFiles(Inbox.Root, "*", SearchOption.AllDirectories);

    public NodeLeases Leases(string node) => new(node, node + "-1", TimeSpan.FromSeconds(60), Time);

    public Claims ClaimsOf(string node, NodeLeases? leases = null) => new(Inbox, node, leases ?? Leases(node));

    /// <summary>A new run of the service: it knows nothing of the one before.</summary>
    public void Restart() => run = null;

    private Action<IntakeStep>? AfterStep { get; set; }

    public FileIntake Intake(NodeLeases leases, string node = "here") =>
        new(ClaimsOf(node, leases), Archive, new SubmissionLedger(Records, Time), Rules, Time)
        {
            AfterStep = step => AfterStep?.Invoke(step),
            Writers = file => Writers ?? OpenWriters.Of(file),
        };

    /// <summary>One round as the service makes it: claims first, then what lies in the inbox.</summary>
    public async Task<List<Submission>> RoundAsync(Action<IntakeStep>? afterStep = null)
    {
        AfterStep = afterStep;
        if (run is null)
        {
            NodeLeases fresh = Leases("here");
            run = (Intake(fresh), fresh);
        }

        (FileIntake intake, NodeLeases leases) = run.Value;
        Claims claims = ClaimsOf("here", leases);
        InboxLook look = Inbox.Look();
        List<Submission?> taken = [];
        foreach (ClaimedFile claimed in claims.Of(look.ClaimFolders).Claimed)
            taken.Add(await intake.AdvanceAsync(claimed, CancellationToken.None));
        foreach (InboxFile file in look.Files)
            taken.Add(await intake.TakeAsync(file, CancellationToken.None));
        leases.End(Inbox, claims.Of(Inbox.Look().ClaimFolders).Claimed.Select(c => c.Home));
        return [.. taken.OfType<Submission>()];
    }

    public async Task<List<Submission>> SubmissionsAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.Submissions.AsNoTracking().OrderBy(s => s.Id).ToListAsync();
    }

    public void Dispose()
    {
        // .NET cannot delete names that are not UTF-8, nor paths that are too long.
        using (System.Diagnostics.Process remove = System.Diagnostics.Process.Start("rm", ["-rf", Inbox.Root]))
            remove.WaitForExit();
        folder.Dispose();
    }
}

/// <summary>A clock that is set by the test, its stopwatch with it.</summary>
internal sealed class TickingTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 6, 30, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}
