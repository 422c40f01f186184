using KpiIngest.Checking.History;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Register;

/// <summary>What a change of the register would do, computed on the recorded readings; nothing is written.</summary>
/// <param name="Base">The version that it would follow.</param>
/// <param name="Readings">Stands for the readings that it rests on.</param>
public sealed record RegisterPreview(
    long Base,
    string Readings,
    IReadOnlyList<AgreedYear> Years,
    IReadOnlyList<RegisterDifference> Differences
)
{
    /// <summary>Findings that come.</summary>
    public IReadOnlyList<PreviewedFinding> New { get; init; } = [];

    /// <summary>Findings that go.</summary>
    public IReadOnlyList<PreviewedFinding> Gone { get; init; } = [];

    /// <summary>Findings that stay, with other figures.</summary>
    public IReadOnlyList<PreviewedFinding> Changed { get; init; } = [];

    /// <summary>Submissions that it was computed on.</summary>
    public int Submissions { get; init; }

    /// <param name="wanted">The years that it changes, whole.</param>
    public static async Task<RegisterPreview> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        TimeProvider time,
        IEnumerable<AgreedYear> wanted,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        RegisterLedger ledger = new(records, time);
        RegisterState before = await ledger.StateAsync(cancellationToken);
        IReadOnlyList<AgreedYear> changed =
        [
            .. (await ledger.ChangedAsync(before, wanted, cancellationToken)).Select(y => y with { Version = before.Version + 1 }),
        ];
        RegisterState after = before.With(changed);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction snapshot = await db.BeginSnapshotAsync(cancellationToken);
        IReadOnlyList<RegisterReach> reaches = await RegisterLedger.ReachesAsync(db, changed, cancellationToken);
        DateOnly today = RegisterClock.DayOf(await db.NowAsync(time, cancellationToken));
        (List<PreviewedFinding> come, List<PreviewedFinding> gone, List<PreviewedFinding> other) = ([], [], []);
        List<(long Submission, long Reading)> reached = [.. reaches.SelectMany(r => r.Submissions).Distinct().Order()];
        foreach ((long submission, long reading) in reached)
        {
            if (await RegisterFindings.FileAsync(db, submission, reading, cancellationToken) is not { } file)
                continue;

            // Only the years that change: what else the file holds stays as it is.
            RegisterReach[] own = [.. reaches.Where(r => r.Submissions.Any(s => s.Submission == submission))];
            int[] years = [.. own.Select(r => r.FiscalYear)];
            Dictionary<string, AcrossFilesFinding> now = ByIdentity(before);
            foreach ((string key, AcrossFilesFinding found) in ByIdentity(after))
            {
                PreviewedFinding shown = new(submission, file.Unit, file.Name, found);
                if (!now.Remove(key, out AcrossFilesFinding? was))
                    come.Add(shown);
                else if (!string.Equals(FindingFigures.Of(was, submission), FindingFigures.Of(found, submission), StringComparison.Ordinal))
                    other.Add(shown);
            }

            gone.AddRange(now.Values.Select(f => new PreviewedFinding(submission, file.Unit, file.Name, f)));

            Dictionary<string, AcrossFilesFinding> ByIdentity(RegisterState state) =>
                RegisterFindings
                    .Of(file, submission, [.. state.Of(file.Unit).Where(y => years.Contains(y.FiscalYear))], own, today)
                    .GroupBy(
                        f =>
                            $"{f.Code}|{(f.Reports is [var report] ? report : -1)}|{f.Register!.FiscalYear}|{f.Register.Round}|{f.Register.Number}|{f.Register.Item}",
                        StringComparer.Ordinal
                    )
                    .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        }

        return new RegisterPreview(before.Version, RegisterReach.FingerprintOf(reaches), changed, RegisterDifference.Of(before, changed))
        {
            New = come,
            Gone = gone,
            Changed = other,
            Submissions = reached.Count,
        };
    }
}

/// <param name="File">The path in the inbox.</param>
public sealed record PreviewedFinding(long Submission, string Unit, string File, AcrossFilesFinding Found);
