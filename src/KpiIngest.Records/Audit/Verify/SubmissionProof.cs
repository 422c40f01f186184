using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds one submission, with all that is recorded of it, against what the trail tells of it.</summary>
internal sealed class SubmissionProof(RecordedWhole whole, Damages damages)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>The last entry that covers each thing.</summary>
    private readonly Dictionary<CoveredThing, AuditEntry> covered = [];

    /// <summary>Things that the trail tells of, covered or not.</summary>
    private readonly Dictionary<CoveredThing, long> told = [];

    public void Run()
    {
        DerivedState state = new();
        foreach (AuditEntry entry in whole.Entries)
        {
            JsonElement detail = DetailOf(entry);
            state.Follow(entry.Action, detail);
            if (CoveredThing.Of(entry, detail) is not { } thing)
                continue;
            if (entry.Action != AuditActions.Covered && told.TryGetValue(thing, out long earlier))
                damages.Add(DamageKind.RecordMissing, ToldTwice.Of(ThingWording.Of(thing), entry), earlier, whole.Id);
            told[thing] = entry.Sequence;
            if (entry.Content is not null)
                covered[thing] = entry;
        }

        HashSet<CoveredThing> there = [];
        if (whole.Submission is { } submission)
        {
            Compare(CoveredThing.OfSubmission, RecordedContent.Of(submission), there);
            foreach (Bilingual difference in state.Differences(submission))
                damages.Add(DamageKind.StateChanged, difference, null, whole.Id);
        }

        foreach (Reading reading in whole.Readings)
            Compare(
                CoveredThing.Of(reading),
                RecordedContent.Of(reading),
                there,
                () => whole.Submission is { } of ? ReadingDisagreement.FirstOf(reading, of) : null
            );
        foreach (AcrossRun run in whole.Runs)
            Compare(CoveredThing.Of(run), RecordedContent.Of(run, whole.FindingsOf(run)), there);
        foreach (RegisterCheck check in whole.RegisterChecks)
            Compare(CoveredThing.Of(check), RecordedContent.Of(check, whole.RegisterFindings[check.Id]), there);
        foreach (Decision decision in whole.Decisions)
            CompareDone(CoveredThing.Of(decision), RecordedContent.Of(decision), decision.Actor, decision.At, there);
        foreach (Correction correction in whole.Corrections)
            CompareDone(CoveredThing.Of(correction), RecordedContent.Of(correction), correction.Actor, correction.At, there);
        foreach (KeyedEntry keyed in whole.Keyed)
            CompareDone(CoveredThing.Of(keyed), RecordedContent.Of(keyed), keyed.Actor, keyed.At, there);
        foreach (Confirmation confirmation in whole.Confirmations)
            CompareDone(CoveredThing.Of(confirmation), RecordedContent.Of(confirmation), confirmation.Actor, confirmation.At, there);
        foreach ((CoveredThing thing, long entry) in told)
            if (!there.Contains(thing))
                damages.Add(DamageKind.RecordMissing, ThingWording.Of(thing), entry, whole.Id);
    }

    /// <summary>Particulars that are no JSON were changed; the chain says so.</summary>
    private static JsonElement DetailOf(AuditEntry entry)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Detail);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    /// <summary>What somebody did is also theirs, and of its time.</summary>
    private void CompareDone(CoveredThing thing, string digest, string actor, DateTimeOffset at, HashSet<CoveredThing> there)
    {
        if (Compare(thing, digest, there) is { } entry)
            EntryAgreement.Compare(entry, actor, at, ThingWording.Of(thing), whole.Id, damages);
    }

    /// <param name="where">Within it, as far as can be known; asked for only where it was changed.</param>
    /// <returns>The entry that covers it as it stands; null where none does.</returns>
    private AuditEntry? Compare(CoveredThing thing, string digest, HashSet<CoveredThing> there, Func<Bilingual?>? where = null)
    {
        there.Add(thing);
        Bilingual what = ThingWording.Of(thing);
        if (!covered.TryGetValue(thing, out AuditEntry? entry))
        {
            damages.Add(DamageKind.RecordExtra, what, null, whole.Id);
            return null;
        }

        if (string.Equals(entry.Content, digest, StringComparison.Ordinal))
            return entry;
        damages.Add(
            DamageKind.RecordChanged,
            where?.Invoke() is { } place ? new Bilingual($"{what.Thai}: {place.Thai}", $"{what.English}: {place.English}") : what,
            entry.Sequence,
            whole.Id
        );
        return null;
    }
}
