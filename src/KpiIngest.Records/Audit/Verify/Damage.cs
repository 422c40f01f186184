using System.Text.Json.Serialization;
using KpiIngest.Checking.Language;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>What does not hold, by kind.</summary>
public enum DamageKind
{
    /// <summary>An entry of the trail is not what its hash was made of.</summary>
    EntryChanged,

    /// <summary>Numbers of the trail are skipped.</summary>
    EntryMissing,

    /// <summary>An entry does not follow from the one before it.</summary>
    ChainBroken,

    /// <summary>The trail is shorter than a checkpoint of it.</summary>
    TrailCut,

    /// <summary>The trail does not begin as it was when a checkpoint of it was made.</summary>
    TrailRewritten,

    /// <summary>The key that checkpoints of the trail are signed with is not there, or is none.</summary>
    KeyMissing,

    /// <summary>A checkpoint is not signed by this trail's key, or cannot be read.</summary>
    CheckpointInvalid,

    /// <summary>What is recorded is not what the trail tells.</summary>
    RecordChanged,

    /// <summary>The trail tells of something that is not recorded.</summary>
    RecordMissing,

    /// <summary>Something is recorded of which the trail does not tell.</summary>
    RecordExtra,

    /// <summary>An entry names another person, or another time, than the record that it tells of.</summary>
    EntryDisagrees,

    /// <summary>What keeps a table from being changed is not there.</summary>
    GuardMissing,

    /// <summary>Where a submission stands is not where the trail left it.</summary>
    StateChanged,

    /// <summary>The review list shows a finding otherwise than readings and decisions say.</summary>
    ListChanged,

    /// <summary>Rows that belong to nothing.</summary>
    Orphan,

    /// <summary>The archived original of a submission is not there.</summary>
    OriginalMissing,

    /// <summary>The archived original of a submission has other bytes.</summary>
    OriginalChanged,

    /// <summary>A file of the archive belongs to no submission.</summary>
    OriginalUnknown,
}

/// <param name="Entry">Number of the entry of the trail; null where none is meant.</param>
/// <param name="Submission">Null where none is meant.</param>
/// <param name="What">The thing within: <c>reading 0.1.0</c>, a SHA-256, a file, <c>state Read, recorded NotChecked</c>.</param>
public sealed record Damage(DamageKind Kind, long? Entry, long? Submission, string What)
{
    /// <summary>The same in Thai; null where it is a name, or was found by a version that said it in English alone.</summary>
    public string? WhatThai { get; init; }

    [JsonIgnore]
    public Bilingual Said => new(WhatThai ?? What, What);
}

/// <summary>Damages as they are found: all are counted, and the first of them are kept.</summary>
public sealed class Damages
{
    /// <summary>More are counted only.</summary>
    public const int Kept = 10_000;

    private readonly List<Damage> first = [];
    private readonly SortedDictionary<DamageKind, long> counts = [];

    public IReadOnlyList<Damage> First => first;

    public IReadOnlyDictionary<DamageKind, long> Counts => counts;

    public long Count => counts.Values.Sum();

    /// <param name="what">A name, which is the same in every language.</param>
    internal void Add(DamageKind kind, string what, long? entry = null, long? submission = null) =>
        Add(kind, new Bilingual(what, what), entry, submission);

    internal void Add(DamageKind kind, Bilingual what, long? entry = null, long? submission = null)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (first.Count < Kept)
            first.Add(new Damage(kind, entry, submission, what.English) { WhatThai = what.Thai == what.English ? null : what.Thai });
    }
}
