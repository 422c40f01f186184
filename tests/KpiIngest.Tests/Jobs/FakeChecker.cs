using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Jobs;

/// <summary>Answers by the first word of a file, and counts how often each file was read.</summary>
internal sealed class FakeChecker : IReaderWork
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> reads = new(StringComparer.Ordinal);
    private int reading;

    /// <summary>Faults of ours still to come.</summary>
    public int Faults { get; set; }

    public bool ToolPresent { get; set; }

    /// <summary>Where it is set, each reading waits for it.</summary>
    public SemaphoreSlim? Hold { get; set; }

    /// <summary>The same for some files alone, by their place in the inbox; null for those that wait for nothing.</summary>
    public Func<string, SemaphoreSlim?> HoldOf { get; set; } = _ => null;

    /// <summary>Readings that have begun and not ended.</summary>
    public int Reading => Volatile.Read(ref reading);

    /// <summary>True where the first reading answers as if the tool was missing although it came meanwhile.</summary>
    public bool AnswerWithout { get; set; }

    public int ReadsOf(string inboxPath)
    {
        lock (gate)
            return reads.GetValueOrDefault(inboxPath);
    }

    public async Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reading);
        try
        {
            if (Hold is { } hold)
                await hold.WaitAsync(cancellationToken);
            if (HoldOf(shownPath) is { } own)
                await own.WaitAsync(cancellationToken);
            return await AnswerAsync(file, shownPath, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref reading);
        }
    }

    private async Task<FileResult> AnswerAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            reads[shownPath] = reads.GetValueOrDefault(shownPath) + 1;
            if (Faults-- > 0)
                throw new IOException("The disk is full.");
        }

        string text = await File.ReadAllTextAsync(file, cancellationToken);
        string[] words = text.Split(' ');
        return words[0] switch
        {
            "card" => Canned(shownPath, FileOutcome.Checked) with { Reports = [Card(words[1])] },
            "scored" => Canned(shownPath, FileOutcome.Checked) with { Reports = [Card("9.2") with { ScoringTables = [Scored(words[1])] }] },
            "faulty" => Canned(shownPath, FileOutcome.Checked) with { Reports = [Card(words[1])], Discrepancies = [Wrong] },
            "none" => Canned(shownPath, FileOutcome.NoReport),
            "tool" when !ToolPresent || (AnswerWithout && ReadsOf(shownPath) == 1) => Unreadable(shownPath, "tool-missing"),
            "tool" => Canned(shownPath, FileOutcome.Checked) with { Reports = [Card("7")] },
            "broken" when !ToolPresent => Unreadable(shownPath, "tool-failed"),
            "broken" => Canned(shownPath, FileOutcome.Checked) with { Reports = [Card("8")] },
            "defect" => throw new InvalidOperationException("a defect"),
            "stops" => Unreadable(shownPath, "reader-stopped"),
            _ => Unreadable(shownPath, "damaged"),
        };
    }

    private static DiscrepancyResult Wrong { get; } =
        new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Message = "คะแนนถ่วงน้ำหนัก <คลาดเคลื่อน>",
            MessageEn = "wrong",
            Arithmetic = "0.5 × 3 = 1.5; stated 1.6000 (+0.1)",
            Location = new LocationResult(null, 5, 1, "๑.๖๐๐๐"),
        };

    private static ReportResult Card(string number) =>
        new()
        {
            Indicator = new IndicatorResult(number, "ตัวชี้วัดทดสอบ"),
            Round = 12,
            FiscalYear = 2556,
            Recomputed = new RecomputedResult("1", "3", "3"),
        };

    private static ScoringTableResult Scored(string score) =>
        new()
        {
            Kind = "detail",
            Convention = "product",
            Rows = [new RowResult("9.2", "ข้อ", "1", null, score, null)],
            Total = new TotalResult(null, null),
        };

    private static FileResult Canned(string path, FileOutcome outcome) =>
        new()
        {
            Path = path,
            Sha256 = "",
            Format = "docx",
            Outcome = outcome,
        };

    private static FileResult Unreadable(string path, string code) =>
        Canned(path, FileOutcome.Unreadable) with
        {
            Error = new FileError(code, "อ่านไม่ได้ กรุณาส่งใหม่", "unreadable"),
        };
}
