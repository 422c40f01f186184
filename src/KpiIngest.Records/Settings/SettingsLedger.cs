using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Settings;

/// <summary>Records the settings that a service works by where they are not those that were recorded last: one transaction with its audit
/// entry, which names each with its old and new value.</summary>
public sealed class SettingsLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <param name="node">The service.</param>
    /// <param name="alone">No other service shares these records: its settings are compared with the last ones whatever it was called then.
    /// Of several each has its own.</param>
    /// <param name="inForce">By name; none may hold a secret.</param>
    /// <returns>Null where nothing differs.</returns>
    public async Task<SettingsChange?> RecordAsync(
        string node,
        bool alone,
        IReadOnlyDictionary<string, string?> inForce,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(inForce);
        SortedDictionary<string, string?> now = new(StringComparer.Ordinal);
        foreach ((string name, string? value) in inForce)
            now[name] = value is null ? null : StorableText.Of(value);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);

        // Most starts change nothing, and keep nobody waiting.
        if (Differences(await LastAsync(db, node, alone, cancellationToken), now).Count == 0)
            return null;
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        Dictionary<string, string?>? last = await LastAsync(db, node, alone, cancellationToken);
        List<ChangedSetting> differences = Differences(last, now);
        if (differences.Count == 0)
            return null;
        SettingsChange change = new()
        {
            Id = (await db.SettingsChanges.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0) + 1,
            Node = StorableText.Of(node),
            First = last is null,
            Actor = AuditTrail.Service,
            At = await db.NowAsync(time, cancellationToken),
            Settings = differences,
        };
        db.SettingsChanges.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            change.At,
            change.Actor,
            change.First ? AuditActions.SettingsFirst : AuditActions.SettingsChanged,
            Subject(change.Id),
            new
            {
                change = change.Id,
                node = change.Node,
                settings = change.Settings.Select(s => new
                {
                    name = s.Name,
                    before = s.Before,
                    after = s.After,
                }),
            },
            cancellationToken,
            RecordedContent.Of(change)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return change;
    }

    internal static string Subject(long change) => CoveredThing.SubjectOf(CoveredThing.Settings, change);

    /// <returns>Null where none were recorded.</returns>
    private static async Task<Dictionary<string, string?>?> LastAsync(
        RecordsDbContext db,
        string node,
        bool alone,
        CancellationToken cancellationToken
    )
    {
        // Their names and values alone: a damaged time, which verify names, keeps no service from starting.
        var settings = await db
            .ChangedSettings.Join(
                db.SettingsChanges,
                s => s.ChangeId,
                c => c.Id,
                (s, c) =>
                    new
                    {
                        Change = c.Id,
                        c.Node,
                        s.Ordinal,
                        s.Name,
                        s.After,
                    }
            )
            .Where(s => alone || s.Node == node)
            .OrderBy(s => s.Change)
            .ThenBy(s => s.Ordinal)
            .Select(s => new { s.Name, s.After })
            .ToListAsync(cancellationToken);
        if (settings.Count == 0)
            return null;
        Dictionary<string, string?> last = new(StringComparer.Ordinal);
        foreach (var setting in settings)
            last[setting.Name] = setting.After;
        return last;
    }

    private static List<ChangedSetting> Differences(Dictionary<string, string?>? last, SortedDictionary<string, string?> now)
    {
        if (last is null)
            return
            [
                .. now.Select(
                    (s, i) =>
                        new ChangedSetting
                        {
                            Ordinal = i,
                            Name = s.Key,
                            After = s.Value,
                        }
                ),
            ];
        IEnumerable<(string Name, string? Before, string? After)> different = last
            .Keys.Union(now.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => (name, last.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(s => !string.Equals(s.Item2, s.Item3, StringComparison.Ordinal));
        return
        [
            .. different.Select(
                (s, i) =>
                    new ChangedSetting
                    {
                        Ordinal = i,
                        Name = s.Name,
                        Before = s.Before,
                        After = s.After,
                    }
            ),
        ];
    }
}
