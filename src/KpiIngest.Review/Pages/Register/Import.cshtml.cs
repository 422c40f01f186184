using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Reads a file into a draft, whose consequences are shown before it is applied.</summary>
[Authorize(Rights.Administer)]
[RequestSizeLimit(RegisterFileLimits.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = RegisterFileLimits.RequestBytes)]
public sealed class RegisterImportModel(RegisterLedger ledger, RegisterDrafts drafts) : PageModel
{
    public Bilingual? Refusal { get; private set; }

    public IReadOnlyList<RegisterProblem> Problems { get; private set; } = [];

    /// <summary>Of the file that could not be taken.</summary>
    public string? Name { get; private set; }

    public string? Unit { get; private set; }

    public string? Year { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? unit, string? year, CancellationToken cancellationToken)
    {
        (Unit, Year) = (string.IsNullOrWhiteSpace(unit) ? null : unit.Trim(), string.IsNullOrWhiteSpace(year) ? null : year.Trim());
        if (file is null || file.Length == 0)
            return Wrong(RegisterWords.NoFile);
        int? fiscalYear = Year is null ? null : RegisterCells.Year(Year);
        if (Year is not null && fiscalYear is null)
            return Wrong(RegisterWords.StartWrong);
        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, cancellationToken);
        RegisterReading reading = RegisterReading.Of(bytes.ToArray(), Unit, fiscalYear);
        if (reading.Problems.Count > 0)
        {
            (Problems, Name) = (reading.Problems, file.FileName);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        long @base = (await ledger.StateAsync(cancellationToken)).Version;
        long id = await drafts.AddAsync(
            @base,
            reading.Years,
            User.Identity?.Name ?? "",
            Path.GetFileName(file.FileName),
            reading.Sha256,
            cancellationToken
        );
        string unused = reading.Unused.Count == 0 ? "" : "?unused=" + Uri.EscapeDataString(string.Join(", ", reading.Unused.Take(20)));
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/register/drafts/{id}{unused}"));
    }

    private PageResult Wrong(Bilingual why)
    {
        Refusal = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
