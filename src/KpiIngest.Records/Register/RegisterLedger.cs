using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Audit;
using KpiIngest.Records.Audit.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Register;

/// <summary>Adds versions to the register, each in one transaction with its entry of the audit trail.</summary>
public sealed class RegisterLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    public static string Subject(long version) => CoveredThing.SubjectOf(CoveredThing.Register, version);

    public async Task<RegisterState> StateAsync(CancellationToken cancellationToken, long? version = null)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return await RegisterState.OfAsync(db, cancellationToken, version);
    }

    /// <summary>The newest first, with the parts that each changed.</summary>
    public async Task<IReadOnlyList<(RegisterVersion Version, IReadOnlyList<RegisterPart> Parts)>> VersionsAsync(
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<RegisterVersion> versions = await db
            .RegisterVersions.AsNoTracking()
            .OrderByDescending(v => v.Id)
            .ToListAsync(cancellationToken);
        ILookup<long, RegisterPart> parts = (
            await db.RegisterParts.AsNoTracking().OrderBy(p => p.FiscalYear).ThenBy(p => p.Unit).ToListAsync(cancellationToken)
        ).ToLookup(p => p.VersionId);
        return [.. versions.Select(v => (v, (IReadOnlyList<RegisterPart>)[.. parts[v.Id]]))];
    }

    /// <summary>The years as they would stand: with the spelling of a unit that is known already, and only those that are
    /// changed.</summary>
    public async Task<IReadOnlyList<AgreedYear>> ChangedAsync(
        RegisterState state,
        IEnumerable<AgreedYear> wanted,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> sending = await db.Submissions.Select(s => s.Unit).Distinct().ToListAsync(cancellationToken);
        Dictionary<string, string> spelt = [];
        foreach (string unit in sending.Concat(state.Years.Select(y => y.Unit)))
            spelt[RegisterState.KeyOf(unit)] = unit;
        List<AgreedYear> years = [.. wanted.Select(y => y with { Unit = spelt.GetValueOrDefault(RegisterState.KeyOf(y.Unit), y.Unit) })];
        return RegisterDifference.ChangedOf(state, years);
    }

    /// <param name="seen">What the preview rested on.</param>
    /// <param name="wanted">The years that it changes, whole.</param>
    public async Task<RegisterOutcome> ApplyAsync(
        RegisterSeen seen,
        IReadOnlyList<AgreedYear> wanted,
        string actor,
        string? source,
        string? sourceSha256,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(seen);
        IReadOnlyList<AgreedYear> changed = await ChangedAsync(await StateAsync(cancellationToken), wanted, cancellationToken);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        long head = await db.RegisterVersions.MaxAsync(v => (long?)v.Id, cancellationToken) ?? 0;
        if (head != seen.Base)
        {
            return new RegisterOutcome.Refused(
                new Bilingual(
                    "ทะเบียนถูกเปลี่ยนโดยผู้อื่นหลังจากเปิดดู ยังไม่มีอะไรถูกบันทึก กรุณาดูตัวอย่างใหม่",
                    "the register was changed by somebody else in between; nothing was recorded. Please look at the preview again"
                )
            );
        }

        if (changed.Count == 0)
            return new RegisterOutcome.Refused(
                new Bilingual("ไม่มีอะไรเปลี่ยนจากทะเบียนฉบับปัจจุบัน", "nothing is changed of the register as it stands")
            )
            {
                NothingChanged = true,
            };
        if (
            seen.Readings is { } fingerprint
            && !string.Equals(
                fingerprint,
                RegisterReach.FingerprintOf(await ReachesAsync(db, changed, cancellationToken)),
                StringComparison.Ordinal
            )
        )
        {
            return new RegisterOutcome.Refused(
                new Bilingual(
                    "มีรายงานเข้ามาใหม่หรืออ่านใหม่หลังจากดูตัวอย่าง ยังไม่มีอะไรถูกบันทึก กรุณาดูตัวอย่างใหม่",
                    "reports were received or read again since the preview; nothing was recorded. Please look at the preview again"
                )
            );
        }

        RegisterVersion version = new()
        {
            Id = head + 1,
            At = await db.NowAsync(time, cancellationToken),
            Actor = StorableText.Of(actor.Trim()),
            Source = source is null ? null : StorableText.Of(source),
            SourceSha256 = sourceSha256,
        };
        List<RegisterPart> parts =
        [
            .. changed.Select(y => new RegisterPart
            {
                VersionId = version.Id,
                Unit = StorableText.Of(y.Unit),
                FiscalYear = y.FiscalYear,
                Indicators = y.Indicators.Count,
            }),
        ];
        List<RegisterRow> rows =
        [
            .. changed.SelectMany(y =>
                Enumerable
                    .Range(0, y.Indicators.Count)
                    .Select(i => RegisterState.RowOf(version.Id, y with { Unit = StorableText.Of(y.Unit) }, i))
            ),
        ];
        db.RegisterVersions.Add(version);
        db.RegisterParts.AddRange(parts);
        db.RegisterRows.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        await AuditTrail.AppendAsync(
            db,
            version.At,
            version.Actor,
            AuditActions.RegisterChanged,
            Subject(version.Id),
            new
            {
                version = version.Id,
                source,
                parts = parts.Count,
                indicators = rows.Count,
            },
            cancellationToken,
            RecordedContent.Of(version, parts, rows)
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RegisterOutcome.Applied(version);
    }

    internal static Task<IReadOnlyList<RegisterReach>> ReachesAsync(
        RecordsDbContext db,
        IEnumerable<AgreedYear> years,
        CancellationToken cancellationToken
    ) =>
        RegisterReach.OfAsync(
            db,
            [.. years.OrderBy(y => y.Unit, StringComparer.Ordinal).ThenBy(y => y.FiscalYear).Select(y => (y.Unit, y.FiscalYear))],
            cancellationToken
        );
}

/// <summary>What somebody looked at before applying a change.</summary>
/// <param name="Base">The version that it was made on; 0 where there was none.</param>
/// <param name="Readings">As of <see cref="RegisterPreview.Readings"/>; null where no preview was looked at.</param>
public sealed record RegisterSeen(long Base, string? Readings);

/// <summary>What came of a change of the register.</summary>
public abstract record RegisterOutcome
{
    public sealed record Applied(RegisterVersion Version) : RegisterOutcome;

    /// <summary>Nothing was recorded.</summary>
    public sealed record Refused(Bilingual Why) : RegisterOutcome
    {
        /// <summary>True where the register stands so already.</summary>
        public bool NothingChanged { get; init; }
    }
}
