using System.Globalization;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Review.Frame;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>The reports that the register lets expect, and what has not come by its day.</summary>
public sealed class RegisterMissingModel(IDbContextFactory<RecordsDbContext> records, TimeProvider time) : PageModel
{
    public string? Unit { get; private set; }

    public int? FiscalYear { get; private set; }

    public int? Round { get; private set; }

    /// <summary>Also those that have come, or whose day has not passed.</summary>
    public bool All { get; private set; }

    public IReadOnlyList<string> Units { get; private set; } = [];

    public IReadOnlyList<int> FiscalYears { get; private set; } = [];

    /// <summary>Of what is filtered by.</summary>
    public IReadOnlyList<ExpectedReport> Expected { get; private set; } = [];

    public IReadOnlyList<ExpectedReport> Shown { get; private set; } = [];

    public PageState? State { get; private set; }

    /// <summary>Of the files of the same list.</summary>
    public string Query
    {
        get
        {
            Dictionary<string, string?> parts = new(StringComparer.Ordinal)
            {
                ["unit"] = Unit,
                ["year"] = FiscalYear?.ToString(CultureInfo.InvariantCulture),
                ["round"] = Round?.ToString(CultureInfo.InvariantCulture),
                ["all"] = All ? "true" : null,
            };
            return QueryString.Create(parts.Where(p => p.Value is not null)).Value ?? "";
        }
    }

    /// <summary>Rows that are shown; files hold all.</summary>
    public int Most { get; } = 500;

    public async Task OnGetAsync(string? unit, int? year, int? round, bool all, CancellationToken cancellationToken)
    {
        (Unit, FiscalYear, Round, All) = (string.IsNullOrEmpty(unit) ? null : unit, year, round, all);
        RegisterState register = await new RegisterLedger(records, time).StateAsync(cancellationToken);
        Units = [.. register.Standing.Select(y => y.Unit).Distinct(StringComparer.Ordinal).Order(ThaiOrder.Names)];
        FiscalYears = [.. register.Standing.Select(y => y.FiscalYear).Distinct().OrderDescending()];
        Expected = await ExpectedReports.OfAsync(records, time, Unit, FiscalYear, Round, cancellationToken);
        Shown = [.. Expected.Where(e => all || e.IsMissing)];
        if (Expected.Count == 0)
            State = new PageState("empty", RegisterWords.NothingExpected, RegisterWords.NothingExpectedText);
        else if (Shown.Count == 0)
            State = new PageState("empty", RegisterWords.NothingMissing, RegisterWords.ExpectedCounts(Expected));
    }
}
