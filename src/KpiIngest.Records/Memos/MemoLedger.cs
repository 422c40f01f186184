using KpiIngest.Records.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records.Memos;

/// <summary>Writes into the audit trail that a memo or a certificate was made: it goes out of the house, and the trail tells whether a file
/// is the one that was made here.</summary>
public sealed class MemoLedger(IDbContextFactory<RecordsDbContext> records, TimeProvider time)
{
    /// <summary>What the subjects of memos of a unit begin with.</summary>
    public const string UnitSubject = "unit:";

    /// <param name="actor">Who made it: an account's subject, or a command.</param>
    public async Task RecordAsync(MadeMemo made, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(made);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await db.BeginWriteAsync(cancellationToken);
        DateTimeOffset now = await db.NowAsync(time, cancellationToken);
        string subject = made.Scope switch
        {
            MemoScope.OfSubmission one => SubmissionLedger.Subject(one.Id),
            MemoScope.OfUnit unit => UnitSubject + unit.Unit,
            _ => AuditTrail.Records,
        };
        (int? year, int? round) = made.Scope is MemoScope.OfUnit of ? (of.FiscalYear, of.Round) : ((int?)null, (int?)null);
        object detail = new
        {
            fiscalYear = year,
            round,
            report = (made.Scope as MemoScope.OfSubmission)?.Report,
            submissions = made.Scope is MemoScope.OfUnit ? made.Submissions : null,
            findings = made.Certificate ? (int?)null : made.Decisions.Count,
            decisions = made.Certificate ? null : made.Decisions,
            witness = made.Witness,
            size = made.Size,
            sha256 = made.Sha256,
            template = made.TemplateSha256,
        };
        await AuditTrail.AppendAsync(
            db,
            now,
            actor,
            made.Certificate ? AuditActions.CertificateMade : AuditActions.MemoMade,
            subject,
            detail,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>A memo or a certificate that was made.</summary>
/// <param name="Certificate">False for a memo.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Size">Of the file, in bytes.</param>
/// <param name="TemplateSha256">Of the template that it was made from.</param>
/// <param name="Witness">The short form of the trail's checkpoint that stands in it.</param>
public sealed record MadeMemo(MemoScope Scope, bool Certificate, string Sha256, long Size, string TemplateSha256, string Witness)
{
    /// <summary>Numbers of the submissions that it speaks of, rising.</summary>
    public IReadOnlyList<long> Submissions { get; init; } = [];

    /// <summary>Numbers of the decisions that stand in it, rising.</summary>
    public IReadOnlyList<long> Decisions { get; init; } = [];
}
