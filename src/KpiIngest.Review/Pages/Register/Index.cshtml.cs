using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Register.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>The register of agreed indicators: what each unit agreed to, and its versions.</summary>
[PostsNeed(Rights.Administer)]
public sealed class RegisterModel(RegisterLedger ledger, RegisterRecorder recorder, RegisterDrafts drafts) : PageModel
{
    private const int MostVersions = 20;

    public RegisterState State { get; private set; } = RegisterState.Empty;

    public IReadOnlyList<AgreedYear> Shown { get; private set; } = [];

    public IReadOnlyList<int> FiscalYears { get; private set; } = [];

    /// <summary>Null for all.</summary>
    public int? FiscalYear { get; private set; }

    public IReadOnlyList<(RegisterVersion Version, IReadOnlyList<RegisterPart> Parts)> Versions { get; private set; } = [];

    public IReadOnlyList<RegisterDraft> Drafts { get; private set; } = [];

    /// <summary>Submissions that are still to be held against it.</summary>
    public int Pending { get; private set; }

    /// <summary>The version that was made just now.</summary>
    public long? Applied { get; private set; }

    public bool Discarded { get; private set; }

    /// <summary>True where what was to be begun is no unit and year.</summary>
    public bool Refused { get; private set; }

    public int UnitCount => State.Standing.Select(y => RegisterState.KeyOf(y.Unit)).Distinct(StringComparer.Ordinal).Count();

    public int IndicatorCount => State.Standing.Sum(y => y.Indicators.Count);

    public async Task OnGetAsync(int? year, long? applied, bool discarded, CancellationToken cancellationToken)
    {
        (Applied, Discarded) = (applied, discarded);
        await ShowAsync(year, cancellationToken);
    }

    /// <summary>Begins a draft in which the rows of one unit and year are edited; they may be none yet.</summary>
    public async Task<IActionResult> OnPostStartAsync(string? unit, string? year, CancellationToken cancellationToken)
    {
        string name = unit?.Trim() ?? "";
        if (name.Length is 0 or > 200 || name.Contains('/', StringComparison.Ordinal) || RegisterCells.Year(year ?? "") is not { } fiscalYear)
        {
            Refused = true;
            await ShowAsync(null, cancellationToken);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        RegisterState state = await ledger.StateAsync(cancellationToken);
        AgreedYear start = state.Of(name, fiscalYear) ?? new AgreedYear(0, name, fiscalYear, []);
        long id = await drafts.AddAsync(state.Version, [start], User.Identity?.Name ?? "", null, null, cancellationToken);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/register/drafts/{id}/rows?part=0"));
    }

    /// <summary>Null weights count as nothing.</summary>
    public static string WeightOf(AgreedYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return year.Indicators.Any(i => i.Weight is not null) ? year.Indicators.Sum(i => i.Weight?.Value ?? 0).ToString("0.##########", CultureInfo.InvariantCulture) : "–";
    }

    private async Task ShowAsync(int? year, CancellationToken cancellationToken)
    {
        State = await ledger.StateAsync(cancellationToken);
        FiscalYears = [.. State.Standing.Select(y => y.FiscalYear).Distinct().OrderDescending()];
        FiscalYear = year is { } asked && FiscalYears.Contains(asked) ? asked : null;
        Shown = [.. State.Standing.Where(y => FiscalYear is null || y.FiscalYear == FiscalYear).OrderByDescending(y => y.FiscalYear).ThenBy(y => y.Unit, ThaiOrder.Names)];
        Versions = [.. (await ledger.VersionsAsync(cancellationToken)).Take(MostVersions)];
        Drafts = User.IsAdministrator() ? await drafts.AllAsync(cancellationToken) : [];
        Pending = (await recorder.PendingAsync(withDays: false, cancellationToken)).Count;
    }
}
