using System.Text.Json;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds one submission, with all that is recorded of it, against what the trail tells of it.</summary>
internal sealed class SubmissionProof(RecordedWhole whole, Damages damages)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>The digest that holds for each thing: of the last entry that covers it.</summary>
    private readonly Dictionary<CoveredThing, (string Digest, long Entry)> covered = [];

    /// <summary>Things that the trail tells of, covered or not.</summary>
    private readonly Dictionary<CoveredThing, long> told = [];

    public void Run()
    {
        DerivedState state = new();
        foreach (AuditEntry entry in whole.Entries)
        {
            JsonElement detail = DetailOf(entry);
            state.Follow(entry.Action, detail);
            if (CoveredThing.Of(entry, detail) is not { } thing) continue;
            told[thing] = entry.Sequence;
            if (entry.Content is { } digest) covered[thing] = (digest, entry.Sequence);
        }

        HashSet<CoveredThing> there = [];
        if (whole.Submission is { } submission)
        {
            Compare(CoveredThing.OfSubmission, RecordedContent.Of(submission), there);
            foreach (string difference in state.Differences(submission)) damages.Add(DamageKind.StateChanged, difference, null, whole.Id);
        }

        foreach (Reading reading in whole.Readings)
            Compare(CoveredThing.Of(reading), RecordedContent.Of(reading), there, () => whole.Submission is { } of ? ReadingDisagreement.FirstOf(reading, of) : null);
        foreach (AcrossRun run in whole.Runs) Compare(CoveredThing.Of(run), RecordedContent.Of(run, whole.FindingsOf(run)), there);
        foreach (RegisterCheck check in whole.RegisterChecks) Compare(CoveredThing.Of(check), RecordedContent.Of(check, whole.RegisterFindings[check.Id]), there);
        foreach (Decision decision in whole.Decisions) Compare(CoveredThing.Of(decision), RecordedContent.Of(decision), there);
        foreach (Correction correction in whole.Corrections) Compare(CoveredThing.Of(correction), RecordedContent.Of(correction), there);
        foreach ((CoveredThing thing, long entry) in told)
            if (!there.Contains(thing)) damages.Add(DamageKind.RecordMissing, $"{thing.Kind} {thing.Key}".TrimEnd(), entry, whole.Id);
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

    /// <param name="where">Within it, as far as can be known; asked for only where it was changed.</param>
    private void Compare(CoveredThing thing, string digest, HashSet<CoveredThing> there, Func<string?>? where = null)
    {
        there.Add(thing);
        string what = $"{thing.Kind} {thing.Key}".TrimEnd();
        if (!covered.TryGetValue(thing, out (string Digest, long Entry) stated)) damages.Add(DamageKind.RecordExtra, what, null, whole.Id);
        else if (!string.Equals(stated.Digest, digest, StringComparison.Ordinal)) damages.Add(DamageKind.RecordChanged, where?.Invoke() is { } place ? $"{what}: {place}" : what, stated.Entry, whole.Id);
    }
}
