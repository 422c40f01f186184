using System.Text.Json;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Verify;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Assignments;

/// <summary>Units are given to reviewers and taken away, each change an entry of the audit trail that covers what stands from then
/// on.</summary>
public abstract class AssignmentLedgerTests(TestDatabase database) : AssignmentsFixture(database)
{
    [DatabaseFact]
    public async Task Several_units_at_once_are_one_entry_each_and_what_is_so_already_is_none()
    {
        long somsri = await AddAsync("somsri");
        await AssignAsync("somsri", Assignment.EveryYear, "กองคลัง", "กองแผนงาน");
        AssignmentOutcome again = await Assignments.AssignAsync(
            ["กองคลัง", " กองคลัง ", "กองช่าง", ""],
            Assignment.EveryYear,
            "SOMSRI",
            "account:1",
            CancellationToken.None
        );
        Assert.Equal((1, null), (again.Changed, again.Refusal));

        await using RecordsDbContext db = Records.CreateDbContext();
        List<AuditEntry> entries = await db
            .AuditEntries.Where(e => e.Action == AuditActions.UnitAssigned)
            .OrderBy(e => e.Sequence)
            .ToListAsync();
        Assert.Equal(
            ["กองคลัง", "กองแผนงาน", "กองช่าง"],
            entries.Select(e => JsonDocument.Parse(e.Detail).RootElement.GetProperty("unit").GetString())
        );
        Assert.All(
            entries,
            e => Assert.True(e is { Content.Length: 64, Actor: "account:1" } && e.Detail.Contains("somsri", StringComparison.Ordinal))
        );
        Assert.All(await db.Assignments.ToListAsync(), a => Assert.Equal(somsri, a.ReviewerId));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task The_reviewer_of_a_year_goes_before_that_of_every_year_and_taken_away_that_one_counts_again()
    {
        await AddAsync("somsri");
        await AddAsync("malee");
        await AssignAsync("somsri", Assignment.EveryYear, "กองคลัง");
        await AssignAsync("malee", 2569, "กองคลัง");
        Assert.Equal(("malee", "somsri", "somsri", null), await OfAsync());
        await AssignAsync(null, 2569, "กองคลัง");
        Assert.Equal(("somsri", "somsri", "somsri", null), await OfAsync());
        await AssignAsync(null, Assignment.EveryYear, "กองคลัง");
        Assert.Equal((null, null, null, null), await OfAsync());
        await AssignAsync("malee", Assignment.EveryYear, "กองคลัง");
        Assert.Equal(("malee", "malee", "malee", null), await OfAsync());

        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(2, await db.Assignments.CountAsync());
        Assert.Equal(
            (3, 2),
            (
                await db.AuditEntries.CountAsync(e => e.Action == AuditActions.UnitAssigned),
                await db.AuditEntries.CountAsync(e => e.Action == AuditActions.UnitReleased)
            )
        );
        await HoldsAsync();

        async Task<(string?, string?, string?, string?)> OfAsync()
        {
            await using RecordsDbContext now = Records.CreateDbContext();
            UnitReviewers reviewers = await UnitReviewers.LoadAsync(now, CancellationToken.None);
            return (
                reviewers.Of("กองคลัง", 2569),
                reviewers.Of("กองคลัง", 2568),
                reviewers.Of("กองคลัง", null),
                reviewers.Of("กองแผนงาน", 2569)
            );
        }
    }

    [DatabaseFact]
    public async Task Nothing_is_given_to_whom_cannot_decide_nor_without_a_unit_or_a_year_and_nothing_is_left_of_it()
    {
        await AddAsync("malee", AccountRole.Viewer);
        await AddAsync("somsri");
        await Accounts.DisableAsync("somsri", false, "test", CancellationToken.None);
        (string[] Units, int Year, string? Reviewer, string Says)[] wrong =
        [
            (["กองคลัง"], 0, "malee", "only look"),
            (["กองคลัง"], 0, "somsri", "disabled"),
            (["กองคลัง"], 0, "nobody-there", "no account"),
            ([" ", ""], 0, "somsri", "No unit"),
            (["กอง/คลัง"], 0, null, "folder"),
            ([new string('ก', 256)], 0, null, "folder"),
            (["กองคลัง"], 2026, null, "Buddhist"),
            (["กองคลัง"], -1, null, "Buddhist"),
        ];
        foreach ((string[] units, int year, string? reviewer, string says) in wrong)
        {
            AssignmentOutcome outcome = await Assignments.AssignAsync(units, year, reviewer, "account:1", CancellationToken.None);
            Assert.Contains(says, outcome.Refusal!.English, StringComparison.Ordinal);
        }

        AssignmentOutcome nothing = await Assignments.AssignAsync(
            ["กองคลัง"],
            Assignment.EveryYear,
            null,
            "account:1",
            CancellationToken.None
        );
        Assert.Equal((0, null), (nothing.Changed, nothing.Refusal));
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Equal(0, await db.Assignments.CountAsync());
    }

    [DatabaseFact]
    public async Task An_account_that_is_disabled_later_keeps_its_units_and_is_said_to_have_them()
    {
        await AddAsync("somsri");
        await AssignAsync("somsri", Assignment.EveryYear, "กองคลัง");
        await Accounts.DisableAsync("somsri", false, "test", CancellationToken.None);
        UnitProgress unit = Assert.Single(await Progress.OfUnitsAsync(null, CancellationToken.None));
        Assert.Equal(("กองคลัง", "somsri", 0, null), (unit.Unit, unit.Reviewer, unit.All, unit.LastSent));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task An_assignment_that_was_changed_added_or_taken_away_behind_the_programs_back_is_found()
    {
        await AddAsync("somsri");
        long malee = await AddAsync("malee");
        await AssignAsync("somsri", Assignment.EveryYear, "ก", "ข", "ค", "ง");
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            string[] changes =
            [
                $"UPDATE {Table("Assignments")} SET \"ReviewerId\" = {malee} WHERE \"Unit\" = 'ก'",
                $"UPDATE {Table("Assignments")} SET \"FiscalYear\" = 2569 WHERE \"Unit\" = 'ข'",
                $"DELETE FROM {Table("Assignments")} WHERE \"Unit\" = 'ค'",
            ];
            foreach (string change in changes)
                await db.Database.ExecuteSqlRawAsync(change);
            db.Assignments.Add(
                new Assignment
                {
                    Unit = "จ",
                    FiscalYear = Assignment.EveryYear,
                    ReviewerId = malee,
                }
            );
            await db.SaveChangesAsync();
        }

        Damages found = (await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None)).Damages;
        Assert.Equal(
            [DamageKind.RecordChanged, DamageKind.RecordChanged, DamageKind.RecordMissing, DamageKind.RecordExtra],
            found.First.Select(d => d.Kind).Order()
        );
        Assert.All(found.First, d => Assert.StartsWith("assignment ", d.What, StringComparison.Ordinal));
    }
}

public sealed class AssignmentLedgerOnSqlite() : AssignmentLedgerTests(new SqliteTestDatabase());

[Trait("Lane", "Whole")]
public sealed class AssignmentLedgerOnPostgres() : AssignmentLedgerTests(new PostgresTestDatabase());
