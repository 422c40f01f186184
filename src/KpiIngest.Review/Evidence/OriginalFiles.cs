using System.Globalization;
using KpiIngest.Records.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Evidence;

/// <summary>The addresses of pages' pictures and of the original itself: <c>/originals/12/pages/3.jpg</c>,
/// <c>/originals/12/printed/3.jpg</c> of a Word file, <c>/originals/12/file</c>, 12 being the submission.</summary>
public static class OriginalFiles
{
    /// <summary>A page of an original never changes, and who signs out must not find it in the browser again.</summary>
    private const string KeptForTheSession = "private, max-age=3600";

    public static void MapOriginals(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/originals/{submission:long}/pages/{page:int}.jpg", PictureAsync);
        app.MapGet("/originals/{submission:long}/printed/{page:int}.jpg", PrintedAsync);
        app.MapGet("/originals/{submission:long}/file", FileAsync);
    }

    public static string PictureAddress(long submission, int page, PictureDetail detail = PictureDetail.Reading) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/originals/{submission}/pages/{page}.jpg{(detail == PictureDetail.Close ? "?close=true" : "")}"
        );

    public static string PrintedAddress(long submission, int page, PictureDetail detail = PictureDetail.Reading) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/originals/{submission}/printed/{page}.jpg{(detail == PictureDetail.Close ? "?close=true" : "")}"
        );

    /// <summary>Of the page that shows a page of the print.</summary>
    /// <param name="places">The disputed cell first.</param>
    /// <param name="page">From 1; null for the one with the disputed cell.</param>
    public static string PrintedPageAddress(long submission, IReadOnlyList<PrintedPlace> places, int? page)
    {
        IEnumerable<string> query =
        [
            .. places.Select(p => $"at={p}"),
            .. page is { } number ? [string.Create(CultureInfo.InvariantCulture, $"number={number}")] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"/submissions/{submission}/printed?{string.Join('&', query)}").TrimEnd('?');
    }

    public static string FileAddress(long submission) => string.Create(CultureInfo.InvariantCulture, $"/originals/{submission}/file");

    private static async Task<IResult> PictureAsync(
        long submission,
        int page,
        bool? close,
        HttpContext context,
        SubmissionQuery submissions,
        IOriginals originals,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.SubmissionAsync(submission, cancellationToken) is not { } found)
            return Results.NotFound();
        return Drawn(
            await originals.PictureAsync(
                found.Sha256,
                page,
                close == true ? PictureDetail.Close : PictureDetail.Reading,
                cancellationToken
            ),
            context
        );
    }

    private static async Task<IResult> PrintedAsync(
        long submission,
        int page,
        bool? close,
        HttpContext context,
        SubmissionQuery submissions,
        IOriginals originals,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.SubmissionAsync(submission, cancellationToken) is not { } found)
            return Results.NotFound();
        return Drawn(
            await originals.PrintedPictureAsync(
                found.Sha256,
                page,
                close == true ? PictureDetail.Close : PictureDetail.Reading,
                cancellationToken
            ),
            context
        );
    }

    private static IResult Drawn(OriginalAnswer<string> picture, HttpContext context)
    {
        if (picture.Value is not { } path)
            return Refused(picture.Fault!);
        context.Response.Headers.CacheControl = KeptForTheSession;
        return Results.File(path, "image/jpeg");
    }

    /// <summary>To be saved, never shown by the browser: it is a stranger's file.</summary>
    private static async Task<IResult> FileAsync(
        long submission,
        SubmissionQuery submissions,
        IOriginals originals,
        CancellationToken cancellationToken
    )
    {
        if (await submissions.SubmissionAsync(submission, cancellationToken) is not { } found)
            return Results.NotFound();
        OriginalAnswer<string> original = await originals.BytesAsync(found.Sha256, cancellationToken);
        return original.Value is { } path
            ? Results.File(path, "application/octet-stream", found.OriginalName, enableRangeProcessing: true)
            : Refused(original.Fault!);
    }

    private static IResult Refused(OriginalFault fault) =>
        Results.Text(
            $"{fault.Message}\n{fault.MessageEn}\n",
            "text/plain; charset=utf-8",
            statusCode: fault.Code is "page-missing" or "original-missing"
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status503ServiceUnavailable
        );
}
