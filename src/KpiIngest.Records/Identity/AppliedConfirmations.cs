using System.Globalization;
using KpiIngest.Checking.Typed;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>What people said of the reports of a submission against what is read of them now.</summary>
/// <param name="Applying">The last word on each part of a report that the file still holds, and on the unit.</param>
/// <param name="Changed">Those of a report that is not there any more, or is another one by now: shown, and laid over nothing.</param>
public sealed record AppliedConfirmations(
    IReadOnlyList<ReadIdentity> Read,
    IReadOnlyList<Confirmation> Applying,
    IReadOnlyList<Confirmation> Changed
)
{
    /// <summary>Those that a check has to lay over what is recognised; what was confirmed as read changes nothing.</summary>
    public IReadOnlyList<Confirmation> Laid =>
        [
            .. Applying.Where(c =>
                c.ReportOrdinal is { } report && !string.Equals(Read[report].Of(c.Part), c.Value, StringComparison.Ordinal)
            ),
        ];

    /// <summary>The same, by report.</summary>
    public IReadOnlyList<TypedIdentity> Typed =>
        [
            .. Laid.GroupBy(c => c.ReportOrdinal!.Value)
                .Select(g => new TypedIdentity(
                    g.Key,
                    Number(g, IdentityPart.FiscalYear),
                    Number(g, IdentityPart.Round),
                    ValueOf(g, IdentityPart.IndicatorNumber)
                )),
        ];

    public static async Task<AppliedConfirmations> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long submissionId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        List<Confirmation> last = [.. (await StandingConfirmations.LastAsync(db, [submissionId], cancellationToken))[submissionId]];
        IReadOnlyList<ReadIdentity> read = await ReadIdentity.OfAsync(db, submissionId, cancellationToken);
        Dictionary<long, IReadOnlyList<ReadIdentity>> seen = [];
        foreach (long reading in last.Select(c => c.ReadingId).OfType<long>().Distinct())
            seen[reading] = await ReadIdentity.OfReadingAsync(db, reading, cancellationToken);
        ILookup<bool, Confirmation> applies = last.ToLookup(c =>
            c.ReportOrdinal is not { } report || (c.ReadingId is { } reading && IsSame(seen[reading], read, report))
        );
        return new AppliedConfirmations(read, [.. applies[true]], [.. applies[false]]);
    }

    /// <summary>A reader that parts the file otherwise may have another report at the same place.</summary>
    private static bool IsSame(IReadOnlyList<ReadIdentity> seen, IReadOnlyList<ReadIdentity> now, int report) =>
        report < seen.Count
        && report < now.Count
        && seen[report].AgencySummary == now[report].AgencySummary
        && (seen.Count == now.Count || string.Equals(seen[report].IndicatorName, now[report].IndicatorName, StringComparison.Ordinal));

    private static int? Number(IEnumerable<Confirmation> parts, IdentityPart part) =>
        ValueOf(parts, part) is { } value ? int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string? ValueOf(IEnumerable<Confirmation> parts, IdentityPart part) => parts.FirstOrDefault(c => c.Part == part)?.Value;
}
