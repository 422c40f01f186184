using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Findings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace KpiIngest.Records.Move;

/// <summary>Copies all records from a file of SQLite into an empty database of PostgreSQL and proves them there. Until they are proven, a
/// mark in the database keeps everybody from taking them for whole; the file is only read. The caller holds the lock of its
/// service.</summary>
/// <param name="source">The file of SQLite.</param>
/// <param name="archive">Which stays where it is: the records name its files by their hash.</param>
public sealed class RecordsMove(string source, DatabaseAddress target, Archive archive, TimeProvider time)
{
    /// <exception cref="RecordsUnusableException">The target is not empty, cannot be reached or gives no right.</exception>
    /// <exception cref="RecordsMoveException">What was copied does not hold.</exception>
    public async Task<RecordsMoved> RunAsync(IProgress<(int Done, int Total, string Table)>? progress, CancellationToken cancellationToken)
    {
        if (!target.IsShared)
            throw new RecordsMoveException(
                "ย้ายได้เฉพาะไปยัง PostgreSQL เช่น postgresql://ผู้ใช้@เครื่อง/ฐานข้อมูล",
                "records are moved to PostgreSQL only: postgresql://user@host/database"
            );
        await using PostgresUnfinished mark = new(target, PostgresUnfinished.Move, Path.GetFullPath(source));
        await mark.BeginAsync(cancellationToken);
        PostgresRecords records = new(PostgresTurn.ToFill(target), readOnly: false);
        await records.PrepareAsync(unfinished: true, cancellationToken);
        SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
        await CopyAsync(records, rows, progress, cancellationToken);
        (VerificationResult result, string checkpoint) = await ProveAsync(cancellationToken);
        await mark.EndAsync(cancellationToken);
        return new RecordsMoved(rows, result.Submissions, result.Originals, checkpoint);
    }

    /// <summary>All tables in one transaction, those that others refer to first.</summary>
    private async Task CopyAsync(
        PostgresRecords records,
        SortedDictionary<string, long> rows,
        IProgress<(int Done, int Total, string Table)>? progress,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext model = records.CreateDbContext();

        // The database itself makes the cells of the lines that come in.
        List<ITable> tables = Ordered([
            .. model.Model.GetRelationalModel().Tables.Where(t => t.EntityTypeMappings.All(m => m.TypeBase.ClrType != typeof(FindingCell))),
        ]);
        await using SqliteConnection from = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        await from.OpenAsync(cancellationToken);
        await using SqliteTransaction snapshot = from.BeginTransaction(deferred: true);
        await using NpgsqlConnection to = new(
            new NpgsqlConnectionStringBuilder(records.Address.Postgres) { CommandTimeout = 0 }.ConnectionString
        );
        await to.OpenAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await to.BeginTransactionAsync(cancellationToken);
        foreach (ITable table in Enumerable.Reverse(tables))
            await new TableCopy(table).ClearAsync(to, cancellationToken);
        foreach ((int done, ITable table) in tables.Index())
        {
            progress?.Report((done, tables.Count, table.Name));
            TableCopy copy = new(table);
            rows[table.Name] = await copy.RunAsync(from, to, cancellationToken);
            await copy.GoOnAsync(to, cancellationToken);
            long there = await copy.CountAsync(to, cancellationToken);
            if (there != rows[table.Name])
                throw new RecordsMoveException(
                    $"ตาราง {table.Name} มี {there} แถว จาก {rows[table.Name]}",
                    $"{CountedText.Of(there, "row", "rows")} of {rows[table.Name]} in {table.Name}"
                );
        }

        await transaction.CommitAsync(cancellationToken);
        progress?.Report((tables.Count, tables.Count, ""));
    }

    /// <summary>The digests of everything recorded, the originals, and the same trail as in the file.</summary>
    private async Task<(VerificationResult Result, string Checkpoint)> ProveAsync(CancellationToken cancellationToken)
    {
        string before;
        await using (RecordsDbContext db = RecordsDatabase.ForReading(source).CreateDbContext())
            before = (await TrailTree.CheckpointAsync(db, "", time.GetUtcNow(), cancellationToken)).Short;
        VerificationResult result = await new RecordsVerification(RecordsDatabase.ForReading(target), archive, time).RunAsync(
            [],
            1,
            null,
            cancellationToken
        );
        if (result.Damages.First is [var damage, ..])
        {
            throw new RecordsMoveException(
                $"สิ่งที่ย้ายไม่ผ่านการพิสูจน์ ({result.Damages.Count} จุด เช่น {DamageWording.Of(damage).Thai}) กรุณาตรวจบันทึกเดิมด้วย kpi-ingest verify",
                $"what was moved does not hold ({CountedText.Of(result.Damages.Count, "damage", "damages")}, such as {DamageWording.Of(damage).English}): see kpi-ingest verify on the records in the file"
            );
        }

        string after = Checkpoint.ShortOf(result.Entries, result.Root);
        return string.Equals(before, after, StringComparison.Ordinal)
            ? (result, after)
            : throw new RecordsMoveException(
                $"จุดตรวจสอบไม่ตรงกัน: เดิม {before} ใหม่ {after}",
                $"the trail is another one: {before} in the file, {after} in the database"
            );
    }

    /// <summary>A table that refers to itself is copied at once, and its references are looked at afterwards.</summary>
    private static List<ITable> Ordered(List<ITable> tables)
    {
        List<ITable> ordered = [];
        while (tables.Count > 0)
        {
            List<ITable> next =
            [
                .. tables
                    .Where(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || !tables.Contains(f.PrincipalTable)))
                    .OrderBy(t => t.Name, StringComparer.Ordinal),
            ];
            if (next.Count == 0)
                throw new InvalidOperationException(
                    $"Tables refer to each other in a ring: {string.Join(", ", tables.Select(t => t.Name))}."
                );
            ordered.AddRange(next);
            tables.RemoveAll(next.Contains);
        }

        return ordered;
    }
}

/// <param name="Rows">By table.</param>
/// <param name="Originals">Files of the archive whose bytes were read.</param>
/// <param name="Checkpoint">The short form of the trail's checkpoint: the same before and after.</param>
public sealed record RecordsMoved(IReadOnlyDictionary<string, long> Rows, long Submissions, long Originals, string Checkpoint);

/// <summary>Records cannot be moved; the message is in Thai and English.</summary>
public sealed class RecordsMoveException(string thai, string english) : Exception($"{thai} ({english})");
