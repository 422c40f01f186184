using System.Linq.Expressions;
using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KpiIngest.Records.Findings;

/// <summary>The searchable texts of a submission: one of itself, and one of each report in it.</summary>
internal static class FindingCards
{
    /// <summary>Reports of one file that have numbers of their own; later ones share the last.</summary>
    private const int ReportBits = 16;

    /// <summary>Cards of reports that are missing have ordinals from here on; no file holds so many reports.</summary>
    public const int FirstMissing = 60_000;

    /// <summary>The same for the same report of the same submission.</summary>
    public static long IdOf(long submissionId, int reportOrdinal) =>
        (submissionId << ReportBits) | (long)Math.Min(reportOrdinal + 1, (1 << ReportBits) - 1);

    /// <summary>Of the number of a card.</summary>
    public static long SubmissionOf(long id) => id >> ReportBits;

    /// <summary>True where the number is that of a card of <see cref="OfMissing"/>.</summary>
    public static bool IsOfMissing(long id) => OrdinalOf(id) >= FirstMissing;

    private static int OrdinalOf(long id) => (int)(id & ((1 << ReportBits) - 1)) - 1;

    /// <summary>One for each report, and one for what belongs to none.</summary>
    public static IEnumerable<FindingCard> Of(Submission submission, Reading reading, FileResult? result)
    {
        yield return Itself(submission);
        foreach (RecordedReport report in reading.Reports.OrderBy(r => r.Ordinal).Take(FirstMissing))
        {
            ReportResult? shown = result is not null && report.Ordinal < result.Reports.Count ? result.Reports[report.Ordinal] : null;
            yield return CardOf(submission, report.Ordinal, report, shown is null ? [] : [.. shown.Supervisors, .. shown.Collectors]);
        }
    }

    /// <summary>What the submission itself is found by, read or not.</summary>
    public static FindingCard Itself(Submission submission) => CardOf(submission, FoundFinding.NoReport, null, []);

    public static FindingCard CardOf(Submission submission, int ordinal, RecordedReport? report, IEnumerable<string> people) =>
        CardOf(
            submission,
            IdOf(submission.Id, ordinal),
            FindingOrder.CardPositionOf(submission.Unit, report, ordinal, submission.Id),
            [report?.IndicatorNumber, report?.IndicatorName, .. people]
        );

    /// <summary>Of a report that is missing, by the finding that says so.</summary>
    public static FindingCard OfMissing(Submission submission, FindingLine line) =>
        CardOf(submission, line.CardId, FindingOrder.CardPositionOf(line.Position), [line.IndicatorNumber, line.IndicatorName]);

    /// <summary>The cards of a submission become these; not saved.</summary>
    /// <param name="replaced">By their ordinals those that go; all others stay.</param>
    public static async Task ReplaceAsync(
        RecordsDbContext db,
        Submission submission,
        Expression<Func<FindingCard, bool>> replaced,
        IEnumerable<FindingCard> cards,
        CancellationToken cancellationToken
    )
    {
        await db.FindingCards.Where(c => c.SubmissionId == submission.Id).Where(replaced).ExecuteDeleteAsync(cancellationToken);
        List<EntityEntry<FindingCard>> tracked =
        [
            .. db.ChangeTracker.Entries<FindingCard>().Where(c => c.Entity.SubmissionId == submission.Id),
        ];
        if (tracked.Count > 0)
        {
            Func<FindingCard, bool> goes = replaced.Compile();
            foreach (EntityEntry<FindingCard> card in tracked.Where(c => goes(c.Entity)))
                card.State = EntityState.Detached;
        }

        db.FindingCards.AddRange(cards);
    }

    private static FindingCard CardOf(Submission submission, long id, string position, IEnumerable<string?> more)
    {
        (string text, string parts) = FindingText.OfCard(submission.Unit, more.Prepend(submission.InboxPath));
        return new FindingCard
        {
            Id = id,
            SubmissionId = submission.Id,
            ReportOrdinal = OrdinalOf(id),
            Unit = submission.Unit,
            Position = position,
            Text = text,
            Parts = parts,
        };
    }
}
