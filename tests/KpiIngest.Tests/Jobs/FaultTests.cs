using KpiIngest.Inbox;
using KpiIngest.Jobs;
using KpiIngest.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Tests.Jobs;

public sealed class FaultTests
{
    private const int NoSpace = 28;

    public static TheoryData<string, Exception> Passing =>
        new()
        {
            { "the disk is full", new IOException("No space left on device", NoSpace) },
            { "the database is busy", new SqliteException("locked", 5) },
            { "the database is busy", new DbUpdateException("saving", new SqliteException("locked", 6)) },
            { "the disk of the database is full", new SqliteException("full", 13) },
            { "cannot be read or written", new SqliteException("I/O", 10) },
            { "cannot be read or written", new IOException("Stale file handle") },
            { "cannot be read or written", new UnauthorizedAccessException("outbox") },
            { "away or busy", new Npgsql.NpgsqlException("connecting", new IOException("reset")) },
            { "stopped", new ReaderStoppedException("ก/a.docx") },
            { "removed or replaced", new RecordsGoneException() },
            { "late", new TimeoutException("late") },
        };

    public static TheoryData<string, Exception> Lasting =>
        new()
        {
            { "a defect of the program", new InvalidOperationException("x") },
            { "a defect of the program", new NotSupportedException("x") },
            { "a defect of the program", new SqliteException("no such table", 1) },
            { "a defect of the program", new DbUpdateException("saving", new SqliteException("constraint", 19)) },
            { "hash", new ArchiveDamagedException(new string('a', 64), "its bytes now hash to b") },
        };

    [Theory]
    [MemberData(nameof(Passing))]
    public void What_may_be_over_at_the_next_try_passes(string said, Exception exception) => AssertSaid(said, exception, passes: true);

    [Theory]
    [MemberData(nameof(Lasting))]
    public void What_would_fail_again_does_not(string said, Exception exception) => AssertSaid(said, exception, passes: false);

    [Fact]
    public void The_delays_grow_threefold_up_to_ten_minutes()
    {
        RetryPlan plan = new();
        Assert.Equal([5, 15, 45, 135, 405, 600, 600], Enumerable.Range(1, 7).Select(n => (int)plan.After(n).TotalSeconds));
    }

    private static void AssertSaid(string said, Exception exception, bool passes)
    {
        Fault fault = Fault.Of(exception);
        Assert.Equal(passes, fault.Passes);
        Assert.Contains(said, fault.English, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(fault.Thai, c => c is >= '\u0E01' and <= '\u0E5B');
    }
}
