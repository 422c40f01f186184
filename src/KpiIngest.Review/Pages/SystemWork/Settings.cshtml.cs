using KpiIngest.Records;
using KpiIngest.Records.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>The settings that the services work by, and every change of them, newest first.</summary>
public sealed class SettingsModel(IDbContextFactory<RecordsDbContext> records) : PageModel
{
    /// <summary>Older ones stand in the list of the command <c>trail</c>.</summary>
    private const int Most = 100;

    public IReadOnlyList<SettingsChange> Changes { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SettingsChange> newest = await new SettingsQuery(records).ListAsync(Most + 1, cancellationToken);
        (Changes, More) = ([.. newest.Take(Most)], newest.Count > Most);
    }
}
