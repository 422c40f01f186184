using KpiIngest.Checking.Language;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace KpiIngest.Review.Uploads;

/// <summary>Reads a form with files as it comes, without keeping it: first who sends and for whom, then each file straight into the inbox.
/// The token stands before the files, in the form or in a header; without it no file is looked at.</summary>
/// <param name="antiforgery">Null where no page sends it, and no cookie lets it in: a call of the API.</param>
internal sealed class UploadRequest(HttpContext context, IUploads uploads, IAntiforgery? antiforgery)
{
    public const string UnitField = "unit";
    public const string BatchField = "batch";

    private const int FieldBytes = 4096;
    private const int Fields = 20;

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<UploadAnswer> answers = [];
    private string? unit;

    /// <summary>What was sent together with other requests; made up where the form names none.</summary>
    public string Batch { get; private set; } = NewBatch();

    public static string NewBatch() => Guid.NewGuid().ToString("N");

    public static bool IsBatch(string text) =>
        text.Length == Records.Uploads.UploadLedger.BatchLength && text.All(char.IsAsciiHexDigitLower);

    /// <param name="actor">Name of the account.</param>
    public async Task<UploadOutcome> ReadAsync(string actor)
    {
        if (context.Request.ContentLength > uploads.Limits.RequestBytes)
            return TooLarge();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = uploads.Limits.RequestBytes;
        try
        {
            return await ReadPartsAsync(actor);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return new UploadOutcome(StatusCodes.Status400BadRequest, UploadWords.CutOff, answers);
        }
    }

    private async Task<UploadOutcome> ReadPartsAsync(string actor)
    {
        if (BoundaryOf(context.Request.ContentType) is not { } boundary)
            return await MayAsync() ? Wrong(UploadWords.NoFile) : Stale();
        MultipartReader parts = new(boundary, context.Request.Body);
        bool allowed = false;
        while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out ContentDispositionHeaderValue? disposition))
                continue;
            if (disposition.IsFormDisposition())
            {
                if (fields.Count < Fields)
                    fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await TextAsync(part);
                continue;
            }

            if (!disposition.IsFileDisposition() || NameOf(disposition) is not { Length: > 0 } name)
                continue;
            if (!allowed)
            {
                if (!await MayAsync())
                    return Stale();
                allowed = true;
                if (Begin() is { } refused)
                    return Wrong(refused);
            }

            answers.Add(
                answers.Count >= UploadLimits.Files
                    ? new UploadAnswer(name, null, UploadWords.TooMany)
                    : await uploads.PutAsync(new UploadOrder(Batch, unit!, name, actor), part.Body, context.RequestAborted)
            );
        }

        if (!allowed)
            return await MayAsync() ? Wrong(UploadWords.NoFile) : Stale();
        return new UploadOutcome(StatusCodes.Status200OK, null, answers);
    }

    /// <summary>What the form says beside its files.</summary>
    private Bilingual? Begin()
    {
        if (fields.GetValueOrDefault(BatchField) is { Length: > 0 } batch)
        {
            if (!IsBatch(batch))
                return UploadWords.WrongBatch;
            Batch = batch;
        }

        (unit, Bilingual? refused) = uploads.UnitOf(fields.GetValueOrDefault(UnitField, ""));
        return refused;
    }

    /// <summary>The token of a page, from the header, or from a field that came before the first file.</summary>
    private async Task<bool> MayAsync()
    {
        if (antiforgery is null)
            return true;
        AntiforgeryTokenSet names = antiforgery.GetTokens(context);
        if (names.HeaderName is { } header && !context.Request.Headers.ContainsKey(header))
        {
            if (fields.TryGetValue(names.FormFieldName, out string? token))
                context.Request.Headers[header] = token;
            else if (BoundaryOf(context.Request.ContentType) is not null)
                return false;
        }

        return await antiforgery.IsRequestValidAsync(context);
    }

    private UploadOutcome TooLarge() => new(StatusCodes.Status413PayloadTooLarge, UploadWords.TooLarge, answers);

    private UploadOutcome Stale() => new(StatusCodes.Status400BadRequest, FrameWords.Stale, answers);

    private UploadOutcome Wrong(Bilingual why) => new(StatusCodes.Status400BadRequest, why, answers);

    private async Task<string> TextAsync(MultipartSection part)
    {
        byte[] text = new byte[FieldBytes];
        int length = await part.Body.ReadAtLeastAsync(text, FieldBytes, throwOnEndOfStream: false, context.RequestAborted);
        return System.Text.Encoding.UTF8.GetString(text, 0, length);
    }

    private static string NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

    private static string? BoundaryOf(string? contentType)
    {
        if (
            !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length == 0 ? null : boundary;
    }
}

/// <summary>What became of a request.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Refused">Why the request as a whole was not followed; null where it was.</param>
/// <param name="Answers">Of its files, in their order.</param>
internal sealed record UploadOutcome(int Status, Bilingual? Refused, IReadOnlyList<UploadAnswer> Answers);
