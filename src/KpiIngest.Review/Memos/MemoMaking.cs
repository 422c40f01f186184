using System.Security.Cryptography;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos.Template;

namespace KpiIngest.Review.Memos;

/// <summary>Makes memos and certificates of what is recorded now. Whoever hands one out records it (<see cref="RecordAsync"/>) before it
/// leaves.</summary>
public sealed class MemoMaking(
    MemoQuery query,
    MemoLedger ledger,
    LiveTree trail,
    MemoTemplates templates,
    MemoSettings settings,
    TimeProvider time
)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>What would stand in it.</summary>
    /// <returns>Null where there is no such submission, or it is not read.</returns>
    public Task<IReadOnlyList<MemoCard>?> CardsAsync(MemoScope scope, CancellationToken cancellationToken) =>
        query.CardsAsync(scope, cancellationToken);

    /// <summary>Nothing is recorded yet.</summary>
    /// <param name="maker">Name of who makes it, as it stands in the document.</param>
    /// <exception cref="TemplateException">The template cannot be filled.</exception>
    public async Task<MemoOutcome> MakeAsync(MemoScope scope, MemoKind kind, string maker, CancellationToken cancellationToken)
    {
        IReadOnlyList<MemoCard>? cards = await query.CardsAsync(scope, cancellationToken);
        if (MemoRefusal.Of(kind, cards) is { } refusal)
            return new MemoOutcome(null, refusal);
        IReadOnlyList<MemoCard> shown =
            kind == MemoKind.Memo
                ? [.. cards!.Where(c => c.ReplacedBy is null && (c.Asked.Count > 0 || c.Earlier.Count > 0))]
                : [.. cards!];
        TemplatePackage template = templates.Load(kind);
        MemoText text = new(settings.ThaiDigits);
        MemoOccasion occasion = new(time.GetUtcNow(), maker, await trail.ShortAsync(cancellationToken));
        TemplateValues values =
            kind == MemoKind.Memo ? MemoContent.OfMemo(shown, text, occasion) : MemoContent.OfCertificate(shown, text, occasion);
        byte[] file = TemplateFilling.Fill(template, values, occasion.Now);
        MadeMemo made = new(
            scope,
            kind == MemoKind.Certificate,
            Convert.ToHexStringLower(SHA256.HashData(file)),
            file.Length,
            template.Sha256,
            occasion.Witness
        )
        {
            Submissions = [.. MemoText.Submissions(shown).Select(s => s.Id)],
            Decisions =
                kind == MemoKind.Memo ? [.. shown.SelectMany(c => c.Asked).Select(f => f.Line.StandingId).OfType<long>().Order()] : [],
        };
        return new MemoOutcome(
            new MemoFile(file, MemoFileName.Of(kind, scope, shown), made)
            {
                Undecided = cards!.Sum(c => c.Undecided),
                Changed = cards!.Sum(c => c.Changed),
            },
            null
        );
    }

    /// <param name="actor">As the audit trail names who made it.</param>
    public Task RecordAsync(MemoFile file, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ledger.RecordAsync(file.Made, actor, cancellationToken);
    }
}

/// <summary>Either a file, or why there is none.</summary>
public sealed record MemoOutcome(MemoFile? File, Bilingual? Refusal);

/// <param name="Bytes">Of a .docx.</param>
/// <param name="Name">Safe as the name of a file, with its ending.</param>
public sealed record MemoFile(byte[] Bytes, string Name, MadeMemo Made)
{
    /// <summary>Findings of its reports that wait to be decided and do not stand in it.</summary>
    public int Undecided { get; init; }

    /// <summary>Those of them that were decided, and whose figures changed since.</summary>
    public int Changed { get; init; }
}
