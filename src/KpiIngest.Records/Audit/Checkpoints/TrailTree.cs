using System.Text.Json;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Audit.Merkle;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The tree over the entries of the trail, computed from them in one pass. Memory grows with the logarithm of their
/// number.</summary>
public static class TrailTree
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of all entries.</summary>
    public static async Task<Checkpoint> CheckpointAsync(
        RecordsDbContext db,
        string log,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        MerkleFrontier tree = new();
        await foreach (byte[] leaf in LeavesAsync(db, 0, cancellationToken))
            tree.Add(leaf);
        return new Checkpoint(log, tree.Size, tree.Root, at);
    }

    /// <summary>Writes the proof that every entry of a submission is in the trail of a checkpoint of now, as JSON; docs/check-proof.py
    /// reads it.</summary>
    /// <param name="since">An older checkpoint, with its note, that the trail is proven to begin with; null for none.</param>
    /// <returns>Entries of the submission; nothing is written where there is none.</returns>
    public static async Task<int> ProveAsync(
        RecordsDbContext db,
        long submission,
        LogKey key,
        DateTimeOffset at,
        (Checkpoint Checkpoint, string Note)? since,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(key);
        string subject = SubmissionLedger.Subject(submission);
        List<string> batches =
        [
            .. (
                await db
                    .Decisions.Where(d => d.SubmissionId == submission && d.BatchId != null)
                    .Select(d => d.BatchId!.Value)
                    .Distinct()
                    .ToListAsync(cancellationToken)
            ).Select(b => CoveredThing.SubjectOf(CoveredThing.Batch, b)),
        ];
        List<AuditEntry> entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.Subject == subject || batches.Contains(e.Subject))
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        if (entries.Count == 0)
            return 0;
        LeafRange all = new(0, await db.AuditEntries.LongCountAsync(cancellationToken));
        Dictionary<long, IReadOnlyList<LeafRange>> paths = entries.ToDictionary(
            e => e.Sequence,
            e => MerkleProof.Inclusion(e.Sequence - 1, all.End)
        );
        IReadOnlyList<LeafRange> continues = since is null ? [] : MerkleProof.Consistency(since.Value.Checkpoint.Size, all.End);
        Dictionary<LeafRange, byte[]> roots = await RootsAsync(
            db,
            [.. paths.Values.SelectMany(p => p).Concat(continues).Append(all).Distinct()],
            cancellationToken
        );
        Checkpoint now = new(key.Log, all.End, roots[all], at);

        await using Utf8JsonWriter json = new(output, Indented);
        json.WriteStartObject();
        json.WriteString("format", "kpi-ingest-proof 1");
        json.WriteString("checkpoint", now.Sign(key));
        json.WriteString("publicKey", Convert.ToBase64String(key.PublicKey));
        json.WriteStartArray("entries");
        foreach (AuditEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("index", entry.Sequence - 1);
            json.WriteBase64String("leaf", AuditHash.Form(entry));
            WritePath(json, paths[entry.Sequence], roots);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (since is { } older)
        {
            json.WriteStartObject("since");
            json.WriteString("checkpoint", older.Note);
            WritePath(json, continues, roots);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        return entries.Count;
    }

    private static void WritePath(Utf8JsonWriter json, IReadOnlyList<LeafRange> path, Dictionary<LeafRange, byte[]> roots)
    {
        json.WriteStartArray("path");
        foreach (LeafRange range in path)
            json.WriteStringValue(Convert.ToHexStringLower(roots[range]));
        json.WriteEndArray();
    }

    private static async Task<Dictionary<LeafRange, byte[]>> RootsAsync(
        RecordsDbContext db,
        IReadOnlyList<LeafRange> ranges,
        CancellationToken cancellationToken
    )
    {
        Dictionary<LeafRange, byte[]> roots = [];
        Queue<LeafRange> ahead = new(ranges.OrderBy(r => r.First));
        List<(LeafRange Range, MerkleFrontier Tree)> open = [];
        long index = 0;
        await foreach (byte[] leaf in LeavesAsync(db, 0, cancellationToken))
        {
            while (ahead.TryPeek(out LeafRange next) && next.First == index)
                open.Add((ahead.Dequeue(), new MerkleFrontier()));
            index++;
            foreach ((_, MerkleFrontier tree) in open)
                tree.Add(leaf);
            open.RemoveAll(o => o.Range.End == index && roots.TryAdd(o.Range, o.Tree.Root));
        }

        return roots;
    }

    /// <param name="after">Entries that are left out: the first so many.</param>
    internal static async IAsyncEnumerable<byte[]> LeavesAsync(
        RecordsDbContext db,
        long after,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            AuditEntry entry in db
                .AuditEntries.AsNoTracking()
                .Where(e => e.Sequence > after)
                .OrderBy(e => e.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            yield return MerkleHash.Leaf(AuditHash.Form(entry));
    }
}
