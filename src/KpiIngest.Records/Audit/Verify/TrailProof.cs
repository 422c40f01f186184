using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Audit.Merkle;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Goes through the audit trail once: every entry against its hash, every link, and the tree against checkpoints that were made of
/// it.</summary>
/// <param name="witnesses">What others hold, by any order.</param>
internal sealed class TrailProof(IEnumerable<Witness> witnesses, Damages damages)
{
    private static readonly string OfSubmissions = CoveredThing.PrefixOf(CoveredThing.Submission);

    private readonly Queue<Witness> ahead = new(witnesses.OrderBy(w => w.Size));
    private readonly MerkleFrontier tree = new();
    private string previous = AuditHash.Origin;

    /// <summary>Entries that are there.</summary>
    public long Entries { get; private set; }

    public byte[] Root => tree.Root;

    /// <summary>The numbers of the submissions that the trail tells of, as rising ranges: they are given in order, so that there are
    /// few.</summary>
    public List<(long First, long Last)> Submissions { get; } = [];

    public async Task RunAsync(RecordsDbContext db, Action<long> progress, CancellationToken cancellationToken)
    {
        Compare();
        long after = 0;
        while (true)
        {
            try
            {
                await foreach (
                    AuditEntry entry in db
                        .AuditEntries.AsNoTracking()
                        .Where(e => e.Sequence > after)
                        .OrderBy(e => e.Sequence)
                        .AsAsyncEnumerable()
                        .WithCancellation(cancellationToken)
                )
                {
                    Follow(after + 1, entry.Sequence);
                    Check(entry);
                    after = entry.Sequence;
                    progress(++Entries);
                }

                break;
            }
            catch (Exception e) when (RecordedValue.IsUnreadable(e))
            {
                // One of its values is no time, or no text: it was changed. What follows is gone through all the same.
                var broken = await db
                    .AuditEntries.Where(n => n.Sequence > after)
                    .OrderBy(n => n.Sequence)
                    .Select(n => new
                    {
                        n.Sequence,
                        n.Subject,
                        n.Hash,
                    })
                    .FirstAsync(cancellationToken);
                Follow(after + 1, broken.Sequence);
                damages.Add(DamageKind.EntryChanged, ThingWording.Unreadable(e), broken.Sequence, SubmissionOf(broken.Subject));
                tree.Add(MerkleHash.Empty);
                (previous, after) = (broken.Hash, broken.Sequence);
                progress(++Entries);
            }
        }

        foreach (Witness witness in ahead)
            damages.Add(
                DamageKind.TrailCut,
                new Bilingual(
                    $"{witness.Name}: จุดตรวจสอบมี {witness.Size} ลำดับ เหลือ {Entries}",
                    $"{witness.Name}: {witness.Size} entries then, {Entries} now"
                ),
                Entries + 1
            );
    }

    private void Follow(long expected, long found)
    {
        if (found > expected)
            damages.Add(DamageKind.EntryMissing, Range(expected, found - 1), expected);
    }

    private static string Range(long first, long last) => first == last ? Text(first) : $"{Text(first)}-{Text(last)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Check(AuditEntry entry)
    {
        byte[] form = AuditHash.Form(entry);
        if (!string.Equals(entry.Hash, AuditHash.Of(form), StringComparison.Ordinal))
            damages.Add(DamageKind.EntryChanged, entry.Action, entry.Sequence, SubmissionOf(entry.Subject));
        if (!string.Equals(entry.PreviousHash, previous, StringComparison.Ordinal))
            damages.Add(DamageKind.ChainBroken, entry.Action, entry.Sequence, SubmissionOf(entry.Subject));
        previous = entry.Hash;
        if (entry.Action == AuditActions.Received)
            Note(entry.Subject);
        tree.Add(MerkleHash.Leaf(form));
        Compare();
    }

    /// <returns>Null where it tells of no submission.</returns>
    private static long? SubmissionOf(string subject) =>
        subject.StartsWith(OfSubmissions, StringComparison.Ordinal)
        && long.TryParse(subject.AsSpan(OfSubmissions.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            ? id
            : null;

    private void Note(string subject)
    {
        if (SubmissionOf(subject) is not { } id)
            return;
        if (Submissions.Count > 0 && id == Submissions[^1].Last + 1)
            Submissions[^1] = (Submissions[^1].First, id);
        else
            Submissions.Add((id, id));
    }

    private void Compare()
    {
        while (ahead.TryPeek(out Witness? witness) && witness.Size <= tree.Size)
        {
            ahead.Dequeue();
            if (!Convert.ToHexStringLower(tree.Root).StartsWith(witness.Root, StringComparison.Ordinal))
                damages.Add(DamageKind.TrailRewritten, witness.Name, tree.Size);
        }
    }
}
