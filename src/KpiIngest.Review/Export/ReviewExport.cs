using System.Globalization;
using System.Text;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Findings;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiIngest.Review.Export;

/// <summary>The review list as a file: <c>/review/export.xlsx</c> and <c>/review/export.csv</c> with the query of the list.</summary>
public static class ReviewExport
{
    /// <summary>Findings of one file; where there are more, its last row says so.</summary>
    public const int Most = 100_000;

    private const int BufferCharacters = 1 << 16;

    private static Bilingual SheetName { get; } = new("ข้อคลาดเคลื่อน", "Discrepancies");

    private static Bilingual Cut { get; } =
        new(
            "ส่งออกครั้งละไม่เกิน {0} รายการ ยังมีรายการต่อจากนี้ กรุณากรองให้แคบลงแล้วส่งออกอีกครั้ง",
            "At most {0} findings are exported at once, and there are more: please narrow the filters and export again."
        );

    public static void MapReviewExport(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/review/export.xlsx", WorkbookAsync);
        app.MapGet("/review/export.csv", CsvAsync);
    }

    /// <summary>Made whole before it is sent: what fails half way is an apology and no broken file.</summary>
    private static async Task<IResult> WorkbookAsync(
        HttpContext context,
        FindingExport findings,
        PageLanguage language,
        ExportLimit limit,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        FileStream file = new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        try
        {
            using (Workbook workbook = new(file, language[SheetName], Headings(language)))
                await foreach (IReadOnlyList<object?> row in RowsAsync(context, findings, language, limit.Most, cancellationToken))
                    workbook.Add(row);
            file.Position = 0;
            return Results.Stream(file, Workbook.MediaType, NameOf("xlsx", time));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task CsvAsync(
        HttpContext context,
        FindingExport findings,
        PageLanguage language,
        ExportLimit limit,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename={NameOf("csv", time)}";
        using StringWriter text = new(new StringBuilder().Append(CsvText.ByteOrderMark), CultureInfo.InvariantCulture);
        CsvText.WriteRow(text, Headings(language));
        await foreach (IReadOnlyList<object?> row in RowsAsync(context, findings, language, limit.Most, cancellationToken))
        {
            CsvText.WriteRow(text, row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
            if (text.GetStringBuilder().Length >= BufferCharacters)
                await SendAsync();
        }

        await SendAsync();

        async Task SendAsync()
        {
            await context.Response.WriteAsync(text.ToString(), cancellationToken);
            text.GetStringBuilder().Clear();
        }
    }

    private static IReadOnlyList<string> Headings(PageLanguage language) =>
        language.IsThai ? FindingColumns.ThaiNames : FindingColumns.Names;

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        HttpContext context,
        FindingExport findings,
        PageLanguage language,
        int most,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ReviewFilter filter = ReviewFilter.Of(context.Request.Query, context.User.Identity?.Name);
        int left = most;
        await foreach (ExportedFinding finding in findings.StreamAsync(filter.Finding, filter.Sort, most + 1, cancellationToken))
        {
            if (left-- > 0)
            {
                yield return FindingColumns.Cells(finding, language);
                continue;
            }

            yield return
            [
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                language.Format(Cut, PageLanguage.Count(most)),
            ];
        }
    }

    /// <summary>With the day in Bangkok, Buddhist year: files of several days stand in order.</summary>
    private static string NameOf(string ending, TimeProvider time) => $"review-{ThaiTime.Day(time.GetUtcNow())}.{ending}";
}

/// <param name="Most">Findings of one file.</param>
public sealed record ExportLimit(int Most = ReviewExport.Most);
