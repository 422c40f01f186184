using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Tests;

public abstract class AccountLedgerTests : RecordsFixture
{
    private const string Password = "a long test sentence";
    private const int Rounds = 10;

    private readonly ServiceProvider services;

    private protected AccountLedgerTests(TestDatabase database)
        : base(database)
    {
        ServiceCollection collection = [];
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<IDbContextFactory<RecordsDbContext>>(Records);
        collection.AddAccounts(Rounds);
        services = collection.BuildServiceProvider();
    }

    private AccountLedger Accounts => services.GetRequiredService<AccountLedger>();

    private PasswordCheck Passwords => services.GetRequiredService<PasswordCheck>();

    [DatabaseFact]
    public async Task Who_was_added_enters_by_the_name_in_either_case_and_by_no_other_password()
    {
        Assert.Null(await AddAsync("Somsri", AccountRole.Reviewer));
        Assert.Equal("สมศรี", (await Passwords.CheckAsync("somsri", Password, CancellationToken.None))?.DisplayName);
        Assert.Null(await Passwords.CheckAsync("somsri", Password + " ", CancellationToken.None));
        Assert.Null(await Passwords.CheckAsync("malee", Password, CancellationToken.None));
        Assert.Null(await Passwords.CheckAsync("somsri", new string('a', 100_000), CancellationToken.None));
    }

    [DatabaseFact]
    public async Task What_cannot_be_an_account_is_refused_and_leaves_nothing()
    {
        Assert.Null(await AddAsync("somsri", AccountRole.Viewer));
        (string Name, string Password, string Says)[] wrong =
        [
            ("SOMSRI", Password, "already"),
            ("สมศรี", Password, "English letters"),
            ("", Password, "English letters"),
            (new string('a', 65), Password, "English letters"),
            ("malee", "short", "too short"),
            ("malee", "ababababababab", "different"),
            ("malee", "my name is Malee", "name"),
        ];
        foreach ((string name, string password, string says) in wrong)
        {
            Bilingual? refused = await Accounts.AddAsync(name, "", AccountRole.Viewer, password, false, "test", CancellationToken.None);
            Assert.Contains(says, refused!.English, StringComparison.Ordinal);
        }

        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(1, await db.Accounts.CountAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync());
    }

    [DatabaseFact]
    public async Task Every_change_is_an_entry_that_covers_the_account_and_ends_its_sessions_and_no_entry_holds_the_password()
    {
        await AddAsync("somsri", AccountRole.Viewer);
        AccountQuery query = services.GetRequiredService<AccountQuery>();
        long id = (await query.FindAsync("somsri", CancellationToken.None))!.Id;
        HashSet<string> stamps = [(await query.StandingAsync(id, CancellationToken.None))!.SecurityStamp];
        foreach (
            Func<Task<Bilingual?>> change in new Func<Task<Bilingual?>>[]
            {
                () => Accounts.SetRoleAsync("somsri", AccountRole.Administrator, false, "command:root", CancellationToken.None),
                () => Accounts.DisableAsync("somsri", false, "command:root", CancellationToken.None),
                () => Accounts.EnableAsync("somsri", "command:root", CancellationToken.None),
                () => Accounts.ResetAsync("somsri", "another long sentence", true, "command:root", CancellationToken.None),
                () => Accounts.ChangePasswordAsync(id, "another long sentence", "a third long sentence", CancellationToken.None),
            }
        )
        {
            Assert.Null(await change());
            Assert.True(stamps.Add((await query.StandingAsync(id, CancellationToken.None))!.SecurityStamp));
        }

        await using RecordsDbContext db = Records.CreateDbContext();
        List<AuditEntry> entries = await db.AuditEntries.OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(
            [
                AuditActions.AccountAdded,
                AuditActions.AccountRole,
                AuditActions.AccountDisabled,
                AuditActions.AccountEnabled,
                AuditActions.AccountReset,
                AuditActions.AccountPassword,
            ],
            entries.Select(e => e.Action)
        );
        Assert.All(entries, e => Assert.NotNull(e.Content));
        Assert.Equal(AccountLedger.Subject(id), entries[^1].Actor);
        Account account = await db.Accounts.SingleAsync();
        Assert.DoesNotContain(
            entries,
            e =>
                e.Detail.Contains(account.PasswordHash!, StringComparison.Ordinal)
                || e.Detail.Contains("sentence", StringComparison.Ordinal)
        );
        Assert.Empty((await VerifyAsync()).First);
    }

    [DatabaseFact]
    public async Task The_last_administrator_who_can_sign_in_is_kept_where_that_is_asked_for()
    {
        await AddAsync("somsri", AccountRole.Administrator);
        await Accounts.AddAsync("demo", "", AccountRole.Administrator, null, false, "test", CancellationToken.None);
        Assert.Same(AccountRefusal.LastAdministrator, await Accounts.DisableAsync("somsri", true, "test", CancellationToken.None));
        Assert.Same(
            AccountRefusal.LastAdministrator,
            await Accounts.SetRoleAsync("somsri", AccountRole.Reviewer, true, "test", CancellationToken.None)
        );
        await AddAsync("malee", AccountRole.Administrator);
        Assert.Null(await Accounts.DisableAsync("somsri", true, "test", CancellationToken.None));
        Assert.Null(await Passwords.CheckAsync("somsri", Password, CancellationToken.None));
        Assert.Empty((await VerifyAsync()).First);
    }

    [DatabaseFact]
    public async Task An_account_that_was_changed_added_or_taken_away_behind_the_programs_back_is_found()
    {
        foreach (string name in new[] { "one", "two", "three" })
            await AddAsync(name, AccountRole.Viewer);
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            string[] changes =
            [
                $"UPDATE {Table("Accounts")} SET \"Role\" = 'Administrator' WHERE \"UserName\" = 'one'",
                $"DELETE FROM {Table("Accounts")} WHERE \"UserName\" = 'two'",
            ];
            foreach (string change in changes)
                await db.Database.ExecuteSqlRawAsync(change);
            Account added = new()
            {
                UserName = "four",
                NormalizedUserName = "FOUR",
                DisplayName = "",
                CreatedAt = Time.Now,
            };
            db.Accounts.Add(added);
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            [DamageKind.RecordChanged, DamageKind.RecordMissing, DamageKind.RecordExtra],
            (await VerifyAsync()).First.Select(d => d.Kind).Order()
        );
    }

    private Task<Bilingual?> AddAsync(string name, AccountRole role) =>
        Accounts.AddAsync(name, "สมศรี", role, Password, false, "command:root", CancellationToken.None);

    private async Task<Damages> VerifyAsync() =>
        (await new RecordsVerification(Records, null, Time).RunAsync(Array.Empty<Witness>(), 0, null, CancellationToken.None)).Damages;
}

public sealed class AccountLedgerOnSqlite() : AccountLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class AccountLedgerOnPostgres() : AccountLedgerTests(new PostgresTestDatabase());
