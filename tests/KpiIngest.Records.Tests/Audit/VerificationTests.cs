using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>Whatever is changed behind the program's back is found and named; what nobody touched is whole.</summary>
public abstract class VerificationTests(TestDatabase database) : RecordsFixture(database)
{
    private static readonly (string Sql, DamageKind Kind)[] Changes =
    [
        ("DELETE FROM {0} WHERE \"Sequence\" > (SELECT MAX(\"Sequence\") - 3 FROM {0})", DamageKind.TrailCut),
        ("DELETE FROM {0} WHERE \"Sequence\" = 7", DamageKind.EntryMissing),
        ("UPDATE {0} SET \"Actor\" = 'x' WHERE \"Sequence\" = 7", DamageKind.EntryChanged),
        ("UPDATE {0} SET \"At\" = '2020-01-01T00:00:00.000Z' WHERE \"Sequence\" = 7", DamageKind.EntryChanged),
        ("UPDATE {0} SET \"Content\" = NULL WHERE \"Sequence\" = 1", DamageKind.EntryChanged),
        ("UPDATE {0} SET \"PreviousHash\" = \"Hash\" WHERE \"Sequence\" = 7", DamageKind.ChainBroken),
        (
            "UPDATE {0} SET \"Sequence\" = 100000 WHERE \"Sequence\" = 7; UPDATE {0} SET \"Sequence\" = 7 WHERE \"Sequence\" = 8; UPDATE {0} SET \"Sequence\" = 8 WHERE \"Sequence\" = 100000",
            DamageKind.EntryChanged
        ),
    ];

    private static readonly ConcurrentDictionary<Type, FilledCopy> Copies = [];
    private readonly TemporaryFolder folder = new();

    /// <summary>Switches off what keeps others from changing the records.</summary>
    private protected abstract string GuardsOff { get; }

    /// <summary>Rounds of damages; a script asks for many.</summary>
    private protected abstract int Rounds { get; }

    private static int Number(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    private int Submissions { get; } = Number("KPI_INGEST_SUBMISSIONS", 23);

    /// <summary>They are filled once on each database; every further test begins with a copy.</summary>
    public override async Task InitializeAsync()
    {
        if (Copies.TryGetValue(GetType(), out FilledCopy? copy))
        {
            await Database.CreateAsync(copy.Database);
            await copy.RestoreAsync(Time, folder["archive"]);
            return;
        }

        await base.InitializeAsync();
        await Filled.FillAsync(Submissions);
        Copies[GetType()] = await FilledCopy.OfAsync(Database, Time, folder["archive"]);
    }

    [DatabaseFact]
    public async Task What_nobody_touched_is_whole()
    {
        VerificationResult result = await VerifyAsync();

        Assert.Empty(result.Damages.First);
        Assert.True(result is { Entries: > 60, Readings: > 12, Originals: > 18 });
        Assert.Equal(Submissions, result.Submissions);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.All(
            [
                await db.AcrossFindings.CountAsync(),
                await db.Gaps.CountAsync(),
                await db.Discrepancies.CountAsync(),
                await db.Decisions.CountAsync(),
                await db.DecisionBatches.CountAsync(),
                await db.Corrections.CountAsync(),
                await db.Confirmations.CountAsync(),
                await db.SettingsChanges.CountAsync(),
                await db.Accounts.CountAsync(),
            ],
            count => Assert.NotEqual(0, count)
        );
    }

    [DatabaseFact]
    public async Task Every_value_row_and_reference_that_is_changed_is_found_at_its_submission()
    {
        Random random = new(2569);
        await using Tampering tampering = new(Records, Table, GuardsOff, random);
        await tampering.BeginAsync();
        List<Func<Task<(long, string)?>>> damages = Everything(tampering);
        HashSet<long> known = await KnownAsync();
        int left = Number("KPI_INGEST_DAMAGES", Rounds * 25);
        for (int next = 0; left > 0; next++)
        {
            if (next % damages.Count == 0)
                random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(damages));
            Dictionary<long, string> done = [];
            for (int i = 0; i < 25 && left > 0; i++, left--, next++)
            {
                // A second damage of one submission may hide behind the first one.
                if (await OrRefusedAsync(damages[next % damages.Count]) is var (submission, what))
                    done[submission] = done.TryGetValue(submission, out string? before) ? $"{before}; {what}" : what;
            }

            VerificationResult result = await VerifyAsync(share: 0);
            HashSet<long?> named = [.. result.Damages.First.Select(d => d.Submission ?? OtherThingOf(d.What))];

            // What was damaged under a number that an earlier damage gave it is named under its own.
            Assert.All(
                done.Where(d => known.Contains(d.Key)),
                d => Assert.True(named.Contains(d.Key), $"submission {d.Key}: {d.Value} was not found")
            );
            await tampering.UndoAsync();
        }

        Assert.Empty(But(DamageKind.GuardMissing, await VerifyAsync()));
    }

