using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KpiIngest.Review.Pages;

/// <summary>What one unit agreed to for one year.</summary>
public sealed class RegisterUnitModel(RegisterLedger ledger) : PageModel
{
    public AgreedYear Year { get; private set; } = new(0, "", 0, []);

    public async Task<IActionResult> OnGetAsync(string? unit, int? year, CancellationToken cancellationToken)
    {
        if (unit is null || year is not { } fiscalYear || (await ledger.StateAsync(cancellationToken)).Of(unit, fiscalYear) is not { } found) return NotFound();
        Year = found;
        return Page();
    }
}
