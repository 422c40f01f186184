using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Thai;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Evidence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Api.Submissions;

/// <summary>What was received: the list, one, what was read in it, and its original.</summary>
internal static class SubmissionCalls
{
    private const string Tag = "submissions";
    private const int UsualPage = 50;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/submissions", ListAsync)
            .Produces<SubmissionListPage>()
            .Described("listSubmissions", Tag, "What was received, the newest first, a page at a time.")
            .Takes(KnownParameters.Text, KnownParameters.Size, KnownParameters.Before);
        api.MapGet("/submissions/{submission:long}", OneAsync)
            .Produces<SubmissionWhole>()
            .Described("getSubmission", Tag, "One submission with its history.", StatusCodes.Status404NotFound)
            .Takes();
        api.MapGet("/submissions/{submission:long}/reports", ReportsAsync)
            .Produces<FileResult>()
            .Described("getReports", Tag, "What was read in it, as `check --format json` writes a file.", StatusCodes.Status404NotFound)
            .Takes();
        api.MapGet("/submissions/{submission:long}/original", OriginalAsync)
            .Produces(StatusCodes.Status200OK)
            .WithMetadata(new GivesFile())
            .Described("getOriginal", Tag, "The bytes as they were received.", StatusCodes.Status404NotFound)
            .Takes();
    }

    /// <returns>Entries of a page that a call asks for.</returns>
    internal static int SizeOf(HttpContext context) => (int?)NumberOf(context, KnownParameters.Size.Name) ?? UsualPage;

    /// <returns>Null where it is not given; what is no number was refused before.</returns>
    internal static long? NumberOf(HttpContext context, string name) =>
        long.TryParse(
            ThaiDigits.ToArabic((string?)context.Request.Query[name] ?? ""),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long number
        )
            ? number
            : null;

    private static async Task<IResult> ListAsync(HttpContext context, SubmissionQuery submissions, CancellationToken cancellationToken)
    {
        int size = SizeOf(context);
        string? text = ((string?)context.Request.Query[KnownParameters.Text.Name])?.Trim() is { Length: > 0 } said ? said : null;
        IReadOnlyList<SubmissionView> found = await submissions.PageAsync(
            NumberOf(context, KnownParameters.Before.Name),
            size + 1,
            cancellationToken,
            text
        );
        QueryString query = QueryString.Empty;
        if (text is not null)
            query = query.Add(KnownParameters.Text.Name, text);
        if (size != UsualPage)
            query = query.Add(KnownParameters.Size.Name, size.ToString(CultureInfo.InvariantCulture));
        if (found.Count > size)
            query = query.Add(KnownParameters.Before.Name, found[size - 1].Submission.Id.ToString(CultureInfo.InvariantCulture));
        return Results.Ok(
            new SubmissionListPage(
                [.. found.Take(size).Select(SubmissionEntry.Of)],
                found.Count > size ? $"{ApiAddress.Root}/submissions{query.ToUriComponent()}" : null
            )
        );
    }

    private static async Task<IResult> OneAsync(
        long submission,
        HttpContext context,
        SubmissionQuery submissions,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.FindAsync(submission, cancellationToken) is not { } view)
            return ProblemAnswer.NotFound(context);
        IReadOnlyList<AuditEntry> entries = await submissions.EntriesAsync(submission, cancellationToken);
        FileError? error = view.Reading is { ErrorCode: { } code } read
            ? new FileError(code, read.ErrorMessage ?? "", read.ErrorMessageEn ?? "")
            : null;
        return Results.Ok(
            new SubmissionWhole(
                SubmissionEntry.Of(view),
                view.Reading?.ReaderVersion,
                view.Reading?.ReadAt,
                error,
                await submissions.DuplicatesOfAsync(submission, cancellationToken),
                [.. entries.Select(e => new TrailEntry(e.Sequence, e.At, e.Actor, e.Action))]
            )
        );
    }

    private static async Task<IResult> ReportsAsync(
        long submission,
        HttpContext context,
        SubmissionQuery submissions,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.FindAsync(submission, cancellationToken) is not { } view)
            return ProblemAnswer.NotFound(context);
        return view.Reading is { } reading && RecordedAnswer.Of(reading) is { } answer
            ? Results.Ok(answer with { Path = view.Submission.InboxPath })
            : ProblemAnswer.Of(context, StatusCodes.Status404NotFound, "not-read", SubmissionOutcome.Of(view));
    }

    /// <summary>To be saved: it is a stranger's file.</summary>
    private static async Task<IResult> OriginalAsync(
        long submission,
        HttpContext context,
        SubmissionQuery submissions,
        IOriginals originals,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.SubmissionAsync(submission, cancellationToken) is not { } found)
            return ProblemAnswer.NotFound(context);
        OriginalAnswer<string> original = await originals.BytesAsync(found.Sha256, cancellationToken);
        if (original.Value is { } path)
            return Results.File(path, "application/octet-stream", found.OriginalName, enableRangeProcessing: true);
        OriginalFault fault = original.Fault!;
        return ProblemAnswer.Of(
            context,
            fault.Code == "original-missing" ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable,
            fault.Code,
            new Bilingual(fault.Message, fault.MessageEn)
        );
    }
}

/// <summary>Marks an operation that answers with the bytes of a file.</summary>
internal sealed class GivesFile;