    /// <summary>Submissions, and in the numbers of <see cref="Tampering"/> batches, settings and accounts.</summary>
    private async Task<HashSet<long>> KnownAsync()
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        return
        [
            .. await db.Submissions.Select(s => s.Id).ToListAsync(),
            .. await db.DecisionBatches.Select(b => -b.Id).ToListAsync(),
            .. await db.SettingsChanges.Select(c => Tampering.Settings - c.Id).ToListAsync(),
            .. await db.Accounts.Select(a => Tampering.Accounts - a.Id).ToListAsync(),
        ];
    }

    [DatabaseFact]
    public async Task A_changed_trail_is_found()
    {
        Witness witness = await WitnessAsync();
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        foreach ((string sql, DamageKind kind) in Changes)
        {
            await tampering.ExecuteAsync(sql.Replace("{0}", Table("AuditEntries"), StringComparison.Ordinal));
            Assert.True((await VerifyAsync(0, witness)).Damages.Counts.ContainsKey(kind), sql);
            await tampering.UndoAsync();
        }
    }

    [DatabaseFact]
    public async Task A_trail_that_was_written_anew_without_a_flaw_is_told_from_the_one_that_a_checkpoint_was_made_of()
    {
        Witness witness = await WitnessAsync();
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        await WriteAnewAsync(tampering, entry => entry.Sequence == 9 ? (entry.Actor, "{}") : (entry.Actor, entry.Detail));

        Damages found = (await VerifyAsync(witnesses: witness)).Damages;
        Assert.DoesNotContain(DamageKind.EntryChanged, found.Counts.Keys);
        Assert.DoesNotContain(DamageKind.ChainBroken, found.Counts.Keys);
        Assert.Contains(DamageKind.TrailRewritten, found.Counts.Keys);
    }

    [DatabaseFact]
    public async Task An_entry_that_names_another_person_than_its_record_is_named_although_the_trail_was_written_anew_without_a_flaw()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        string[] actions = [AuditActions.Decided, AuditActions.Corrected, AuditActions.DecidedTogether, AuditActions.SettingsChanged];
        Dictionary<string, long> changed = [];
        await WriteAnewAsync(
            tampering,
            entry =>
                (actions.Contains(entry.Action) && changed.TryAdd(entry.Action, entry.Sequence) ? "สมศักดิ์" : entry.Actor, entry.Detail)
        );

        IReadOnlyList<Damage> found = But(DamageKind.GuardMissing, await VerifyAsync(share: 0));
        Assert.Equal(actions.Length, changed.Count);
        Assert.Equal(changed.Values.Order(), found.Select(d => d.Entry!.Value).Order());
        Assert.All(found, d => Assert.Equal(DamageKind.EntryDisagrees, d.Kind));
        Assert.All(found, d => Assert.Contains("by “สมศักดิ์” in the trail, by “", d.What, StringComparison.Ordinal));
        Assert.All(found, d => Assert.Contains("ผู้ทำตามบันทึก “สมศักดิ์”", d.Said.Thai, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task What_was_taken_away_is_missed_although_the_program_has_put_the_same_in_its_place_since()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        long unread;
        await using (RecordsDbContext db = Records.CreateDbContext())
            unread = await db
                .Readings.Where(r => r.Outcome == Checking.Results.FileOutcome.NoReport)
                .Select(r => r.SubmissionId)
                .FirstAsync();
        await tampering.ExecuteAsync(
            $"DELETE FROM {Table("Readings")} WHERE \"SubmissionId\" = {unread}; DELETE FROM {Table("ChangedSettings")} WHERE \"ChangeId\" = 3; DELETE FROM {Table("SettingsChanges")} WHERE \"Id\" = 3"
        );
        Assert.True(
            await Recorder.RecordAsync(
                unread,
                "1",
                Result() with
                {
                    Outcome = Checking.Results.FileOutcome.NoReport,
                },
                CancellationToken.None
            )
        );
        Assert.NotNull(
            await new SettingsLedger(Records, Time).RecordAsync(
                "two",
                false,
                new Dictionary<string, string?> { ["readers"] = "16" },
                CancellationToken.None
            )
        );

        IReadOnlyList<Damage> found =
        [
            .. But(DamageKind.GuardMissing, await VerifyAsync(share: 0)).Where(d => d.Kind != DamageKind.StateChanged),
        ];
        Assert.Equal(["reading 1", "settings 3"], found.Select(d => d.What.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.All(found, d => Assert.Equal(DamageKind.RecordMissing, d.Kind));
        Assert.All(found, d => Assert.Contains("the first one was taken away", d.What, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task A_submission_that_others_were_compared_with_can_be_taken_away_and_all_else_is_proven_still()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        long decided;
        await using (RecordsDbContext db = Records.CreateDbContext())
            decided = await db.Decisions.Where(d => d.AcrossId != null).Select(d => d.AcrossId!.Value).FirstAsync();
        await tampering.ExecuteAsync(
            $"DELETE FROM {Table("AcrossFindings")} WHERE \"Id\" = {decided}; DELETE FROM {Table("Submissions")} WHERE \"Id\" = (SELECT MIN(\"OtherSubmissionId\") FROM {Table("AcrossFindings")})"
        );

        IReadOnlyDictionary<DamageKind, long> found = (await VerifyAsync()).Damages.Counts;
        Assert.Equal((1L, true), (found.GetValueOrDefault(DamageKind.RecordMissing), found.ContainsKey(DamageKind.RecordChanged)));
    }

    [DatabaseFact]
    public async Task A_trail_that_went_on_still_begins_with_the_one_of_a_checkpoint()
    {
        Witness early = await WitnessAsync();
        await ReceiveAsync("ก", "later.docx", 'f');
        Witness late = await WitnessAsync();

        Assert.NotEqual(early.Size, late.Size);
        Assert.DoesNotContain(
            (await VerifyAsync(0, late, early)).Damages.First,
            d => d.Kind is DamageKind.TrailCut or DamageKind.TrailRewritten
        );
    }

    [DatabaseFact]
    public async Task Of_a_changed_reading_the_first_field_is_named_on_which_answer_and_tables_disagree()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        string table = $"(SELECT MIN(\"Id\") FROM {Table("Tables")})";
        (string Sql, string Named)[] changes =
        [
            (
                $"UPDATE {Table("Rows")} SET \"Score\" = '9' WHERE \"TableId\" = {table} AND \"Ordinal\" = 1 AND \"Number\" = '2'",
                "Reports 0, Tables 0, Rows 1, score: “3” in the answer, “9” in the table"
            ),
            (
                $"UPDATE {Table("Tables")} SET \"TotalWeight\" = NULL WHERE \"Id\" = {table}",
                "Reports 0, Tables 0, totalWeight: “3” in the answer, nothing in the table"
            ),
            (
                $"DELETE FROM {Table("Gaps")} WHERE \"Ordinal\" = 1 AND \"ReportId\" = (SELECT MIN(\"ReportId\") FROM {Table("Gaps")})",
                "Reports 0, Gaps 1: in the answer, not in the table"
            ),
            (
                $"UPDATE {Table("Discrepancies")} SET \"Severity\" = 'Note' WHERE \"Ordinal\" = 0 AND \"ReadingId\" = (SELECT MIN(\"ReadingId\") FROM {Table("Discrepancies")})",
                "Discrepancies 0, severity: “Error” in the answer, “Note” in the table"
            ),
            (
                $"UPDATE {Table("Discrepancies")} SET \"Ordinal\" = 7 WHERE \"Ordinal\" = 0 AND \"ReadingId\" = (SELECT MIN(\"ReadingId\") FROM {Table("Discrepancies")})",
                "Discrepancies 0: in the answer, not in the table"
            ),
            (
                $"UPDATE {Table("Readings")} SET \"Outcome\" = 'NoReport' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})",
                "outcome: “Checked” in the answer, “NoReport” in the table"
            ),
            (
                $"UPDATE {Table("Readings")} SET \"ResultJson\" = replace(\"ResultJson\", '\"fiscalYear\":2556', '\"fiscalYear\":2557') WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})",
                "Reports 0, fiscalYear: “2557” in the answer, “2556” in the table"
            ),
            (
                $"UPDATE {Table("Readings")} SET \"ResultJson\" = '{{' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})",
                "ResultJson is no answer"
            ),
            (
                $"UPDATE {Table("Readings")} SET \"ReadAt\" = '2020-01-01T00:00:00.000Z' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})",
                "reading 1"
            ),
        ];
        foreach ((string sql, string named) in changes)
        {
            await tampering.ExecuteAsync(sql);
            Damage damage = Assert.Single(But(DamageKind.GuardMissing, await VerifyAsync(share: 0)));
            Assert.Equal(DamageKind.RecordChanged, damage.Kind);
            Assert.EndsWith(named, damage.What.Split(" (", 2)[0], StringComparison.Ordinal);
            await tampering.UndoAsync();
        }
    }

    [DatabaseFact]
    public async Task A_name_in_other_letters_is_another_value_because_no_filter_finds_it_any_more()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        foreach (
            (string table, string column) in new[]
            {
                ("Discrepancies", "Severity"),
                ("Readings", "Outcome"),
                ("Decisions", "Act"),
                ("Accounts", "Role"),
                ("Submissions", "State"),
                ("AcrossFindings", "Severity"),
            }
        )
        {
            foreach (string other in new[] { $"lower(\"{column}\")", $"\"{column}\" || ' '" })
            {
                await tampering.ExecuteAsync(
                    $"UPDATE {Table(table)} SET \"{column}\" = {other} WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table(table)})"
                );
                Assert.True(
                    But(DamageKind.GuardMissing, await VerifyAsync(share: 0)).Any(d => d.Kind == DamageKind.RecordChanged),
                    $"{table}.{column} = {other}"
                );
                await tampering.UndoAsync();
            }
        }
    }

    [DatabaseFact]
    public async Task Originals_that_are_gone_changed_or_strange_are_found()
    {
        string[] originals = [.. Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Open(originals[0]);
        File.AppendAllText(originals[0], "x");
        Open(originals[1]);
        byte[] bytes = File.ReadAllBytes(originals[1]);
        bytes[^1] ^= 1;
        File.WriteAllBytes(originals[1], bytes);
        File.Delete(originals[2]);
        string stranger = Path.Combine(Path.GetDirectoryName(originals[3])!, new string('0', 64));
        File.WriteAllText(stranger, "x");
        File.SetLastWriteTimeUtc(stranger, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        IReadOnlyList<Damage> found = (await VerifyAsync()).Damages.First;
        Assert.Equal(
            [
                $"OriginalChanged {Path.GetFileName(originals[0])}",
                $"OriginalChanged {Path.GetFileName(originals[1])}",
                $"OriginalMissing {Path.GetFileName(originals[2])}",
                $"OriginalUnknown {stranger}",
            ],
            found
                .Select(d => $"{d.Kind} {d.What.Split(':')[0]}")
                .OrderBy(text => text.Split(' ')[0], StringComparer.Ordinal)
                .ThenBy(text => text, StringComparer.Ordinal)
        );
        Assert.Equal(3, found.Count(d => d.Submission is not null));

        // Without reading, a file of another size is found, and one that is not there.
        Assert.Equal(3, (await VerifyAsync(share: 0)).Damages.Count);
    }

    [DatabaseFact]
    public async Task A_submission_that_cannot_be_read_at_all_is_named_and_the_others_are_proven_still()
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        foreach (string value in new[] { "\"ReceivedAt\" = 'never'", "\"State\" = 'x'", "\"NotifiedState\" = 'x'" })
        {
            await tampering.ExecuteAsync(
                $"UPDATE {Table("Submissions")} SET {value} WHERE \"Id\" = 1; UPDATE {Table("Rows")} SET \"Score\" = '9' WHERE \"Id\" = (SELECT MAX(\"Id\") FROM {Table("Rows")})"
            );
            IReadOnlyList<Damage> found = But(DamageKind.GuardMissing, await VerifyAsync(share: 0));
            Assert.Contains(found, d => d is { Kind: DamageKind.RecordChanged, Submission: 1 });
            Assert.Contains(found, d => d is { Kind: DamageKind.RecordChanged, Submission: > 1 });
            await tampering.UndoAsync();
        }
    }

    /// <summary>Every entry with hashes that fit.</summary>
    /// <param name="change">Actor and particulars of each.</param>
    private async Task WriteAnewAsync(Tampering tampering, Func<AuditEntry, (string Actor, string Detail)> change)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        string previous = AuditHash.Origin;
        foreach (AuditEntry entry in await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToArrayAsync())
        {
            (string actor, string detail) = change(entry);
            AuditEntry anew = new()
            {
                Sequence = entry.Sequence,
                At = entry.At,
                Actor = actor,
                Action = entry.Action,
                Subject = entry.Subject,
                Content = entry.Content,
                PreviousHash = previous,
                Hash = "",
                Detail = detail,
            };
            await tampering.ExecuteAsync(
                $"UPDATE {Table("AuditEntries")} SET \"Actor\" = '{actor}', \"Detail\" = '{detail.Replace("'", "''", StringComparison.Ordinal)}', \"PreviousHash\" = '{previous}', \"Hash\" = '{AuditHash.Of(anew)}' WHERE \"Sequence\" = {entry.Sequence}"
            );
            previous = AuditHash.Of(anew);
        }
    }

    private protected FilledRecords Filled => new(Records, Time, folder["archive"]);

    /// <summary>A constraint of the database may refuse a change before the trail is asked.</summary>
    private static async Task<(long, string)?> OrRefusedAsync(Func<Task<(long, string)?>> damage)
    {
        try
        {
            return await damage();
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>A batch belongs to many submissions, settings and accounts to none: see <see cref="Tampering"/>.</summary>
    private static long? OtherThingOf(string what) =>
        what.Split(' ', ':') switch
        {
            ["batch", var id, ..] => -long.Parse(id, CultureInfo.InvariantCulture),
            ["settings", var id, ..] => Tampering.Settings - long.Parse(id, CultureInfo.InvariantCulture),
            ["account", var id, ..] => Tampering.Accounts - long.Parse(id, CultureInfo.InvariantCulture),
            _ => null,
        };

    /// <summary>Without the guards that the test itself took away.</summary>
    private static IReadOnlyList<Damage> But(DamageKind kind, VerificationResult result) =>
        [.. result.Damages.First.Where(d => d.Kind != kind)];

    private static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task<Witness> WitnessAsync()
    {
        VerificationResult now = await VerifyAsync(share: 0);
        return Witness.OfShort(new Checkpoint("kpi-ingest/test", now.Entries, now.Root, Time.Now).Short)!;
    }

    private Task<VerificationResult> VerifyAsync(double share = 1, params Witness[] witnesses) =>
        new RecordsVerification(Records, Filled.Archive, Time).RunAsync(witnesses, share, null, CancellationToken.None);

    private static List<Func<Task<(long, string)?>>> Everything(Tampering tampering)
    {
        IReadOnlyList<(Type Entity, string Table, string Column)> columns = CoverageTests.Columns();
        List<Func<Task<(long, string)?>>> damages = [];
        foreach ((Type, string Table, string Column) column in columns)
        {
            if (column is { Table: "Submissions", Column: "Id" } or { Table: "AuditEntries" or "Assignments" or "ApiTokens" })
                continue;
            bool byEntries =
                column.Table == "Submissions"
                && column.Column is "State" or "DuplicateOfId" or "WaitsFor" or "WaitCode" or "NotifiedState" or "FolderUnit";
            if (CoverageTests.IsCovered(column) || byEntries)
                damages.Add(() => tampering.ChangeAsync(column.Table, column.Column));
        }

        string[] tables =
        [
            "Submissions",
            "Readings",
            "Reports",
            "Tables",
            "Rows",
            "Gaps",
            "Discrepancies",
            "AcrossRuns",
            "AcrossFindings",
            "Decisions",
            "DecisionBatches",
            "Corrections",
            "KeyedEntries",
            "Confirmations",
            "SettingsChanges",
            "ChangedSettings",
            "Accounts",
        ];
        damages.AddRange(tables.Select(t => (Func<Task<(long, string)?>>)(() => tampering.DeleteAsync(t))));
        foreach (string table in new[] { "Rows", "Gaps", "Discrepancies", "Tables", "Reports", "Decisions" })
            damages.Add(() => tampering.AddAsync(table, "Ordinal", [.. columns.Where(c => c.Table == table).Select(c => c.Column)]));
        foreach (
            (string table, string parent) in new[]
            {
                ("Rows", "TableId"),
                ("Gaps", "ReportId"),
                ("Discrepancies", "ReadingId"),
                ("Tables", "ReportId"),
                ("Reports", "ReadingId"),
                ("Decisions", "SubmissionId"),
                ("ChangedSettings", "ChangeId"),
            }
        )
            damages.Add(() => tampering.SwapAsync(table, parent));
        return damages;
    }
}

[Trait("Lane", "Whole")]
public sealed class VerificationOnSqlite() : VerificationTests(new SqliteTestDatabase())
{
    private protected override int Rounds => 3;

    private protected override string GuardsOff =>
        "PRAGMA foreign_keys = OFF; " + string.Join("; ", SqliteGuards.All.Keys.Select(g => $"DROP TRIGGER \"{g}\""));

    [Theory]
    [InlineData("UPDATE Submissions SET Unit = CAST(Unit AS BLOB) WHERE Id = 3", "Submissions 3, Unit")]
    [InlineData("UPDATE Rows SET Score = CAST(Score AS BLOB) WHERE Id = 5", "Rows 5, Score")]
    [InlineData("UPDATE Discrepancies SET Code = CAST(Code AS BLOB) WHERE Id = 1", "Discrepancies 1, Code")]
    [InlineData("UPDATE AuditEntries SET Subject = CAST(Subject AS BLOB) WHERE Sequence = 7", "AuditEntries 7, Subject")]
    [InlineData("UPDATE Accounts SET Disabled = 7 WHERE Id = 1", "Accounts 1, Disabled")]
    [InlineData("UPDATE Reports SET FiscalYear = 2556.0 + 0.5 WHERE Id = 2", "Reports 2, FiscalYear")]
    public async Task A_value_of_another_kind_that_reads_as_the_same_is_named(string sql, string named)
    {
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        await tampering.ExecuteAsync(sql);
        VerificationResult result = await new RecordsVerification(Records, Filled.Archive, Time).RunAsync(
            [],
            0,
            null,
            CancellationToken.None
        );
        Assert.Contains(
            result.Damages.First,
            d => d.Kind == DamageKind.RecordChanged && d.What.StartsWith(named, StringComparison.Ordinal)
        );
    }
}

[Trait("Lane", "Whole")]
public sealed class VerificationOnPostgres() : VerificationTests(new PostgresTestDatabase())
{
    private protected override int Rounds => 4;

    private protected override string GuardsOff => "SET session_replication_role = replica";
}
