using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>One finding, with all that is needed to decide it.</summary>
/// <param name="Line">Where it stands; its version is <see cref="Version"/>.</param>
/// <param name="Submission">The later one where two show it.</param>
public sealed record FindingDetail(FindingLine Line, Submission Submission)
{
    /// <summary>What a decision names as seen.</summary>
    public FindingVersion Version => FindingSets.VersionOf(Line);

    /// <summary>With operands and places; null where two submissions show it.</summary>
    public DiscrepancyResult? Found { get; init; }

    /// <summary>The report that it is about, as read; null where none is meant.</summary>
    public ReportResult? Report { get; init; }

    /// <summary>Its files are 0, the earlier, and 1, the later, or 0 alone where the register is the other side; null where one submission
    /// shows it by itself.</summary>
    public AcrossFilesFinding? Across { get; init; }

    /// <summary>The earlier submission; null where one shows it, by itself or beside the register.</summary>
    public Submission? Other { get; init; }

    /// <summary>All that was said of it, in order, taken back or not.</summary>
    public IReadOnlyList<Decision> Said { get; init; } = [];

    /// <summary>Of those the ones that were taken back.</summary>
    public IReadOnlySet<long> TakenBack { get; init; } = new HashSet<long>();

    /// <summary>The finding as it was decided, where its figures or its identity changed since; null where nothing did.</summary>
    public DiscrepancyResult? DecidedAs { get; init; }

    /// <summary>What stands of the same finding in other submissions, and in this one of what is not found any more: in the order of
    /// submissions. None of it holds here.</summary>
    public IReadOnlyList<Decision> Elsewhere { get; init; } = [];

    /// <summary>The figures that it rests on, as a correction names them; none twice, in the order of the operands.</summary>
    public IReadOnlyList<IdentifiedFigure> Figures { get; init; } = [];

    /// <summary>Findings that follow from this one.</summary>
    public IReadOnlyList<FindingItem> Consequences { get; init; } = [];

    /// <summary>What is left to be mended after it; null where that is not known.</summary>
    public MendingResult? Mending { get; init; }

    /// <summary>The figure in all rounds and versions, the earliest first; empty where it stands in no scoring table.</summary>
    public IReadOnlyList<FigureOverRounds> OverRounds { get; init; } = [];

