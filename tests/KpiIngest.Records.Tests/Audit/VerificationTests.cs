using System.Data.Common;
using System.Globalization;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
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
        ("UPDATE {0} SET \"Sequence\" = 100000 WHERE \"Sequence\" = 7; UPDATE {0} SET \"Sequence\" = 7 WHERE \"Sequence\" = 8; UPDATE {0} SET \"Sequence\" = 8 WHERE \"Sequence\" = 100000", DamageKind.EntryChanged),
    ];

    private readonly TemporaryFolder folder = new();

    /// <summary>Switches off what keeps others from changing the records.</summary>
    private protected abstract string GuardsOff { get; }

    /// <summary>Rounds of damages; a script asks for many.</summary>
    private protected abstract int Rounds { get; }

    private static int Number(string variable, int usual) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    private int Submissions { get; } = Number("KPI_INGEST_SUBMISSIONS", 23);

    [DatabaseFact]
    public async Task What_nobody_touched_is_whole()
    {
        FilledRecords filled = await FilledAsync();
        VerificationResult result = await VerifyAsync(filled);

        Assert.Empty(result.Damages.First);
        Assert.True(result is { Entries: > 60, Readings: > 12, Originals: > 18 });
        Assert.Equal(Submissions, result.Submissions);
        await using RecordsDbContext db = Records.CreateDbContext();
        Assert.All([await db.AcrossFindings.CountAsync(), await db.Gaps.CountAsync(), await db.Discrepancies.CountAsync(), await db.Decisions.CountAsync(), await db.DecisionBatches.CountAsync(), await db.Corrections.CountAsync()], count => Assert.NotEqual(0, count));
    }

    [DatabaseFact]
    public async Task Every_value_row_and_reference_that_is_changed_is_found_at_its_submission()
    {
        FilledRecords filled = await FilledAsync();
        Random random = new(2569);
        await using Tampering tampering = new(Records, Table, GuardsOff, random);
        await tampering.BeginAsync();
        List<Func<Task<(long, string)?>>> damages = Everything(tampering);
        int left = Number("KPI_INGEST_DAMAGES", Rounds * 25);
        for (int next = 0; left > 0; next++)
        {
            if (next % damages.Count == 0) random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(damages));
            Dictionary<long, string> done = [];
            for (int i = 0; i < 25 && left > 0; i++, left--, next++)
            {
                // A second damage of one submission may hide behind the first one.
                if (await OrRefusedAsync(damages[next % damages.Count]) is var (submission, what)) done[submission] = done.TryGetValue(submission, out string? before) ? $"{before}; {what}" : what;
            }

            VerificationResult result = await VerifyAsync(filled, share: 0);
            HashSet<long?> named = [.. result.Damages.First.Select(d => d.Submission ?? BatchOf(d.What))];
            Assert.All(done, d => Assert.True(named.Contains(d.Key), $"submission {d.Key}: {d.Value} was not found"));
            await tampering.UndoAsync();
        }

        Assert.Empty((await VerifyAsync(filled)).Damages.First);
    }

    [DatabaseFact]
    public async Task A_changed_trail_is_found()
    {
        FilledRecords filled = await FilledAsync();
        Witness witness = await WitnessAsync(filled);
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        foreach ((string sql, DamageKind kind) in Changes)
        {
            await tampering.ExecuteAsync(sql.Replace("{0}", Table("AuditEntries"), StringComparison.Ordinal));
            Assert.True((await VerifyAsync(filled, 0, witness)).Damages.Counts.ContainsKey(kind), sql);
            await tampering.UndoAsync();
        }
    }

    [DatabaseFact]
    public async Task A_trail_that_was_written_anew_without_a_flaw_is_told_from_the_one_that_a_checkpoint_was_made_of()
    {
        FilledRecords filled = await FilledAsync();
        Witness witness = await WitnessAsync(filled);
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        await using (RecordsDbContext db = Records.CreateDbContext())
        {
            AuditEntry[] entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToArrayAsync();
            string previous = AuditHash.Origin;
            foreach (AuditEntry entry in entries)
            {
                AuditEntry anew = new()
                {
                    Sequence = entry.Sequence, At = entry.At, Actor = entry.Actor, Action = entry.Action, Subject = entry.Subject, Content = entry.Content, PreviousHash = previous, Hash = "",
                    Detail = entry.Sequence == 9 ? "{}" : entry.Detail,
                };
                await tampering.ExecuteAsync($"UPDATE {Table("AuditEntries")} SET \"Detail\" = '{anew.Detail.Replace("'", "''", StringComparison.Ordinal)}', \"PreviousHash\" = '{previous}', \"Hash\" = '{AuditHash.Of(anew)}' WHERE \"Sequence\" = {entry.Sequence}");
                previous = AuditHash.Of(anew);
            }
        }

        Damages found = (await VerifyAsync(filled, witnesses: witness)).Damages;
        Assert.DoesNotContain(DamageKind.EntryChanged, found.Counts.Keys);
        Assert.DoesNotContain(DamageKind.ChainBroken, found.Counts.Keys);
        Assert.Contains(DamageKind.TrailRewritten, found.Counts.Keys);
    }

    [DatabaseFact]
    public async Task A_trail_that_went_on_still_begins_with_the_one_of_a_checkpoint()
    {
        FilledRecords filled = await FilledAsync();
        Witness early = await WitnessAsync(filled);
        await ReceiveAsync("ก", "later.docx", 'f');
        Witness late = await WitnessAsync(filled);

        Assert.NotEqual(early.Size, late.Size);
        Assert.DoesNotContain((await VerifyAsync(filled, 0, late, early)).Damages.First, d => d.Kind is DamageKind.TrailCut or DamageKind.TrailRewritten);
    }

    [DatabaseFact]
    public async Task Of_a_changed_reading_the_first_field_is_named_on_which_answer_and_tables_disagree()
    {
        FilledRecords filled = await FilledAsync();
        await using Tampering tampering = new(Records, Table, GuardsOff, new Random(1));
        await tampering.BeginAsync();
        string table = $"(SELECT MIN(\"Id\") FROM {Table("Tables")})";
        (string Sql, string Named)[] changes =
        [
            ($"UPDATE {Table("Rows")} SET \"Score\" = '9' WHERE \"TableId\" = {table} AND \"Ordinal\" = 1 AND \"Number\" = '2'", "Reports 0, Tables 0, Rows 1, score: “3” in the answer, “9” in the table"),
            ($"UPDATE {Table("Tables")} SET \"TotalWeight\" = NULL WHERE \"Id\" = {table}", "Reports 0, Tables 0, totalWeight: “3” in the answer, nothing in the table"),
            ($"DELETE FROM {Table("Gaps")} WHERE \"Ordinal\" = 1 AND \"ReportId\" = (SELECT MIN(\"ReportId\") FROM {Table("Gaps")})", "Reports 0, Gaps 1: in the answer, not in the table"),
            ($"UPDATE {Table("Discrepancies")} SET \"Severity\" = 'Note' WHERE \"Ordinal\" = 0 AND \"ReadingId\" = (SELECT MIN(\"ReadingId\") FROM {Table("Discrepancies")})", "Discrepancies 0, severity: “Error” in the answer, “Note” in the table"),
            ($"UPDATE {Table("Discrepancies")} SET \"Ordinal\" = 7 WHERE \"Ordinal\" = 0 AND \"ReadingId\" = (SELECT MIN(\"ReadingId\") FROM {Table("Discrepancies")})", "Discrepancies 0: in the answer, not in the table"),
            ($"UPDATE {Table("Readings")} SET \"Outcome\" = 'NoReport' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})", "outcome: “Checked” in the answer, “NoReport” in the table"),
            ($"UPDATE {Table("Readings")} SET \"ResultJson\" = replace(\"ResultJson\", '\"fiscalYear\":2556', '\"fiscalYear\":2557') WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})", "Reports 0, fiscalYear: “2557” in the answer, “2556” in the table"),
            ($"UPDATE {Table("Readings")} SET \"ResultJson\" = '{{' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})", "ResultJson is no answer"),
            ($"UPDATE {Table("Readings")} SET \"ReadAt\" = '2020-01-01T00:00:00.000Z' WHERE \"Id\" = (SELECT MIN(\"Id\") FROM {Table("Readings")})", "reading 1"),
        ];
        foreach ((string sql, string named) in changes)
        {
            await tampering.ExecuteAsync(sql);
            Damage damage = Assert.Single((await VerifyAsync(filled, share: 0)).Damages.First);
            Assert.Equal(DamageKind.RecordChanged, damage.Kind);
            Assert.EndsWith(named, damage.What.Split(" (", 2)[0], StringComparison.Ordinal);
            await tampering.UndoAsync();
        }
    }

    [DatabaseFact]
    public async Task Originals_that_are_gone_changed_or_strange_are_found()
    {
        FilledRecords filled = await FilledAsync();
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

        IReadOnlyList<Damage> found = (await VerifyAsync(filled)).Damages.First;
        Assert.Equal(
            [$"OriginalChanged {Path.GetFileName(originals[0])}", $"OriginalChanged {Path.GetFileName(originals[1])}", $"OriginalMissing {Path.GetFileName(originals[2])}", $"OriginalUnknown {stranger}"],
            found.Select(d => $"{d.Kind} {d.What.Split(':')[0]}").OrderBy(text => text.Split(' ')[0], StringComparer.Ordinal).ThenBy(text => text, StringComparer.Ordinal));
        Assert.Equal(3, found.Count(d => d.Submission is not null));

        // Without reading, a file of another size is found, and one that is not there.
        Assert.Equal(3, (await VerifyAsync(filled, share: 0)).Damages.Count);
    }

    private protected async Task<FilledRecords> FilledAsync()
    {
        FilledRecords filled = new(Records, Time, folder["archive"]);
        await filled.FillAsync(Submissions);
        return filled;
    }

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

    /// <summary>With a minus: a batch belongs to many submissions.</summary>
    private static long? BatchOf(string what) => what.Split(' ', ':') is ["batch", var id, ..] ? -long.Parse(id, CultureInfo.InvariantCulture) : null;

    private static void Open(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task<Witness> WitnessAsync(FilledRecords filled)
    {
        VerificationResult now = await VerifyAsync(filled, share: 0);
        return Witness.OfShort(new Checkpoint("kpi-ingest/test", now.Entries, now.Root, Time.Now).Short)!;
    }

    private Task<VerificationResult> VerifyAsync(FilledRecords filled, double share = 1, params Witness[] witnesses) =>
        new RecordsVerification(Records, filled.Archive, Time).RunAsync(witnesses, share, null, CancellationToken.None);

    private static List<Func<Task<(long, string)?>>> Everything(Tampering tampering)
    {
        IReadOnlyList<(Type Entity, string Table, string Column)> columns = CoverageTests.Columns();
        List<Func<Task<(long, string)?>>> damages = [];
        foreach ((Type, string Table, string Column) column in columns)
        {
            if (column is { Table: "Submissions", Column: "Id" } or { Table: "AuditEntries" or "Accounts" or "Assignments" }) continue;
            bool byEntries = column.Table == "Submissions" && column.Column is "State" or "DuplicateOfId" or "WaitsFor" or "WaitCode" or "NotifiedState";
            if (CoverageTests.IsCovered(column) || byEntries) damages.Add(() => tampering.ChangeAsync(column.Table, column.Column));
        }

        string[] tables = ["Submissions", "Readings", "Reports", "Tables", "Rows", "Gaps", "Discrepancies", "AcrossRuns", "AcrossFindings", "Decisions", "DecisionBatches", "Corrections"];
        damages.AddRange(tables.Select(t => (Func<Task<(long, string)?>>)(() => tampering.DeleteAsync(t))));
        foreach (string table in new[] { "Rows", "Gaps", "Discrepancies", "Tables", "Reports", "Decisions" })
            damages.Add(() => tampering.AddAsync(table, "Ordinal", [.. columns.Where(c => c.Table == table).Select(c => c.Column)]));
        foreach ((string table, string parent) in new[] { ("Rows", "TableId"), ("Gaps", "ReportId"), ("Discrepancies", "ReadingId"), ("Tables", "ReportId"), ("Reports", "ReadingId"), ("Decisions", "SubmissionId") })
            damages.Add(() => tampering.SwapAsync(table, parent));
        return damages;
    }
}

public sealed class VerificationOnSqlite() : VerificationTests(new SqliteTestDatabase())
{
    private protected override int Rounds => 3;

    private protected override string GuardsOff =>
        "PRAGMA foreign_keys = OFF; DROP TRIGGER \"AuditEntries_no_update\"; DROP TRIGGER \"AuditEntries_no_delete\"; DROP TRIGGER \"AcrossFindings_no_update\"; DROP TRIGGER \"AcrossFindings_no_delete\"; "
        + "DROP TRIGGER \"Decisions_no_update\"; DROP TRIGGER \"Decisions_no_delete\"; DROP TRIGGER \"DecisionBatches_no_update\"; DROP TRIGGER \"DecisionBatches_no_delete\"; "
        + "DROP TRIGGER \"Corrections_no_update\"; DROP TRIGGER \"Corrections_no_delete\"";
}

public sealed class VerificationOnPostgres() : VerificationTests(new PostgresTestDatabase())
{
    private protected override int Rounds => 4;

    private protected override string GuardsOff => "SET session_replication_role = replica";
}
