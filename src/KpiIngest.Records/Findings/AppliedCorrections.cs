using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>The corrections of a submission against the reading below them: what a check with them has to lay over it.</summary>
/// <param name="ReadingId">The newest that no correction was laid over; null while it is not read.</param>
/// <param name="Applying">Each with the figure that it is laid over: one that was read as it was when it was first corrected.</param>
/// <param name="Changed">Those whose figure is read otherwise by now, or is not there any more: shown, and laid over nothing.</param>
/// <param name="Earlier">Those that stand of the same figures in earlier submissions: shown, and laid over nothing.</param>
public sealed record AppliedCorrections(
    long? ReadingId,
    IReadOnlyList<AppliedCorrection> Applying,
    IReadOnlyList<Correction> Changed,
    IReadOnlyList<Correction> Earlier
)
{
    public static async Task<AppliedCorrections> OfAsync(
        IDbContextFactory<RecordsDbContext> records,
        long submissionId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        await using RecordsDbContext db = await records.CreateDbContextAsync(cancellationToken);
        var readings = await db
            .Readings.Where(r => r.SubmissionId == submissionId)
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.Id, r.ReaderVersion })
            .ToListAsync(cancellationToken);
        long? reading = readings.Find(r => !CorrectedVersion.Is(r.ReaderVersion))?.Id;
        if (reading is not { } current)
            return new AppliedCorrections(null, [], [], []);
        IReadOnlyList<NamedFigure> figures = await NamedFigure.OfAsync(db, submissionId, current, cancellationToken);
        List<Correction> standing = await StandingCorrections
            .Of(db)
            .Where(c => c.SubmissionId == submissionId)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);

        // The last word on each figure counts; what was read is what the first one of it saw, because the later ones saw its value.
        List<IGrouping<(string, int), Correction>> ofFigure = [.. standing.GroupBy(c => (c.Figure, c.Occurrence))];
        List<Correction> last =
        [
            .. ofFigure.Select(g => g.Last()).OrderBy(c => c.Figure, StringComparer.Ordinal).ThenBy(c => c.Occurrence),
        ];
        Dictionary<Correction, string?> read = ofFigure.ToDictionary(g => g.Last(), g => g.First().Read);
        Dictionary<Correction, IdentifiedFigure> laid = [];
        HashSet<NamedFigure> taken = [];
        foreach (bool samePlace in new[] { true, false })
        {
            foreach (Correction correction in last.Where(c => !laid.ContainsKey(c)))
            {
                NamedFigure? figure = figures.FirstOrDefault(f =>
                    f.Figure.Figure.Value == read[correction]
                    && !taken.Contains(f)
                    && f.IsNamed(correction.Figure, samePlace ? correction.Occurrence : null)
                );
                if (figure is not null && taken.Add(figure))
                    laid[correction] = figure.Figure;
            }
        }

        string[] keys = [.. figures.SelectMany(f => f.Names).Select(n => n.Key).Distinct(StringComparer.Ordinal)];
        List<Correction> earlier = await StandingCorrections
            .Of(db)
            .Where(c => c.SubmissionId < submissionId && keys.Contains(c.Figure))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        return new AppliedCorrections(
            current,
            [.. laid.OrderBy(l => l.Key.Id).Select(l => new AppliedCorrection(l.Key, l.Value))],
            [.. last.Where(c => !laid.ContainsKey(c))],
            earlier
        );
    }
}

/// <param name="Figure">As the current reading has it.</param>
public sealed record AppliedCorrection(Correction Correction, IdentifiedFigure Figure);
