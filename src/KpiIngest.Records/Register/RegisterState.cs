using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Findings;
using KpiIngest.Reports;
using KpiIngest.Reports.Thai;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Register;

/// <summary>The register as of one version: what each unit agreed to for each year.</summary>
/// <param name="Version">The newest; 0 where there is none.</param>
/// <param name="Years">Each with the version in which it was last changed; one without indicators is a register that was taken
/// away.</param>
public sealed record RegisterState(long Version, IReadOnlyList<AgreedYear> Years)
{
    public const string DayFormat = "yyyy-MM-dd";

    public static RegisterState Empty { get; } = new(0, []);

    /// <summary>Those with indicators.</summary>
    public IEnumerable<AgreedYear> Standing => Years.Where(y => y.Indicators.Count > 0);

    /// <summary>Names of units are the same whatever their spaces and digits, and however their vowels were typed (ํา is ำ).</summary>
    public static string KeyOf(string unit) => FindingText.Squeezed(ThaiText.Repair(unit));

    /// <summary>Of one unit, by year.</summary>
    public IReadOnlyList<AgreedYear> Of(string unit)
    {
        string key = KeyOf(unit);
        return [.. Years.Where(y => string.Equals(KeyOf(y.Unit), key, StringComparison.Ordinal))];
    }

    /// <returns>Null where the unit has no register of the year, or none any more.</returns>
    public AgreedYear? Of(string unit, int fiscalYear) =>
        Of(unit).FirstOrDefault(y => y.FiscalYear == fiscalYear && y.Indicators.Count > 0);

    /// <summary>The same with some years replaced.</summary>
    public RegisterState With(IEnumerable<AgreedYear> changed)
    {
        List<AgreedYear> years = [.. Years];
        foreach (AgreedYear year in changed)
        {
            years.RemoveAll(y =>
                y.FiscalYear == year.FiscalYear && string.Equals(KeyOf(y.Unit), KeyOf(year.Unit), StringComparison.Ordinal)
            );
            years.Add(year);
        }

        return this with
        {
            Years = years,
        };
    }

    /// <summary>The years that have to change, whole, so that all stands again as it did in an earlier version.</summary>
    public IReadOnlyList<AgreedYear> BackTo(RegisterState earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return RegisterDifference.ChangedOf(
            this,
            [.. Years.Select(y => y with { Indicators = earlier.Of(y.Unit, y.FiscalYear)?.Indicators ?? [] })]
        );
    }

    /// <param name="version">Null for the newest.</param>
    public static async Task<RegisterState> OfAsync(RecordsDbContext db, CancellationToken cancellationToken, long? version = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        long head = await db.RegisterVersions.MaxAsync(v => (long?)v.Id, cancellationToken) ?? 0;
        long upTo = version is { } asked ? Math.Min(asked, head) : head;
        if (upTo == 0)
            return Empty;
        IQueryable<RegisterPart> parts = db
            .RegisterParts.AsNoTracking()
            .Where(p =>
                p.VersionId <= upTo
                && !db.RegisterParts.Any(n =>
                    n.Unit == p.Unit && n.FiscalYear == p.FiscalYear && n.VersionId > p.VersionId && n.VersionId <= upTo
                )
            );
        List<RegisterPart> standing = await parts.ToListAsync(cancellationToken);
        ILookup<(string, int), RegisterRow> rows = (
            await db
                .RegisterRows.AsNoTracking()
                .Where(r => parts.Any(p => p.VersionId == r.VersionId && p.Unit == r.Unit && p.FiscalYear == r.FiscalYear))
                .OrderBy(r => r.Ordinal)
                .ToListAsync(cancellationToken)
        ).ToLookup(r => (r.Unit, r.FiscalYear));
        return new RegisterState(
            upTo,
            [
                .. standing.Select(p => new AgreedYear(
                    p.VersionId,
                    p.Unit,
                    p.FiscalYear,
                    [.. rows[(p.Unit, p.FiscalYear)].Select(IndicatorOf)]
                )),
            ]
        );
    }

    /// <summary>A row that is none (somebody changed it) has no weight and no days.</summary>
    internal static AgreedIndicator IndicatorOf(RegisterRow row)
    {
        Dictionary<int, DateOnly> due = [];
        foreach ((int round, string? day) in new[] { (6, row.Due6), (9, row.Due9), (12, row.Due12) })
            if (DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
                due[round] = read;
        return new AgreedIndicator(row.Number, row.Name)
        {
            Weight = FigureOf(row.Weight),
            Targets = [row.T1, row.T2, row.T3, row.T4, row.T5],
            Due = due,
        };
    }

    /// <summary>By when it is due for a round, as <see cref="DayFormat"/>; null where it is not.</summary>
    public static string? DueText(AgreedIndicator of, int round)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Due.TryGetValue(round, out DateOnly day) ? day.ToString(DayFormat, CultureInfo.InvariantCulture) : null;
    }

    internal static RegisterRow RowOf(long version, AgreedYear year, int ordinal)
    {
        AgreedIndicator of = year.Indicators[ordinal];
        return new RegisterRow
        {
            VersionId = version,
            Unit = year.Unit,
            FiscalYear = year.FiscalYear,
            Ordinal = ordinal,
            Number = of.Number,
            Name = of.Name,
            Weight = of.Weight?.Normalised,
            T1 = of.Targets[0],
            T2 = of.Targets[1],
            T3 = of.Targets[2],
            T4 = of.Targets[3],
            T5 = of.Targets[4],
            Due6 = DueText(of, 6),
            Due9 = DueText(of, 9),
            Due12 = DueText(of, 12),
        };
    }

    internal static Figure? FigureOf(string? text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            return null;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return new Figure(text, value, point < 0 ? 0 : text.Length - point - 1);
    }
}
