using KpiIngest.Checking.Recompute;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Queries;
using KpiIngest.Records.Register;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.History;

/// <summary>The history of a unit: each indicator in each round, as stated and as recomputed, with what is to be looked at.</summary>
public sealed class UnitHistoryQuery(IDbContextFactory<RecordsDbContext> records, RecordedStatements statements, TimeProvider time)
{
    /// <summary>The rounds that every fiscal year has; reports of nine months are asked for by some only.</summary>
    private static readonly int[] UsualRounds = [6, 12];

    /// <summary>Units that sent something, and fiscal years of which a report was read, the latest first.</summary>
    public async Task<(IReadOnlyList<string> Units, IReadOnlyList<int> FiscalYears)> KnownAsync(CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<int> years = [];
        foreach (
            int year in await db
                .Reports.Where(r => r.FiscalYear != null)
                .Select(r => r.FiscalYear!.Value)
                .Distinct()
                .ToListAsync(cancellationToken)
        )
        {
            // What only an earlier reading took for that year is of none.
            if (await CurrentReadings.ReportsOf(db).AnyAsync(r => r.FiscalYear == year, cancellationToken))
                years.Add(year);
        }

        return (await KnownUnits.OfAsync(db, cancellationToken), [.. years.OrderDescending()]);
    }

    /// <summary>Numbers of the indicators of a unit, of all its years, in their order.</summary>
    /// <param name="unit">Null for all units.</param>
    public async Task<IReadOnlyList<string>> NumbersAsync(string? unit, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<string> numbers = await AsReadAsync(db, unit, cancellationToken);
        return [.. numbers.Select(UnitReport.KeyOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(ItemNumbers.Order)];
    }

    /// <param name="fiscalYear">Null for all.</param>
    /// <param name="number">Of one indicator; null for all.</param>
    public async Task<UnitHistory> OfAsync(string unit, int? fiscalYear, string? number, CancellationToken cancellationToken)
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        UnitReports reports = await UnitReports.OfAsync(db, unit, fiscalYear, cancellationToken);
        IReadOnlyList<ExpectedReport> expected = await ExpectedReports.OfAsync(records, time, unit, fiscalYear, null, cancellationToken);
        string? asked = UnitReport.KeyOf(number);
        List<IReadOnlyList<UnitReport>> cards = [.. reports.Versions.Where(v => asked is null || v[^1].Key == asked)];

        long[] readings = [.. cards.Select(v => v[^1]).Concat(reports.Summaries).Select(r => r.ReadingId)];
        HistoryMaterial material = new(
            await statements.OfAsync(db, readings, cancellationToken),
            await SignaturesAsync(db, cards, cancellationToken),
            await RoundFindings.OfAsync(db, unit, fiscalYear, cancellationToken),
            await GivenIdentities.OfAsync(
                db,
                [.. cards.Select(v => v[^1].SubmissionId).Concat(reports.Summaries.Select(s => s.SubmissionId)).Distinct()],
                cancellationToken
            ),
            await CorrectionsAsync(cards.Select(v => v[^1]).Concat(reports.Summaries), cancellationToken)
        );
        return HistoryAssembly.Of(unit, reports, cards, expected, material, asked, UsualRounds);
    }

    /// <summary>One indicator of one year in every unit that reports it, in the order of its rounds; an agency's summary has no part in
    /// it.</summary>
    public async Task<IReadOnlyList<(string Unit, IReadOnlyList<HistoryEntry> Entries)>> OfAllUnitsAsync(
        int fiscalYear,
        string number,
        CancellationToken cancellationToken
    )
    {
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        string? asked = UnitReport.KeyOf(number);
        string[] asRead = [.. (await AsReadAsync(db, null, cancellationToken)).Where(n => UnitReport.KeyOf(n) == asked)];
        IReadOnlyList<(string Unit, UnitReports Reports)> units = await UnitReports.OfAllAsync(db, fiscalYear, asRead, cancellationToken);
        List<UnitReport> counting = [.. units.SelectMany(u => u.Reports.Counting)];
        HistoryMaterial material = new(
            await statements.OfAsync(db, counting.Select(r => r.ReadingId), cancellationToken),
            await SignaturesAsync(db, units.SelectMany(u => u.Reports.Versions), cancellationToken),
            await RoundFindings.OfAsync(db, fiscalYear, asRead, cancellationToken),
            await GivenIdentities.OfAsync(db, [.. counting.Select(r => r.SubmissionId).Distinct()], cancellationToken),
            await CorrectionsAsync(counting, cancellationToken)
        );
        return
        [
            .. units
                .Where(u => u.Reports.Versions.Count > 0)
                .Select(u =>
                    (
                        u.Unit,
                        (IReadOnlyList<HistoryEntry>)
                            [.. u.Reports.Versions.Select(v => HistoryAssembly.CardOf(v, material).Entry).OrderBy(e => e.Round)]
                    )
                ),
        ];
    }

    /// <summary>Whether the latest version goes back to an earlier one shows in three and more.</summary>
    private Task<IReadOnlyDictionary<long, IReadOnlyList<string?>>> SignaturesAsync(
        RecordsDbContext db,
        IEnumerable<IReadOnlyList<UnitReport>> versions,
        CancellationToken cancellationToken
    ) =>
        statements.SignaturesAsync(
            db,
            versions.Where(v => UnitReports.NumberOf(v) > 2).SelectMany(v => v).Select(r => r.ReadingId),
            cancellationToken
        );

    private static Task<List<string>> AsReadAsync(RecordsDbContext db, string? unit, CancellationToken cancellationToken) =>
        db
            .Reports.Where(r => r.IndicatorNumber != null && (unit == null || r.Unit == unit))
            .Select(r => r.IndicatorNumber!)
            .Distinct()
            .ToListAsync(cancellationToken);

    /// <summary>The figures that people corrected, of the few readings that were checked with corrections.</summary>
    private async Task<ILookup<long, AppliedCorrection>> CorrectionsAsync(
        IEnumerable<UnitReport> reports,
        CancellationToken cancellationToken
    )
    {
        List<(long Submission, AppliedCorrection Correction)> applied = [];
        foreach (long submission in reports.Where(r => CorrectedVersion.Is(r.ReaderVersion)).Select(r => r.SubmissionId).Distinct())
            applied.AddRange(
                (await AppliedCorrections.OfAsync(records, submission, cancellationToken)).Applying.Select(a => (submission, a))
            );
        return applied.ToLookup(a => a.Submission, a => a.Correction);
    }
}
