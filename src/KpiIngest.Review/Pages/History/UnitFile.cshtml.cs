using KpiIngest.Records;
using KpiIngest.Records.History;
using KpiIngest.Review.Accounts;
using KpiIngest.Review.Frame;
using KpiIngest.Review.History;
using KpiIngest.Review.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Review.Pages;

/// <summary>All of a unit and year on one page, to be printed and taken along.</summary>
public sealed class HistoryFileModel(UnitHistoryQuery history, IDbContextFactory<RecordsDbContext> records, TimeProvider time) : PageModel
{
    private const int HashDigits = 16;

    public UnitHistory History { get; private set; } = new("", []);

    /// <summary>Buddhist era.</summary>
    public int FiscalYear { get; private set; }

    public IReadOnlyList<RoundTotal> Totals { get; private set; } = [];

    /// <summary>Of the database, when the page was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The last entry of the audit trail then, and the beginning of its hash; null while there is none.</summary>
    public (long Sequence, string Hash)? Trail { get; private set; }

    public PageState? State { get; private set; }

    public string MadeBy => User.ShownName() is { Length: > 0 } name ? name : User.Identity?.Name ?? "";

    /// <summary>Each version that counts, by indicator and round, those of the agency's summary last.</summary>
    public IReadOnlyList<(string Number, HistoryEntry Entry)> Entries { get; private set; } = [];

    /// <summary>Of these and of rows beside them, those with something to look at.</summary>
    public IReadOnlyList<(string Number, HistoryEntry Entry)> Flagged { get; private set; } = [];

    /// <summary>What is to be looked at in the agency's summaries beside what their rows show.</summary>
    public IReadOnlyList<(HistoryEntry Summary, IReadOnlyList<HistoryFlag> Flags)> OfSummaries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, int? year, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(unit) || year is not { } fiscalYear)
            return LocalRedirect(string.IsNullOrEmpty(unit) ? "/history" : HistoryAddress.OfUnit(unit));
        FiscalYear = fiscalYear;
        History = await history.OfAsync(unit, fiscalYear, null, cancellationToken);
        if (History.Indicators.Count == 0 && History.Summaries.Count == 0)
        {
            State = new PageState(
                "empty",
                HistoryWords.None,
                HistoryWords.NoneText,
                (HistoryAddress.OfUnit(unit), HistoryWords.HistoryOfUnit)
            );
            return Page();
        }

        Entries = [.. History.Indicators.SelectMany(i => i.Entries.Select(e => (i.Number, e)))];
        Flagged = [.. History.Indicators.SelectMany(i => i.All.Where(e => e.Flags.Count > 0).Select(e => (i.Number, e)))];
        HashSet<long?> shown = [.. Flagged.SelectMany(f => f.Entry.Flags).Select(f => f.LineId)];
        OfSummaries =
        [
            .. History
                .Summaries.Select(s => (s, (IReadOnlyList<HistoryFlag>)[.. s.Flags.Where(f => !shown.Contains(f.LineId))]))
                .Where(s => s.Item2.Count > 0),
        ];
        Totals = [.. History.Rounds.Select(r => RoundTotal.Of(r, History.Indicators))];
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        MadeAt = await db.NowAsync(time, cancellationToken);
        if (await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken) is { } last)
            Trail = (last.Sequence, last.Hash[..HashDigits]);
        return Page();
    }
}
