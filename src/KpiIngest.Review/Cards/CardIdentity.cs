using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Cards;

/// <summary>What a submission's reports are: as read, as people said, and as it counts.</summary>
/// <param name="Seen">What a form of the page names as seen.</param>
/// <param name="Parts">The unit first, then year, round and number of each report.</param>
/// <param name="Units">Those that have sent something.</param>
/// <param name="Waiting">True while the card is still to be checked again with what was said.</param>
public sealed record CardIdentity(
    Submission Submission,
    IdentityVersion Seen,
    IReadOnlyList<CardPart> Parts,
    IReadOnlyList<string> Units,
    bool Waiting
)
{
    /// <summary>What people said of reports that the file does not hold any more.</summary>
    public IReadOnlyList<Confirmation> Changed { get; private init; } = [];

    /// <summary>As the folder says, whatever people said.</summary>
    public string Folder => Submission.FolderUnit ?? Submission.Unit;

    /// <summary>True where a person is asked: something was not read, or the file lay in no folder.</summary>
    public bool IsUnsure => Parts.Any(p => p.Counts is null) || Submission.Unit == Records.Inbox.InboxEntry.NoUnit;

    public CardPart Unit => Parts[0];

    /// <summary>Index, and its parts.</summary>
    public IEnumerable<IGrouping<int, CardPart>> Reports => Parts.Where(p => p.Report is not null).GroupBy(p => p.Report!.Value);

    public static async Task<CardIdentity> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        ConfirmationLedger ledger,
        WishLedger wishes,
        SubmissionView view,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(view);
        Submission submission = view.Submission;
        AppliedConfirmations said = await AppliedConfirmations.OfAsync(records, submission.Id, cancellationToken);
        IReadOnlyList<RecordedReport> reports = submission.DuplicateOfId is null ? view.Reading?.Reports ?? [] : [];
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        bool differs = reports.Any(r =>
            said.Applying.Any(c => c.ReportOrdinal == r.Ordinal && !string.Equals(CountsOf(r, c.Part), c.Value, StringComparison.Ordinal))
        );
        return new CardIdentity(
            submission,
            await ledger.VersionAsync(submission.Id, cancellationToken),
            [
                new CardPart(
                    IdentityPart.Unit,
                    null,
                    submission.FolderUnit ?? submission.Unit,
                    submission.Unit,
                    said.Applying.FirstOrDefault(c => c.Part == IdentityPart.Unit)
                ),
                .. reports.OrderBy(r => r.Ordinal).SelectMany(r => PartsOf(r, said)),
            ],
            await KnownUnits.OfAsync(db, cancellationToken),
            differs && await wishes.IsOpenAsync(JobWish.Recheck, submission.Id, cancellationToken)
        )
        {
            Changed = said.Changed,
        };
    }

    private static IEnumerable<CardPart> PartsOf(RecordedReport report, AppliedConfirmations said)
    {
        ReadIdentity? read = report.Ordinal < said.Read.Count ? said.Read[report.Ordinal] : null;
        IdentityPart[] parts = report.AgencySummary
            ? [IdentityPart.FiscalYear, IdentityPart.Round]
            : [IdentityPart.FiscalYear, IdentityPart.Round, IdentityPart.IndicatorNumber];
        return parts.Select(p => new CardPart(
            p,
            report.Ordinal,
            read?.Of(p),
            CountsOf(report, p),
            said.Applying.FirstOrDefault(c => c.Part == p && c.ReportOrdinal == report.Ordinal)
        ));
    }

    private static string? CountsOf(RecordedReport report, IdentityPart part) =>
        part switch
        {
            IdentityPart.FiscalYear => report.FiscalYear?.ToString(CultureInfo.InvariantCulture),
            IdentityPart.Round => report.Round?.ToString(CultureInfo.InvariantCulture),
            _ => string.IsNullOrWhiteSpace(report.IndicatorNumber) ? null : report.IndicatorNumber,
        };
}

/// <param name="Report">Index in the file; null for the unit.</param>
/// <param name="Read">As read, or, of the unit, as the folder says; null where it was not read.</param>
/// <param name="Counts">As it stands in lists and versions; null where nothing does.</param>
/// <param name="Said">The last word of a person; null where nobody said anything.</param>
public sealed record CardPart(IdentityPart Part, int? Report, string? Read, string? Counts, Confirmation? Said);
