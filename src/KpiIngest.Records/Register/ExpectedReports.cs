using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>The reports that the register lets expect, and whether they have come.</summary>
public static class ExpectedReports
{
    /// <summary>By unit, year, round and number. Each round that an indicator is due in is one; indicators without a day are expected in
    /// none.</summary>
    public static async Task<IReadOnlyList<ExpectedReport>> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        TimeProvider time,
        string? unit,
        int? fiscalYear,
        int? round,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        RegisterState state = await RegisterState.OfAsync(db, cancellationToken);
        DateOnly today = RegisterClock.DayOf(await db.NowAsync(time, cancellationToken));
        List<ExpectedReport> expected = [];
        IEnumerable<AgreedYear> years = unit is null ? state.Standing : state.Of(unit).Where(y => y.Indicators.Count > 0);
        List<AgreedYear> due =
        [
            .. years.Where(y =>
                (fiscalYear is null || y.FiscalYear == fiscalYear)
                && y.Indicators.Any(i => i.Due.Keys.Any(r => round is null || r == round))
            ),
        ];
        IReadOnlyList<RegisterReach> reaches = await RegisterReach.OfAsync(
            db,
            [.. due.Select(y => (y.Unit, y.FiscalYear))],
            cancellationToken
        );
        foreach ((AgreedYear year, RegisterReach reach) in due.Zip(reaches))
        {
            foreach (AgreedIndicator indicator in year.Indicators)
            foreach ((int of, DateOnly day) in indicator.Due.Where(d => round is null || d.Key == round))
            {
                (long Submission, DateTimeOffset At)? came = reach.FirstReport(of, indicator.Number);
                DateOnly until = came is { At: var at } ? RegisterClock.DayOf(at) : today;
                expected.Add(
                    new ExpectedReport(
                        year.Unit,
                        year.FiscalYear,
                        of,
                        indicator.Number,
                        indicator.Name,
                        day,
                        came?.Submission,
                        came?.At,
                        Math.Max(0, until.DayNumber - day.DayNumber)
                    )
                );
            }
        }

        Dictionary<string, string> order = expected
            .Select(e => e.Unit)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(u => u, FindingOrder.KeyOf, StringComparer.Ordinal);
        return
        [
            .. expected
                .OrderBy(e => order[e.Unit], StringComparer.Ordinal)
                .ThenByDescending(e => e.FiscalYear)
                .ThenBy(e => e.Round)
                .ThenBy(e => e.Number, ItemNumbers.Order),
        ];
    }
}

/// <summary>One report that is expected.</summary>
/// <param name="Round">Months: 6, 9 or 12.</param>
/// <param name="Submission">The first that held it; null where none has come.</param>
/// <param name="DaysLate">Until it came, or until today; 0 where it came in time, or its day has not passed.</param>
public sealed record ExpectedReport(
    string Unit,
    int FiscalYear,
    int Round,
    string Number,
    string Name,
    DateOnly Due,
    long? Submission,
    DateTimeOffset? ReceivedAt,
    int DaysLate
)
{
    public bool HasCome => Submission is not null;

    /// <summary>Has not come although its day has passed.</summary>
    public bool IsMissing => !HasCome && DaysLate > 0;
}
