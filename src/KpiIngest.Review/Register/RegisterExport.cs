using System.Globalization;
using System.Text;
using KpiIngest.Checking.Register;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Export;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Register;

/// <summary>The register, and the reports that have not come, as files.</summary>
internal static class RegisterExport
{
    public static void MapRegisterExport(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/register/export.xlsx",
            (HttpContext context, RegisterLedger ledger, PageLanguage language, CancellationToken stop) =>
                WholeAsync(context, ledger, language, csv: false, stop)
        );
        app.MapGet(
            "/register/export.csv",
            (HttpContext context, RegisterLedger ledger, PageLanguage language, CancellationToken stop) =>
                WholeAsync(context, ledger, language, csv: true, stop)
        );
        app.MapGet(
            "/register/missing.xlsx",
            (
                HttpContext context,
                IDbContextFactory<RecordsDbContext> records,
                TimeProvider time,
                PageLanguage language,
                CancellationToken stop
            ) => MissingAsync(context, records, time, language, csv: false, stop)
        );
        app.MapGet(
            "/register/missing.csv",
            (
                HttpContext context,
                IDbContextFactory<RecordsDbContext> records,
                TimeProvider time,
                PageLanguage language,
                CancellationToken stop
            ) => MissingAsync(context, records, time, language, csv: true, stop)
        );
    }

    private static async Task<IResult> WholeAsync(
        HttpContext context,
        RegisterLedger ledger,
        PageLanguage language,
        bool csv,
        CancellationToken cancellationToken
    )
    {
        long? version = long.TryParse(context.Request.Query["version"], NumberStyles.None, CultureInfo.InvariantCulture, out long asked)
            ? asked
            : null;
        RegisterState state = await ledger.StateAsync(cancellationToken, version);
        if (version is not null && version != state.Version)
            return Results.NotFound();
        List<AgreedYear> years = [.. state.Standing.OrderByDescending(y => y.FiscalYear).ThenBy(y => y.Unit, ThaiOrder.Names)];
        string name = string.Create(CultureInfo.InvariantCulture, $"register-{state.Version}");
        return csv
            ? Csv(name, text => RegisterFile.WriteCsv(text, years, language.IsThai))
            : Book(name, output => RegisterFile.WriteWorkbook(output, years, language.IsThai));
    }

    private static async Task<IResult> MissingAsync(
        HttpContext context,
        IDbContextFactory<RecordsDbContext> records,
        TimeProvider time,
        PageLanguage language,
        bool csv,
        CancellationToken cancellationToken
    )
    {
        IQueryCollection query = context.Request.Query;
        string? unit = query["unit"].ToString() is { Length: > 0 } named ? named : null;
        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(
            records,
            time,
            unit,
            Number(query["year"]),
            Number(query["round"]),
            cancellationToken
        );
        List<ExpectedReport> shown = [.. expected.Where(e => query["all"] == "true" || e.IsMissing)];
        return csv
            ? Csv("missing", text => ExpectedColumns.WriteCsv(text, shown))
            : Book(
                "missing",
                output =>
                    Workbook.WriteTo(output, language[RegisterWords.Missing], ExpectedColumns.Names, shown.Select(ExpectedColumns.Cells))
            );
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static IResult Csv(string name, Action<TextWriter> write)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        write(text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", name + ".csv");
    }

    private static IResult Book(string name, Action<Stream> write)
    {
        using MemoryStream output = new();
        write(output);
        return Results.File(output.ToArray(), Workbook.MediaType, name + ".xlsx");
    }
}
