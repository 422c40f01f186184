using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What one unit agreed to for one year.</summary>
public sealed class RegisterUnitModel(RegisterLedger ledger) : PageModel
{
    public AgreedYear Year { get; private set; } = new(0, "", 0, []);

    /// <summary>An older version that is looked at; null for the newest.</summary>
    public long? Earlier { get; private set; }

    /// <param name="version">Null for the newest.</param>
    public async Task<IActionResult> OnGetAsync(string? unit, int? year, long? version, CancellationToken cancellationToken)
    {
        RegisterState state = await ledger.StateAsync(cancellationToken, version);
        if (
            unit is null
            || year is not { } fiscalYear
            || (version is { } asked && asked != state.Version)
            || state.Of(unit, fiscalYear) is not { } found
        )
            return NotFound();
        (Year, Earlier) = (found, version);
        return Page();
    }
}
