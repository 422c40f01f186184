using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Tests.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Tests.Assignments;

/// <summary>Records with reviewers who are given units.</summary>
public abstract class AssignmentsFixture : DecisionsFixture
{
    private const int Rounds = 10;

    private readonly ServiceProvider services;

    private protected AssignmentsFixture(TestDatabase database)
        : base(database)
    {
        ServiceCollection collection = [];
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<IDbContextFactory<RecordsDbContext>>(Records);
        collection.AddAccounts(Rounds);
        services = collection.BuildServiceProvider();
    }

    private protected AccountLedger Accounts => services.GetRequiredService<AccountLedger>();

    private protected AssignmentLedger Assignments => new(Records, Time);

    private protected ReviewProgress Progress => new(Records);

    private protected async Task<long> AddAsync(string name, AccountRole role = AccountRole.Reviewer)
    {
        Assert.Null(await Accounts.AddAsync(name, "ผู้ทดสอบ " + name, role, "a long test sentence", false, "test", CancellationToken.None));
        await using RecordsDbContext db = Records.CreateDbContext();
        return await db.Accounts.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
    }

    private protected async Task AssignAsync(string? reviewer, int fiscalYear, params string[] units)
    {
        AssignmentOutcome outcome = await Assignments.AssignAsync(units, fiscalYear, reviewer, "account:1", CancellationToken.None);
        Assert.Null(outcome.Refusal);
        Assert.Equal(units.Length, outcome.Changed);
    }
}
