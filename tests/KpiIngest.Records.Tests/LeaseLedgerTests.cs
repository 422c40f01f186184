namespace KpiIngest.Records.Tests;

public abstract class LeaseLedgerTests(TestDatabase database) : RecordsFixture(database)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private LeaseLedger Leases => new(Records, TimeProvider.System);

    [DatabaseFact]
    public async Task One_service_holds_it_until_it_gives_it_back()
    {
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("one", Long));
        Assert.Equal(LeaseAnswer.HeldElsewhere, await HoldAsync("two", Long));
        Assert.Equal(LeaseAnswer.Kept, await HoldAsync("one", Long));
        Assert.Equal("machine-one", (await Leases.FindAsync(Lease.Intake, CancellationToken.None))!.Node);
        await Leases.GiveBackAsync(Lease.Intake, "two", CancellationToken.None);
        Assert.Equal(LeaseAnswer.HeldElsewhere, await HoldAsync("two", Long));
        await Leases.GiveBackAsync(Lease.Intake, "one", CancellationToken.None);
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("two", Long));
        Assert.Equal(LeaseAnswer.HeldElsewhere, await HoldAsync("one", Long));
    }

    [DatabaseFact]
    public async Task Who_falls_silent_loses_it_and_notices()
    {
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("one", TimeSpan.Zero));
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("two", Long));
        Assert.Equal(LeaseAnswer.HeldElsewhere, await HoldAsync("one", Long));
    }

    [DatabaseFact]
    public async Task What_had_ended_is_taken_anew_even_by_who_held_it()
    {
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("one", TimeSpan.Zero));
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("one", Long));
    }

    [DatabaseFact]
    public async Task Leases_of_different_work_do_not_meet()
    {
        Assert.Equal(LeaseAnswer.Taken, await HoldAsync("one", Long));
        Assert.Equal(LeaseAnswer.Taken, await Leases.HoldAsync("Intake", "machine-two", "two", Long, CancellationToken.None));
    }

    [DatabaseTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_that_ask_at_once_one_gets_it(bool ended)
    {
        if (ended)
            await HoldAsync("before", TimeSpan.Zero);
        LeaseAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => HoldAsync("service " + i, Long))));
        Assert.Single(answers, a => a == LeaseAnswer.Taken);
        Assert.Equal(11, answers.Count(a => a == LeaseAnswer.HeldElsewhere));
    }

    private Task<LeaseAnswer> HoldAsync(string instance, TimeSpan duration) =>
        Leases.HoldAsync(Lease.Intake, "machine-" + instance, instance, duration, CancellationToken.None);
}

public sealed class LeaseLedgerOnSqlite() : LeaseLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class LeaseLedgerOnPostgres() : LeaseLedgerTests(new PostgresTestDatabase());
