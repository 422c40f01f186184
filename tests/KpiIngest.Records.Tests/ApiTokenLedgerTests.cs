using KpiIngest.Checking.Language;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Tests;

public abstract class ApiTokenLedgerTests : RecordsFixture
{
    private protected ApiTokenLedgerTests(TestDatabase database)
        : base(database) { }

    private ApiTokenLedger Tokens => new(Records, Time);

    private ApiTokenQuery Query => new(Records);

    [DatabaseFact]
    public async Task A_token_is_shown_once_and_neither_the_records_nor_the_trail_hold_it()
    {
        await AddAsync("somsri");
        TokenOutcome made = await Tokens.MakeAsync("SOMSRI", " ส่งไฟล์ ", 30, "account:1", CancellationToken.None);
        Assert.True(TokenText.Is(made.Text!));
        Assert.Equal(("ส่งไฟล์", Time.Now.AddDays(30)), (made.Token!.Name, made.Token.ExpiresAt));
        Assert.Equal(made.Token.Id, (await Query.FindAsync(TokenText.DigestOf(made.Text!), CancellationToken.None))!.Id);
        Assert.Null(await Query.FindAsync(made.Text!, CancellationToken.None));
        await using RecordsDbContext db = Records.CreateDbContext();
        AuditEntry entry = await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
        Assert.Equal((AuditActions.TokenMade, "account:1", $"token:{made.Token.Id}"), (entry.Action, entry.Actor, entry.Subject));
        Assert.NotNull(entry.Content);
        string secret = made.Text![TokenText.Prefix.Length..];
        Assert.DoesNotContain(secret, entry.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await db.ApiTokens.SingleAsync()).Digest, StringComparison.Ordinal);
        Assert.Empty(await DamagesAsync());
    }

    [DatabaseFact]
    public async Task What_cannot_be_made_or_revoked_is_refused_and_leaves_nothing()
    {
        await AddAsync("somsri");
        (string Account, string Name, int Days, Bilingual Why)[] wrong =
        [
            ("nobody", "x", 30, AccountRefusal.Unknown),
            ("somsri", "  ", 30, TokenRefusal.NoName),
            ("somsri", new string('ก', 101), 30, TokenRefusal.NoName),
            ("somsri", "x", 0, TokenRefusal.WrongDays),
            ("somsri", "x", 367, TokenRefusal.WrongDays),
            ("somsri", "x", int.MinValue, TokenRefusal.WrongDays),
        ];
        foreach ((string account, string name, int days, Bilingual why) in wrong)
            Assert.Same(why, (await Tokens.MakeAsync(account, name, days, "test", CancellationToken.None)).Refusal);
        Assert.Same(TokenRefusal.Unknown, await Tokens.RevokeAsync(1, null, "test", CancellationToken.None));
        TokenOutcome made = await Tokens.MakeAsync("somsri", "x", 366, "test", CancellationToken.None);
        Assert.Same(
            TokenRefusal.Unknown,
            await Tokens.RevokeAsync(made.Token!.Id, made.Token.AccountId + 1, "test", CancellationToken.None)
        );
        Assert.Null(await Tokens.RevokeAsync(made.Token.Id, made.Token.AccountId, "test", CancellationToken.None));
        Assert.Same(TokenRefusal.Unknown, await Tokens.RevokeAsync(made.Token.Id, null, "test", CancellationToken.None));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(
            [AuditActions.TokenMade, AuditActions.TokenRevoked],
            await db.AuditEntries.Where(e => e.Subject.StartsWith("token:")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync()
        );
        Assert.Empty(await DamagesAsync());
    }

    [DatabaseFact]
    public async Task An_account_has_so_many_tokens_that_hold_and_ended_ones_are_none_of_them()
    {
        await AddAsync("somsri");
        for (int i = 0; i < ApiTokenLedger.MostOfAccount; i++)
            Assert.Null((await Tokens.MakeAsync("somsri", $"{i}", i == 0 ? 1 : 30, "test", CancellationToken.None)).Refusal);
        Assert.Same(TokenRefusal.TooMany, (await Tokens.MakeAsync("somsri", "more", 30, "test", CancellationToken.None)).Refusal);
        Time.Now += TimeSpan.FromDays(1);
        Assert.Null((await Tokens.MakeAsync("somsri", "more", 30, "test", CancellationToken.None)).Refusal);
        IReadOnlyList<ListedToken> all = await Query.ListAsync(null, CancellationToken.None);
        Assert.Equal((ApiTokenLedger.MostOfAccount + 1, "more", "somsri"), (all.Count, all[0].Token.Name, all[0].Owner));
        Assert.Single(all, t => !t.Token.Holds(Time.Now));
        Assert.Empty(await Query.ListAsync(all[0].Token.AccountId + 1, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_last_use_is_kept_to_within_minutes_and_is_nothing_that_the_trail_covers()
    {
        await AddAsync("somsri");
        TokenOutcome made = await Tokens.MakeAsync("somsri", "x", 30, "test", CancellationToken.None);
        DateTimeOffset first = Time.Now;
        foreach (int minutes in new[] { 0, 5, 9, 20 })
            await Query.UsedAsync((await FoundAsync(made))!, first.AddMinutes(minutes), CancellationToken.None);
        Assert.Equal(first.AddMinutes(20), (await FoundAsync(made))!.LastUsedAt);
        await Query.UsedAsync((await FoundAsync(made))!, first.AddMinutes(25), CancellationToken.None);
        Assert.Equal(first.AddMinutes(20), (await FoundAsync(made))!.LastUsedAt);
        Assert.Empty(await DamagesAsync());
    }

    [DatabaseFact]
    public async Task A_token_that_was_put_in_prolonged_given_to_another_or_taken_away_behind_the_programs_back_is_found()
    {
        await AddAsync("somsri");
        await AddAsync("malee");
        for (int i = 0; i < 5; i++)
            await Tokens.MakeAsync("somsri", $"{i}", 30, "test", CancellationToken.None);
        await Tokens.RevokeAsync(5, null, "test", CancellationToken.None);
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            string[] changes =
            [
                $"UPDATE {Table("ApiTokens")} SET \"Digest\" = '{TokenText.DigestOf(TokenText.New())}' WHERE \"Id\" = 1",
                $"UPDATE {Table("ApiTokens")} SET \"ExpiresAt\" = '2999-01-01T00:00:00.000Z' WHERE \"Id\" = 2",
                $"UPDATE {Table("ApiTokens")} SET \"AccountId\" = 2 WHERE \"Id\" = 3",
                $"DELETE FROM {Table("ApiTokens")} WHERE \"Id\" = 4",
                $"UPDATE {Table("ApiTokens")} SET \"RevokedAt\" = NULL WHERE \"Id\" = 5",
            ];
            foreach (string change in changes)
                Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(change));
            db.ApiTokens.Add(
                new ApiToken
                {
                    AccountId = 2,
                    Name = "mine",
                    Digest = TokenText.DigestOf(TokenText.New()),
                    CreatedAt = Time.Now,
                    ExpiresAt = Time.Now.AddDays(1),
                }
            );
            await db.SaveChangesAsync();
        }

        IReadOnlyList<Damage> found = await DamagesAsync();
        Assert.Equal(
            [(DamageKind.RecordChanged, 4), (DamageKind.RecordMissing, 1), (DamageKind.RecordExtra, 1)],
            found.GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))
        );
        Assert.All(found, d => Assert.StartsWith("token ", d.What, StringComparison.Ordinal));
    }

    private Task<ApiToken?> FoundAsync(TokenOutcome made) => Query.FindAsync(made.Token!.Digest, CancellationToken.None);

    private async Task AddAsync(string name)
    {
        ServiceCollection collection = [];
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<IDbContextFactory<RecordsDbContext>>(Records);
        collection.AddAccounts(10);
        await using ServiceProvider services = collection.BuildServiceProvider();
        Assert.Null(
            await services
                .GetRequiredService<AccountLedger>()
                .AddAsync(name, name, AccountRole.Reviewer, "a long test sentence", false, "test", CancellationToken.None)
        );
    }

    private async Task<IReadOnlyList<Damage>> DamagesAsync() =>
        [
            .. (await new RecordsVerification(Records, null, Time).RunAsync(Array.Empty<Witness>(), 0, null, CancellationToken.None))
                .Damages
                .First,
        ];
}

public sealed class ApiTokenLedgerOnSqlite() : ApiTokenLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class ApiTokenLedgerOnPostgres() : ApiTokenLedgerTests(new PostgresTestDatabase());
