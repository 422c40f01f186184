using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records;
using KpiIngest.Review.Api.Access;
using KpiIngest.Review.Api.Document;
using KpiIngest.Review.Api.Problems;
using KpiIngest.Review.Language;
using KpiIngest.Review.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Api.Uploads;

/// <summary>Sends files into the inbox of a unit, within the limits of the upload page, and says what becomes of them.</summary>
internal static class UploadCalls
{
    private const string Tag = "uploads";

    public static void Map(RouteGroupBuilder api)
    {
        // A method of a context alone would be taken for one that writes its answer itself.
        Delegate send = SendAsync;

        // The limit of the whole group is for calls without files; UploadRequest sets that of the inbox.
        api.MapPost("/uploads", send)
            .RequireAuthorization(ApiRights.Review)
            .WithMetadata(new TakesFiles(), new DisableRequestSizeLimitAttribute())
            .Produces<UploadAccepted>(StatusCodes.Status202Accepted)
            .Described(
                "upload",
                Tag,
                "Sends files; Location is the address that says what becomes of them.",
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity
            )
            .Takes();
        api.MapGet("/uploads/{batch}", StatusAsync)
            .RequireAuthorization(ApiRights.Review)
            .Produces<UploadStatus>()
            .Described(
                "getUpload",
                Tag,
                "What became of the files that were sent together: ask again until `done`.",
                StatusCodes.Status404NotFound
            )
            .Takes();
    }

    private static async Task<IResult> SendAsync(HttpContext context)
    {
        if (context.RequestServices.GetService<IUploads>() is not { } uploads)
            return ProblemAnswer.NotFound(context);
        if (!SentForm.Is(context.Request))
            return ProblemAnswer.Of(context, StatusCodes.Status415UnsupportedMediaType, "media-type", ProblemWords.MediaType);
        UploadRequest request = new(context, uploads, null);
        UploadOutcome outcome = await request.ReadAsync(context.User.Identity?.Name ?? "");
        if (outcome.Refused is { } why)
            return Refused(context, outcome, why, uploads.Limits);
        if (outcome.Answers.All(a => a.Upload is null))
            return ProblemAnswer.Of(
                context,
                StatusCodes.Status422UnprocessableEntity,
                "files-refused",
                ProblemWords.FilesRefused,
                problem => problem with { Files = RefusedOf(outcome) }
            );
        string address = ApiAddress.Upload(request.Batch);
        return Results.Accepted(
            address,
            new UploadAccepted(
                request.Batch,
                address,
                [
                    .. outcome
                        .Answers.Where(a => a.Upload is not null)
                        .Select(a => new TakenFile(a.Name, a.Upload!.InboxPath, a.Upload.Sha256, a.Upload.Size)),
                ],
                RefusedOf(outcome)
            )
        );
    }

    private static async Task<IResult> StatusAsync(
        string batch,
        HttpContext context,
        SentFiles sent,
        CancellationToken cancellationToken
    ) =>
        await sent.OfAsync(batch, cancellationToken) is { } files
            ? Results.Ok(new UploadStatus(batch, !files.Awaits, [.. files.All.Select(f => UploadedFile.Of(files, f))]))
            : ProblemAnswer.NotFound(context);

    /// <summary>What came before the fault was taken all the same, and its standing is at the address of the batch.</summary>
    private static IResult Refused(HttpContext context, UploadOutcome outcome, Bilingual why, UploadLimits limits)
    {
        string code =
            why == UploadWords.NoFile ? "no-file"
            : why == UploadWords.TooLarge ? "too-large"
            : why == UploadWords.CutOff ? "cut-off"
            : why == UploadWords.WrongBatch ? "bad-parameter"
            : "unit-refused";
        Bilingual says = CountedText.Fill(why, limits.TotalMebibytes);
        return ProblemAnswer.Of(
            context,
            outcome.Status,
            code,
            says,
            problem => RefusedOf(outcome) is { Count: > 0 } files ? problem with { Files = files } : problem
        );
    }

    private static IReadOnlyList<RefusedFile> RefusedOf(UploadOutcome outcome) =>
        [.. outcome.Answers.Where(a => a.Refused is not null).Select(a => new RefusedFile(a.Name, a.Refused!.Thai, a.Refused.English))];
}

/// <summary>What was sent is in the inbox, to be taken within seconds.</summary>
/// <param name="Batch">What was sent together.</param>
/// <param name="Status">Address that says what becomes of it.</param>
/// <param name="Refused">Files that were not taken beside those that were.</param>
public sealed record UploadAccepted(string Batch, string Status, IReadOnlyList<TakenFile> Files, IReadOnlyList<RefusedFile> Refused);

/// <param name="Name">As it was sent.</param>
/// <param name="File">Where it was put, relative to the inbox; another name where its own was taken.</param>
/// <param name="Size">Bytes.</param>
public sealed record TakenFile(string Name, string File, string Sha256, long Size);

/// <param name="Done">False while something of it is still to come.</param>
public sealed record UploadStatus(string Batch, bool Done, IReadOnlyList<UploadedFile> Files);

/// <summary>What became of one file.</summary>
/// <param name="Name">As it was sent.</param>
/// <param name="File">Where it was put, relative to the inbox.</param>
/// <param name="Sent">UTC.</param>
/// <param name="By">Name of the account.</param>
/// <param name="Step">How far it is.</param>
/// <param name="Submission">Its number; null before it is taken.</param>
/// <param name="State">Of the submission.</param>
/// <param name="Outcome">Of its reading; null while it is not read.</param>
/// <param name="Message">In Thai: what became of it.</param>
public sealed record UploadedFile(
    string Name,
    string File,
    string Sha256,
    long Size,
    DateTimeOffset Sent,
    string By,
    UploadStep Step,
    long? Submission,
    SubmissionState? State,
    FileOutcome? Outcome,
    string Message,
    string MessageEn
)
{
    internal static UploadedFile Of(SentFiles.Batch batch, Records.Uploads.UploadStanding sent)
    {
        Records.Queries.SubmissionView? view = batch.TakenAs(sent);
        UploadStep step = batch.StepOf(sent);
        Bilingual says =
            view is not null ? SubmissionOutcome.Of(view)
            : sent.Standing is { Reason: { } reason } entry ? new Bilingual(reason, entry.ReasonEn ?? reason)
            : step == UploadStep.Gone ? UploadWords.GoneText
            : UploadWords.InInboxText;
        return new UploadedFile(
            sent.Upload.Name,
            sent.Upload.InboxPath,
            sent.Upload.Sha256,
            sent.Upload.Size,
            sent.At,
            sent.Actor,
            step,
            view?.Submission.Id,
            view?.Submission.State,
            view?.Reading?.Outcome,
            says.Thai,
            says.English
        );
    }
}

/// <summary>Marks an operation that takes files in a form.</summary>
internal sealed class TakesFiles
{
    public const string Field = "files";
}
