using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
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

    /// <summary>The newest version; 0 where there is none.</summary>
    public long Head { get; private set; }

    /// <summary>An older version that is looked at; null for the newest.</summary>
    public RegisterVersion? Earlier { get; private set; }

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

    /// <param name="version">Null for the newest.</param>
    public async Task<IActionResult> OnGetAsync(
        int? year,
        long? version,
        long? applied,
        bool discarded,
        CancellationToken cancellationToken
    )
    {
        (Applied, Discarded) = (applied, discarded);
        return await ShowAsync(year, version, cancellationToken) ? Page() : NotFound();
    }

    /// <summary>Begins a draft after which the register stands as it did in an earlier version.</summary>
    public async Task<IActionResult> OnPostTakeAsync(long version, CancellationToken cancellationToken)
    {
        RegisterState state = await ledger.StateAsync(cancellationToken);
        if (version < 1 || version >= state.Version)
            return NotFound();
        IReadOnlyList<AgreedYear> years = state.BackTo(await ledger.StateAsync(cancellationToken, version));
        string source = RegisterWords.Again.Thai.Replace("{0}", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        long id = await drafts.AddAsync(state.Version, years, User.Identity?.Name ?? "", source, null, cancellationToken);
        return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/register/drafts/{id}"));
    }

    /// <summary>Begins a draft in which the rows of one unit and year are edited; they may be none yet.</summary>
    public async Task<IActionResult> OnPostStartAsync(string? unit, string? year, CancellationToken cancellationToken)
    {
        string name = unit?.Trim() ?? "";
        if (
            name.Length is 0 or > 200
            || name.Contains('/', StringComparison.Ordinal)
            || RegisterCells.Year(year ?? "") is not { } fiscalYear
        )
        {
            Refused = true;
            await ShowAsync(null, null, cancellationToken);
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
        return year.Indicators.Any(i => i.Weight is not null)
            ? year.Indicators.Sum(i => i.Weight?.Value ?? 0).ToString("0.##########", CultureInfo.InvariantCulture)
            : "–";
    }

    /// <returns>False where there is no such version.</returns>
    private async Task<bool> ShowAsync(int? year, long? version, CancellationToken cancellationToken)
    {
        IReadOnlyList<(RegisterVersion Version, IReadOnlyList<RegisterPart> Parts)> all = await ledger.VersionsAsync(cancellationToken);
        Head = all.Count == 0 ? 0 : all[0].Version.Id;
        if (version is { } asked && asked != Head)
        {
            Earlier = all.Select(v => v.Version).FirstOrDefault(v => v.Id == asked);
            if (Earlier is null)
                return false;
        }

        State = await ledger.StateAsync(cancellationToken, Earlier?.Id);
        FiscalYears = [.. State.Standing.Select(y => y.FiscalYear).Distinct().OrderDescending()];
        FiscalYear = year is { } of && FiscalYears.Contains(of) ? of : null;
        Shown =
        [
            .. State
                .Standing.Where(y => FiscalYear is null || y.FiscalYear == FiscalYear)
                .OrderByDescending(y => y.FiscalYear)
                .ThenBy(y => y.Unit, ThaiOrder.Names),
        ];
        Versions = [.. all.Where(v => v.Version.Id > Head - MostVersions || v.Version.Id == Earlier?.Id)];
        Drafts = User.IsAdministrator() ? await drafts.AllAsync(cancellationToken) : [];
        Pending = (await recorder.PendingAsync(withDays: false, cancellationToken)).Count;
        return true;
    }
}
