using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Review.Cards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using FileResult = KpiIngest.Checking.Results.FileResult;

namespace KpiIngest.Review.Pages;

/// <summary>Two versions of a report beside each other. Which two stands in the address.</summary>
public sealed class VersionsModel(SubmissionQuery submissions, IDbContextFactory<RecordsDbContext> records) : PageModel
{
    private const string All = "all";

    public RecordedReport Report { get; private set; } = null!;

    public Submission Submission { get; private set; } = null!;

    /// <summary>All of them, the report itself among them; empty where its identity is unsure.</summary>
    public IReadOnlyList<VersionOfReport> Versions { get; private set; } = [];

    /// <summary>The earlier of the two; null where there are no two.</summary>
    public VersionOfReport? Before { get; private set; }

    public VersionOfReport? After { get; private set; }

    /// <summary>Null where there are no two, or one of them cannot be shown.</summary>
    public ComparedVersions? Compared { get; private set; }

    /// <summary>What was asked for in versions before the later one, and what has become of it there.</summary>
    public IReadOnlyList<EarlierFinding> Asked { get; private set; } = [];

    /// <summary>True where what is the same in both is shown too.</summary>
    public bool Whole { get; private set; }

    /// <param name="from">A submission that holds a version; null for the one before.</param>
    /// <param name="to">A submission that holds a version; null for this one.</param>
    public async Task<IActionResult> OnGetAsync(
        long id,
        int report,
        long? from,
        long? to,
        string? show,
        CancellationToken cancellationToken
    )
    {
        if (
            await submissions.FindAsync(id, cancellationToken) is not { Reading: { } reading } view
            || reading.Reports.Find(r => r.Ordinal == report) is not { } shown
        )
            return NotFound();
        (Submission, Report, Whole) = (view.Submission, shown, show == All);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        Versions = (await ReportVersions.AllAsync(db, [shown], cancellationToken)).GetValueOrDefault(shown.Id) ?? [];
        long here = view.Original?.Id ?? id;
        VersionOfReport? second = Versions.FirstOrDefault(v => v.SubmissionId == (to ?? here));
        VersionOfReport? first = from is { } asked
            ? Versions.FirstOrDefault(v => v.SubmissionId == asked)
            : Versions.LastOrDefault(v => v.SubmissionId < (second?.SubmissionId ?? 0))
                ?? Versions.FirstOrDefault(v => v.SubmissionId != second?.SubmissionId);
        if (first is null || second is null || first.SubmissionId == second.SubmissionId)
            return Page();
        (Before, After) = first.SubmissionId < second.SubmissionId ? (first, second) : (second, first);
        if (
            await CardAsync(Before, cancellationToken) is ({ } before, { } beforeAnswer)
            && await CardAsync(After, cancellationToken) is ({ } after, { } afterAnswer)
        )
            Compared = ComparedVersions.Of(before, beforeAnswer, after, afterAnswer);
        if (
            await submissions.FindAsync(After.SubmissionId, cancellationToken) is { Reading: { } read }
            && read.Reports.Find(r => r.Ordinal == After.Ordinal) is { } later
        )
            Asked = await EarlierFindings.OfAsync(db, later, read, cancellationToken);
        return Page();
    }

    private async Task<(CardReport? Card, FileResult? Answer)> CardAsync(VersionOfReport version, CancellationToken cancellationToken) =>
        await submissions.FindAsync(version.SubmissionId, cancellationToken) is { Reading: { } reading }
        && RecordedAnswer.Of(reading) is { } answer
        && version.Ordinal < answer.Reports.Count
            ? (CardReport.Of(version.SubmissionId, answer)[version.Ordinal], answer)
            : (null, null);
}
