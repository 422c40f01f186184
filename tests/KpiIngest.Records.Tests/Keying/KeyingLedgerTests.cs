using KpiIngest.Checking.Results;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Tests.Decisions;
using KpiIngest.Reports.Keyed;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Keying;

public abstract class KeyingLedgerTests(TestDatabase database) : DecisionsFixture(database)
{
    private KeyingLedger Keyer => new(Records, Time);

    private KeyingQuery Query => new(Records);

    [DatabaseFact]
    public async Task What_one_person_keyed_counts_and_is_proven_and_taken_back_it_waits_again()
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        Assert.Equal(KeyedStage.Waiting, (await Query.FindAsync(scan.Id, CancellationToken.None))!.Stage);
        KeyedEntry made = await KeyAsync(scan, Card("๓"), "สมชาย", twice: false);
        KeyedState state = (await Query.FindAsync(scan.Id, CancellationToken.None))!;
        Assert.Equal((KeyedStage.Counts, made.Id, "สมชาย", Time.Now), (state.Stage, state.Counting!.Id, Assert.Single(state.By), made.At));
        Assert.Equal(Card("๓"), KeyedState.FileOf(state.Counting));
        Assert.NotNull((await Keyer.KeyAsync(scan.Id, Card("4"), false, "สมหญิง", CancellationToken.None)).Refused);
        Assert.NotNull((await Keyer.TakeBackAsync(scan.Id, made.Id, "สมหญิง", CancellationToken.None)).Entry);
        Assert.Equal(KeyedStage.Waiting, (await Query.FindAsync(scan.Id, CancellationToken.None))!.Stage);
        Assert.NotNull((await Keyer.TakeBackAsync(scan.Id, made.Id, "สมหญิง", CancellationToken.None)).Refused);
        await HoldsAsync();
    }

    [DatabaseTheory]
    [InlineData("๓.๐๐", "3.00", true)]
    [InlineData("3", "๓", true)]
    [InlineData("3", "3.0", false)]
    [InlineData("3", "5", false)]
    [InlineData("-", "–", true)]
    [InlineData("3", "", false)]
    public async Task Two_people_agree_where_figures_are_the_same_in_whatever_digits(string first, string second, bool agree)
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        await KeyAsync(scan, Card(first), "สมชาย", twice: true);
        Assert.Equal(KeyedStage.AwaitsSecond, (await Query.FindAsync(scan.Id, CancellationToken.None))!.Stage);
        await KeyAsync(scan, Card(second), "สมหญิง", twice: true);
        KeyedState state = (await Query.FindAsync(scan.Id, CancellationToken.None))!;
        Assert.Equal(agree ? KeyedStage.Counts : KeyedStage.Differs, state.Stage);
        if (agree)
            Assert.Equal(["สมชาย", "สมหญิง"], state.By);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task What_differs_counts_when_a_third_step_settled_it_and_not_when_the_two_changed_since()
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        KeyedEntry first = await KeyAsync(scan, Card("3"), "สมชาย", twice: true);
        KeyedEntry second = await KeyAsync(scan, Card("5"), "สมหญิง", twice: true);
        KeyedFile settled = KeyedComparison.With(Card("3"), [new(KeyedFields.OfRow(0, 0, 0, KeyedFields.Score), "4")]);
        Assert.NotNull((await Keyer.SettleAsync(scan.Id, second.Id, first.Id, settled, "มาลี", CancellationToken.None)).Refused);
        KeyedEntry third = (await Keyer.SettleAsync(scan.Id, first.Id, second.Id, settled, "มาลี", CancellationToken.None)).Entry!;
        KeyedState state = (await Query.FindAsync(scan.Id, CancellationToken.None))!;
        Assert.Equal((KeyedStage.Counts, third.Id), (state.Stage, state.Counting!.Id));
        Assert.Equal("4", KeyedState.FileOf(state.Counting).Cards[0].Tables[0].Rows[0].Score);
        Assert.Equal(["สมชาย", "สมหญิง", "มาลี"], state.By);
        await Keyer.TakeBackAsync(scan.Id, second.Id, "มาลี", CancellationToken.None);
        Assert.Equal(KeyedStage.AwaitsSecond, (await Query.FindAsync(scan.Id, CancellationToken.None))!.Stage);
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task The_same_person_is_no_second_one_and_their_later_figures_replace_their_earlier_ones()
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        await KeyAsync(scan, Card("3"), "somchai", twice: true);
        await KeyAsync(scan, Card("4"), "Somchai", twice: true);
        KeyedState state = (await Query.FindAsync(scan.Id, CancellationToken.None))!;
        Assert.Equal(KeyedStage.AwaitsSecond, state.Stage);
        Assert.Equal("4", KeyedState.FileOf(state.First!).Cards[0].Tables[0].Rows[0].Score);

        // Nor does one person suffice where the setting changed meanwhile.
        await KeyAsync(scan, Card("5"), "สมหญิง", twice: false);
        Assert.Equal(KeyedStage.Differs, (await Query.FindAsync(scan.Id, CancellationToken.None))!.Stage);
    }

    [DatabaseFact]
    public async Task The_list_has_scans_alone_by_unit_the_oldest_first_without_those_that_are_no_cards()
    {
        Submission later = await ScanAsync("ข", 'a');
        Submission first = await ScanAsync("ก", 'b');
        Submission evidence = await ScanAsync("ก", 'c');
        Submission second = await ScanAsync("ก", 'd');
        await SendAsync(new SampleCard("9.2", new SampleFinding("1", "6.5000")), "ก");
        Assert.NotNull((await Keyer.SetAsideAsync(evidence.Id, " ", "สมชาย", CancellationToken.None)).Refused);
        KeyedEntry aside = (await Keyer.SetAsideAsync(evidence.Id, "ภาพถ่ายกิจกรรม", "สมชาย", CancellationToken.None)).Entry!;
        Assert.Equal(
            [first.Id, second.Id, later.Id],
            (await Query.ListAsync(aside: false, CancellationToken.None)).Select(s => s.Submission.Id)
        );
        Assert.Equal([evidence.Id], (await Query.ListAsync(aside: true, CancellationToken.None)).Select(s => s.Submission.Id));
        await KeyAsync(first, Card("3"), "สมชาย", twice: false);
        Assert.Equal(2, await Query.CountAsync(CancellationToken.None));
        await Keyer.TakeBackAsync(evidence.Id, aside.Id, "สมชาย", CancellationToken.None);
        Assert.Equal(3, await Query.CountAsync(CancellationToken.None));
        await HoldsAsync();
    }

    [DatabaseFact]
    public async Task A_file_that_is_no_scan_is_not_keyed_and_an_empty_table_is_not_recorded()
    {
        Submission read = await SendAsync(new SampleCard("9.2", new SampleFinding("1", "6.5000")));
        Assert.NotNull((await Keyer.KeyAsync(read.Id, Card("3"), false, "สมชาย", CancellationToken.None)).Refused);
        Submission scan = await ScanAsync("กองคลัง", 'a');
        Assert.NotNull((await Keyer.KeyAsync(scan.Id, new KeyedFile([]), false, "สมชาย", CancellationToken.None)).Refused);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.Empty(await db.KeyedEntries.ToListAsync());
    }

    [DatabaseFact]
    public async Task A_draft_is_its_owners_alone_and_goes_when_they_record()
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        foreach (string score in new[] { "1", "2" })
            await Keyer.KeepDraftAsync(
                scan.Id,
                "สมชาย",
                new Dictionary<string, string> { ["c0.t0.r0.score"] = score },
                CancellationToken.None
            );
        Assert.Null(await Query.DraftAsync(scan.Id, "สมหญิง", CancellationToken.None));
        Assert.Equal("2", (await Query.DraftAsync(scan.Id, "สมชาย", CancellationToken.None))!.Value.Fields["c0.t0.r0.score"]);
        await KeyAsync(scan, Card("3"), "สมชาย", twice: true);
        Assert.Null(await Query.DraftAsync(scan.Id, "สมชาย", CancellationToken.None));
    }

    [DatabaseFact]
    public async Task The_database_refuses_to_change_what_was_keyed()
    {
        await KeyAsync(await ScanAsync("กองคลัง", 'a'), Card("3"), "สมชาย", twice: false);
        await RefusedAsync($"UPDATE {Table("KeyedEntries")} SET \"Actor\" = 'x'");
        await RefusedAsync($"DELETE FROM {Table("KeyedEntries")}");
    }

    [DatabaseTheory]
    [InlineData("UPDATE {0} SET \"CardJson\" = replace(\"CardJson\", '9.2', '9.3')", DamageKind.RecordChanged)]
    [InlineData("UPDATE {0} SET \"Actor\" = 'somebody'", DamageKind.RecordChanged)]
    [InlineData("DELETE FROM {0}", DamageKind.RecordMissing)]
    [InlineData(
        "INSERT INTO {0} (\"Id\", \"SubmissionId\", \"Act\", \"NeedsSecond\", \"OfId\", \"Actor\", \"At\") SELECT 2, \"SubmissionId\", 'TakenBack', \"NeedsSecond\", 1, \"Actor\", \"At\" FROM {0}",
        DamageKind.RecordExtra
    )]
    public async Task Verification_names_what_was_changed_taken_away_or_added(string damage, DamageKind kind)
    {
        Submission scan = await ScanAsync("กองคลัง", 'a');
        await KeyAsync(scan, Card("3"), "สมชาย", twice: false);
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(GuardsOff);
            await db.Database.ExecuteSqlRawAsync(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, damage, Table("KeyedEntries"))
            );
        }

        VerificationResult result = await new RecordsVerification(Records, null, Time).RunAsync([], 0, null, CancellationToken.None);
        Assert.Contains(
            result.Damages.First,
            d => d.Kind == kind && d.Submission == scan.Id && d.What.StartsWith("keyed ", StringComparison.Ordinal)
        );
    }

    /// <summary>SQL by which who has the database lets it change what is only added to.</summary>
    private protected abstract string GuardsOff { get; }

    private async Task<Submission> ScanAsync(string unit, char hash)
    {
        Submission submission = await ReceiveAsync(unit, $"สแกน {hash}.pdf", hash);
        FileResult refused = new()
        {
            Path = submission.InboxPath,
            Sha256 = submission.Sha256,
            Format = "pdf",
            Outcome = FileOutcome.Unreadable,
            Error = new FileError(KeyingLedger.ScannedCode, "ภาพสแกน", "a scan"),
        };
        Assert.True(await Recorder.RecordAsync(submission.Id, "1", refused, CancellationToken.None));
        return submission;
    }

    private async Task<KeyedEntry> KeyAsync(Submission scan, KeyedFile file, string actor, bool twice) =>
        (await Keyer.KeyAsync(scan.Id, file, twice, actor, CancellationToken.None)).Entry
        ?? throw new InvalidOperationException("Nothing was recorded.");

    private static KeyedFile Card(string score) =>
        KeyedFields.FileOf(
            new Dictionary<string, string>
            {
                ["c0.year"] = "๒๕๖๙",
                ["c0.round"] = "12",
                ["c0.number"] = "๙.๒",
                ["c0.name"] = "ร้อยละความสำเร็จ",
                ["c0.t0.r0.number"] = "๑",
                ["c0.t0.r0.weight"] = "๑",
                ["c0.t0.r0.score"] = score,
                ["c0.t0.r0.weightedScore"] = "๓.๐๐๐๐",
                ["c0.t0.r1.number"] = "",
                ["c0.t0.total.weight"] = "๑",
            }
        );
}

[Trait("Lane", "Whole")]
public sealed class KeyingLedgerOnSqlite() : KeyingLedgerTests(new SqliteTestDatabase())
{
    private protected override string GuardsOff => "DROP TRIGGER \"KeyedEntries_no_update\"; DROP TRIGGER \"KeyedEntries_no_delete\"";
}

[Trait("Lane", "Whole")]
public sealed class KeyingLedgerOnPostgres() : KeyingLedgerTests(new PostgresTestDatabase())
{
    private protected override string GuardsOff => "SET session_replication_role = replica";
}
