using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Identity;

/// <summary>Which parts of the identity of reports people gave, for lists and files: few, beside the reports, read at once.</summary>
public sealed class GivenIdentities
{
    private readonly ILookup<long, Confirmation> last;

    private GivenIdentities(ILookup<long, Confirmation> last) => this.last = last;

    /// <param name="submissions">Null for all.</param>
    public static async Task<GivenIdentities> OfAsync(
        RecordsDbContext db,
        IReadOnlyCollection<long>? submissions,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (submissions is not null)
            return new GivenIdentities(await StandingConfirmations.LastAsync(db, submissions, cancellationToken));
        List<Confirmation> standing = await StandingConfirmations.Of(db).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return new GivenIdentities(StandingConfirmations.LastOf(standing).ToLookup(c => c.SubmissionId));
    }

    /// <summary>The parts by the names of the contract, each with its author: <c>unit: somsri; fiscalYear: somchai</c>.</summary>
    /// <param name="report">Index in the file; null for the unit alone.</param>
    /// <param name="of">The submission whose reading holds the report, where this one repeats it; null for the same.</param>
    /// <returns>Null where no person said anything.</returns>
    public string? TextOf(long submission, int? report, long? of = null)
    {
        IEnumerable<Confirmation> given = last[submission].Where(c => c.Part == IdentityPart.Unit);
        if (report is { } ordinal)
            given = given.Concat(last[of ?? submission].Where(c => c.ReportOrdinal == ordinal));
        string text = string.Join("; ", given.OrderBy(c => c.Part).Select(c => $"{NameOf(c.Part)}: {c.Actor}"));
        return text.Length == 0 ? null : text;
    }

    private static string NameOf(IdentityPart part) =>
        part == IdentityPart.IndicatorNumber ? "indicator" : JsonNamingPolicy.CamelCase.ConvertName(part.ToString());
}
