using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Memos;

/// <summary>What stands in a memo or a certificate: reports with what was decided of them, as they are recorded now.</summary>
public sealed class MemoQuery(IDbContextFactory<RecordsDbContext> records)
{
    /// <returns>In the order of the review list: of a unit the reports that no later submission replaced. Empty where there are none; null
    /// where there is no such submission, it is not read, or it repeats another one.</returns>
    public async Task<IReadOnlyList<MemoCard>?> CardsAsync(MemoScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        return scope switch
        {
            MemoScope.OfSubmission one => await OfSubmissionAsync(db, one, cancellationToken),
            MemoScope.OfUnit unit => await OfUnitAsync(db, unit, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "A scope of another kind."),
        };
    }

    private async Task<IReadOnlyList<MemoCard>?> OfSubmissionAsync(
        RecordsDbContext db,
        MemoScope.OfSubmission scope,
        CancellationToken cancellationToken
    )
    {
        Submission? submission = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == scope.Id, cancellationToken);
        if (submission is not { DuplicateOfId: null } || await ReadingAsync(db, scope.Id, cancellationToken) is not { } reading)
            return null;
        return await CardsAsync(
            db,
            await RegisterState.OfAsync(db, cancellationToken),
            submission,
            reading,
            r => scope.Report is not { } asked || r == asked,
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<MemoCard>> OfUnitAsync(
        RecordsDbContext db,
        MemoScope.OfUnit scope,
        CancellationToken cancellationToken
    )
    {
        var reports = await CurrentReadings
            .LatestOf(db)
            .AsNoTracking()
            .Where(r => r.Unit == scope.Unit && r.FiscalYear == scope.FiscalYear && r.Round == scope.Round)
            .Select(r => new { r.SubmissionId, r.Ordinal })
            .ToListAsync(cancellationToken);
        RegisterState register = await RegisterState.OfAsync(db, cancellationToken);
        List<MemoCard> cards = [];
        foreach (long id in reports.Select(r => r.SubmissionId).Distinct().Order())
        {
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
            if (await ReadingAsync(db, id, cancellationToken) is not { } reading)
                continue;
            HashSet<int> asked = [.. reports.Where(r => r.SubmissionId == id).Select(r => r.Ordinal)];
            cards.AddRange(await CardsAsync(db, register, submission, reading, asked.Contains, cancellationToken));
        }

        return
        [
            .. cards
                .OrderBy(c => c.Report is null)
                .ThenBy(c => FindingOrder.KeyOf(c.Report?.IndicatorNumber ?? ""), StringComparer.Ordinal)
                .ThenBy(c => c.Submission.Id)
                .ThenBy(c => c.Report?.Ordinal),
        ];
    }

    private static Task<Reading?> ReadingAsync(RecordsDbContext db, long submission, CancellationToken cancellationToken) =>
        CurrentReadings
            .Of(db)
            .AsNoTracking()
            .AsSplitQuery()
            .Include(r => r.Reports.OrderBy(p => p.Ordinal))
                .ThenInclude(p => p.Gaps.OrderBy(g => g.Ordinal))
            .Include(r => r.Reports)
                .ThenInclude(p => p.Tables)
            .Include(r => r.Discrepancies)
            .SingleOrDefaultAsync(r => r.SubmissionId == submission, cancellationToken);

    private async Task<IReadOnlyList<MemoCard>> CardsAsync(
        RecordsDbContext db,
        RegisterState agreed,
        Submission submission,
        Reading reading,
        Func<int, bool> asked,
        CancellationToken cancellationToken
    )
    {
        List<FindingLine> lines = await db
            .FindingLines.AsNoTracking()
            .Where(l => l.SubmissionId == submission.Id)
            .OrderBy(l => l.Position)
            .ToListAsync(cancellationToken);
        FileResult? answer = RecordedAnswer.Of(reading);
        CardFindings findings = await CardFindings.OfAsync(db, reading, answer, lines, cancellationToken);
        IReadOnlyDictionary<long, IReadOnlyList<VersionOfReport>> versions = await ReportVersions.AllAsync(
            db,
            [.. reading.Reports.Where(r => r.IdentityKey is not null)],
            cancellationToken
        );
        AcrossRun? run = await db
            .AcrossRuns.AsNoTracking()
            .SingleOrDefaultAsync(r => r.SubmissionId == submission.Id && r.ReadingId == reading.Id, cancellationToken);
        IReadOnlyList<AppliedCorrection> corrections = (
            await AppliedCorrections.OfAsync(records, submission.Id, cancellationToken)
        ).Applying;
        IReadOnlyList<RegisterStanding> register = await RegisterStanding.OfAsync(db, agreed, submission.Id, cancellationToken);
        List<MemoCard> cards = [];
        foreach (RecordedReport report in reading.Reports.Where(r => asked(r.Ordinal)))
        {
            IReadOnlyList<VersionOfReport> all = versions.GetValueOrDefault(report.Id) ?? [];
            long newest = all.Count == 0 ? submission.Id : all.Max(v => v.SubmissionId);
            cards.Add(
                findings.Fill(
                    new MemoCard(
                        submission,
                        reading,
                        report,
                        answer is not null && report.Ordinal < answer.Reports.Count ? answer.Reports[report.Ordinal] : null
                    )
                    {
                        Version = all.FirstOrDefault(v => v.SubmissionId == submission.Id)?.Number,
                        ReplacedBy = newest > submission.Id ? newest : null,
                        Earlier = await EarlierFindings.OfAsync(db, report, reading, cancellationToken),
                        Corrections = corrections.Count(c => c.Figure.Report == report.Ordinal),
                        ComparedWithOthers = run is not null,
                        NotCompared = run?.LimitReason,
                        Register = register.FirstOrDefault(r => r.Report == report.Ordinal),
                        Notes = answer?.Notes ?? [],
                    }
                )
            );
        }

        // What was found of the file as a whole goes with it, wherever all of its reports do.
        MemoCard whole = findings.Fill(new MemoCard(submission, reading, null, null));
        return reading.Reports.All(r => asked(r.Ordinal)) && (whole.Asked.Count > 0 || whole.Accepted.Count > 0 || whole.Undecided > 0)
            ? [.. cards, whole]
            : cards;
    }
}
