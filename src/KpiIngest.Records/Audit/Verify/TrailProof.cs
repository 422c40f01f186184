using System.Globalization;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Merkle;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Goes through the audit trail once: every entry against its hash, every link, and the tree against checkpoints that were made of it.</summary>
/// <param name="witnesses">What others hold, by any order.</param>
internal sealed class TrailProof(IEnumerable<Witness> witnesses, Damages damages)
{
    private readonly Queue<Witness> ahead = new(witnesses.OrderBy(w => w.Size));
    private readonly MerkleFrontier tree = new();
    private string previous = AuditHash.Origin;

    /// <summary>Entries that are there.</summary>
    public long Entries { get; private set; }

    public byte[] Root => tree.Root;

    /// <summary>The numbers of the submissions that the trail tells of, as rising ranges: they are given in order, so that there are few.</summary>
    public List<(long First, long Last)> Submissions { get; } = [];

    public async Task RunAsync(RecordsDbContext db, Action<long> progress, CancellationToken cancellationToken)
    {
        long expected = 1;
        Compare();
        await foreach (AuditEntry entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Sequence > expected) damages.Add(DamageKind.EntryMissing, Range(expected, entry.Sequence - 1), expected);
            Check(entry);
            expected = entry.Sequence + 1;
            progress(++Entries);
        }

        foreach (Witness witness in ahead) damages.Add(DamageKind.TrailCut, $"{witness.Name}: {witness.Size}, {Entries}", Entries + 1);
    }

    private static string Range(long first, long last) => first == last ? Text(first) : $"{Text(first)}-{Text(last)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Check(AuditEntry entry)
    {
        byte[] form = AuditHash.Form(entry);
        if (!string.Equals(entry.Hash, AuditHash.Of(form), StringComparison.Ordinal)) damages.Add(DamageKind.EntryChanged, entry.Action, entry.Sequence);
        if (!string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal)) damages.Add(DamageKind.ChainBroken, entry.Action, entry.Sequence);
        previous = entry.Hash;
        if (entry.Action == AuditActions.Received) Note(entry.Subject);
        tree.Add(MerkleHash.Leaf(form));
        Compare();
    }

    private void Note(string subject)
    {
        if (!subject.StartsWith(SubmissionLedger.SubjectPrefix, StringComparison.Ordinal)
            || !long.TryParse(subject.AsSpan(SubmissionLedger.SubjectPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long id)) return;
        if (Submissions.Count > 0 && id == Submissions[^1].Last + 1) Submissions[^1] = (Submissions[^1].First, id);
        else Submissions.Add((id, id));
    }

    private void Compare()
    {
        while (ahead.TryPeek(out Witness? witness) && witness.Size <= tree.Size)
        {
            ahead.Dequeue();
            if (!Convert.ToHexStringLower(tree.Root).StartsWith(witness.Root, StringComparison.Ordinal)) damages.Add(DamageKind.TrailRewritten, witness.Name, tree.Size);
        }
    }
}
