using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Language;
using KpiIngest.Review.Register;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>Edits the rows of one unit and year in a draft: all of them are saved together, or none.</summary>
[Authorize(Rights.Administer)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class RegisterRowsModel(RegisterDrafts drafts) : PageModel
{
    /// <summary>Empty rows for what is added.</summary>
    private const int Spare = 3;

    public long Id { get; private set; }

    /// <summary>Index of the unit and year within the draft.</summary>
    public int Part { get; private set; }

    public int Revision { get; private set; }

    public string Unit { get; private set; } = "";

    public int FiscalYear { get; private set; }

    public IReadOnlyList<TypedRegisterRow> Rows { get; private set; } = [];

    public IReadOnlyList<RegisterProblem> Problems { get; private set; } = [];

    public Bilingual? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, int part, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, part, cancellationToken) is not { } years)
            return NotFound();
        if (years[part].Indicators.Count > RegisterRows.Most)
            return TooMany();
        Rows = [.. years[part].Indicators.Select(RegisterRows.Of), .. Enumerable.Repeat(TypedRegisterRow.Empty, Spare)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int part, int revision, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, part, cancellationToken) is not { } years)
            return NotFound();
        if (years[part].Indicators.Count > RegisterRows.Most)
            return TooMany();
        Rows = RegisterRows.Typed(Request.Form);
        (IReadOnlyList<AgreedIndicator> indicators, Problems) = RegisterRows.Read(Rows, FiscalYear);
        if (Problems.Count > 0)
            return Refused(StatusCodes.Status422UnprocessableEntity);
        if (
            await drafts.SaveAsync(
                id,
                revision,
                years.Select((y, i) => i == part ? y with { Indicators = indicators } : y),
                cancellationToken
            )
        )
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/register/drafts/{id}"));
        Refusal = RegisterWords.SavedMeanwhile;
        return Refused(StatusCodes.Status409Conflict);
    }

    /// <summary>Nothing is shown that could be saved without the rest.</summary>
    private PageResult TooMany()
    {
        Refusal = CountedText.Fill(RegisterWords.TooManyRows, RegisterRows.Most);
        return Refused(StatusCodes.Status422UnprocessableEntity);
    }

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<IReadOnlyList<AgreedYear>?> FindAsync(long id, int part, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } draft)
            return null;
        IReadOnlyList<AgreedYear> years = RegisterDraftText.Read(draft.ContentJson);
        if (part < 0 || part >= years.Count)
            return null;
        (Id, Part, Revision, Unit, FiscalYear) = (id, part, draft.Revision, years[part].Unit, years[part].FiscalYear);
        return years;
    }
}