    /// <returns>Null where there is no such line.</returns>
    public static async Task<FindingDetail?> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long line,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        if (await db.FindingLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == line, cancellationToken) is not { } here)
            return null;
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == here.SubmissionId, cancellationToken);
        List<Decision> said = await db
            .Decisions.AsNoTracking()
            .Where(d => d.SubmissionId == here.SubmissionId)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        DecisionThread? thread = DecisionThread.Of(said).FirstOrDefault(t => t.Last.Id == here.LastId);
        HashSet<long> own = [.. thread?.Acts.Select(d => d.Id) ?? []];
        ILookup<string, Decision> elsewhere = await FindingItems.EarlierAsync(db, [here.Finding], cancellationToken);
        FindingDetail detail = new(here, submission)
        {
            Said = thread?.Acts ?? [],
            TakenBack = thread?.Acts.Where(thread.IsTakenBack).Select(d => d.Id).ToHashSet() ?? [],
            DecidedAs = here.State == FindingState.Changed ? await AsDecidedAsync(db, thread?.Standing, cancellationToken) : null,
            Elsewhere = [.. elsewhere[here.Finding].Where(d => !own.Contains(d.Id))],
        };
        return here.AcrossId is { } across
            ? await WithAcrossAsync(db, detail, across, cancellationToken)
            : await WithFoundAsync(db, detail, cancellationToken);
    }

    private static async Task<FindingDetail> WithFoundAsync(RecordsDbContext db, FindingDetail detail, CancellationToken cancellationToken)
    {
        FindingLine line = detail.Line;
        Reading reading = await db
            .Readings.AsNoTracking()
            .Include(r => r.Discrepancies)
            .SingleAsync(r => r.Id == line.ReadingId, cancellationToken);
        FileResult? result = RecordedAnswer.Of(reading);
        DiscrepancyResult? found = FoundOf(reading, result, line.Ordinal);
        ReportResult? report =
            found?.Report is { } index && result is not null && index < result.Reports.Count ? result.Reports[index] : null;
        int?[] following = [.. reading.Discrepancies.Where(d => d.ConsequenceOf == line.Ordinal).Select(d => (int?)d.Ordinal)];
        List<FindingLine> consequences =
            following.Length == 0
                ? []
                : await db
                    .FindingLines.AsNoTracking()
                    .Where(l => l.ReadingId == line.ReadingId && following.Contains(l.Ordinal))
                    .OrderBy(l => l.Ordinal)
                    .ToListAsync(cancellationToken);
        return detail with
        {
            Found = found,
            Report = report,
            Figures = result is null || found is null ? [] : FiguresOf(detail.Submission, result, found),
            Mending =
                result is not null && result.Discrepancies.Count == reading.Discrepancies.Count
                    ? result.Mendings?.FirstOrDefault(m => m.Discrepancy == line.Ordinal)
                    : null,
            Consequences = await FindingItems.OfAsync(db, consequences, cancellationToken),
            OverRounds = found is null ? [] : await FigureOverRounds.OfAsync(db, line, found, report, cancellationToken),
        };
    }

    private static async Task<FindingDetail> WithAcrossAsync(
        RecordsDbContext db,
        FindingDetail detail,
        long across,
        CancellationToken cancellationToken
    )
    {
        RecordedAcross recorded = await db
            .AcrossFindings.AsNoTracking()
            .Include(a => a.OtherSubmission)
            .SingleAsync(a => a.Id == across, cancellationToken);
        AcrossFilesFinding found = RecordedAnswer.Of(recorded);
        if (recorded.RegisterCheckId is null)
            return detail with { Across = found, Other = recorded.OtherSubmission };
        Reading reading = await db.Readings.AsNoTracking().SingleAsync(r => r.Id == recorded.ReadingId, cancellationToken);
        FileResult? result = RecordedAnswer.Of(reading);
        return detail with
        {
            Across = found,
            Report =
                result is not null && recorded.ReportOrdinal >= 0 && recorded.ReportOrdinal < result.Reports.Count
                    ? result.Reports[recorded.ReportOrdinal]
                    : null,
        };
    }

    private static async Task<DiscrepancyResult?> AsDecidedAsync(
        RecordsDbContext db,
        Decision? decided,
        CancellationToken cancellationToken
    )
    {
        if (decided?.Ordinal is not { } ordinal)
            return null;
        Reading reading = await db
            .Readings.AsNoTracking()
            .Include(r => r.Discrepancies)
            .SingleAsync(r => r.Id == decided.ReadingId, cancellationToken);
        return FoundOf(reading, RecordedAnswer.Of(reading), ordinal);
    }

    private static List<IdentifiedFigure> FiguresOf(Submission submission, FileResult result, DiscrepancyResult found)
    {
        IReadOnlyList<IdentifiedFigure> all = FigureIdentity.Of(submission.Id, submission.Unit, result);
        return
        [
            .. found
                .Operands.Where(o => o.At is not null)
                .Select(o =>
                    all.FirstOrDefault(f =>
                        f.Report == found.Report && f.Figure.At == o.At && string.Equals(f.Figure.Text, o.Text, StringComparison.Ordinal)
                    )
                )
                .OfType<IdentifiedFigure>()
                .DistinctBy(f => (f.Key, f.Occurrence)),
        ];
    }

    /// <summary>From the recorded answer, where it can be read; else from its rows, which have no operands.</summary>
    private static DiscrepancyResult? FoundOf(Reading reading, FileResult? result, int? ordinal)
    {
        if (result is not null && ordinal < result.Discrepancies.Count)
            return result.Discrepancies[ordinal.Value];
        return reading.Discrepancies.Find(d => d.Ordinal == ordinal) is { } recorded ? Queries.RecordedResult.Of(recorded, null) : null;
    }
}
