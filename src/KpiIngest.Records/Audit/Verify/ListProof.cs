using System.Globalization;
using System.Reflection;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Audit.Content;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Audit.Verify;

/// <summary>Holds the lines of the review list against what they follow from: readings, comparisons and decisions. They are covered by no
/// entry, and what people see of a finding is theirs.</summary>
internal static class ListProof
{
    /// <summary>What a line is; its number is an address alone.</summary>
    private static readonly PropertyInfo[] Columns = [.. typeof(FindingLine).GetProperties().Where(p => p.Name != nameof(FindingLine.Id))];

    public static async Task RunAsync(RecordsDbContext db, Damages damages, CancellationToken cancellationToken)
    {
        for (long after = long.MinValue; ; )
        {
            List<long> ids = await RecordedWhole.NextAsync(db, after, cancellationToken);
            if (ids.Count == 0)
                break;
            after = ids[^1];
            foreach (long id in await WithFindingsAsync(db, ids, cancellationToken))
                await ProveAsync(db, id, damages, cancellationToken);
        }

        await FindingIndexes.ProveAsync(db, damages, cancellationToken);
    }

    private static Task<List<long>> WithFindingsAsync(RecordsDbContext db, List<long> ids, CancellationToken cancellationToken) =>
        db
            .Submissions.AsNoTracking()
            .Where(s =>
                ids.Contains(s.Id)
                && (
                    db.FindingLines.Any(l => l.SubmissionId == s.Id)
                    || db.AcrossFindings.Any(a => a.SubmissionId == s.Id)
                    || db.Readings.Any(r => r.SubmissionId == s.Id && db.Discrepancies.Any(d => d.ReadingId == r.Id))
                )
            )
            .OrderBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);

    private static async Task ProveAsync(RecordsDbContext db, long id, Damages damages, CancellationToken cancellationToken)
    {
        try
        {
            Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
            List<FindingLine> stored = await db.FindingLines.AsNoTracking().Where(l => l.SubmissionId == id).ToListAsync(cancellationToken);
            (IReadOnlyList<FindingLine> lines, _) = await FindingsRebuild.OfAsync(db, submission, cancellationToken);
            await SayLatestAsync(db, lines, cancellationToken);
            Dictionary<(long, int?, long?), FindingLine> right = lines.ToDictionary(KeyOf);
            foreach (FindingLine line in stored)
            {
                if (!right.Remove(KeyOf(line), out FindingLine? of))
                    damages.Add(
                        DamageKind.ListChanged,
                        new Bilingual($"{line.Code}: บรรทัดที่ไม่มีที่มา", $"{line.Code}: a line that follows from nothing"),
                        null,
                        id
                    );
                else if (Difference(line, of) is { } difference)
                    damages.Add(DamageKind.ListChanged, difference, null, id);
            }

            foreach (FindingLine missing in right.Values)
                damages.Add(
                    DamageKind.ListChanged,
                    new Bilingual($"{missing.Code}: บรรทัดหายไป", $"{missing.Code}: its line is missing"),
                    null,
                    id
                );
        }
        catch (Exception e) when (RecordedValue.IsIncoherent(e))
        {
            // The proof of what it follows from names the submission already, unless it is a line itself that cannot be read.
            damages.Add(DamageKind.ListChanged, ThingWording.Unreadable(e), null, id);
        }
    }

    private static (long, int?, long?) KeyOf(FindingLine line) => (line.ReadingId, line.Ordinal, line.AcrossId);

    private static async Task SayLatestAsync(RecordsDbContext db, IReadOnlyList<FindingLine> lines, CancellationToken cancellationToken)
    {
        string[] keys = [.. lines.Select(l => l.ReportKey).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (keys.Length == 0)
            return;
        Dictionary<string, long> newest = await CurrentReadings.NewestAsync(db, keys, cancellationToken);
        foreach (FindingLine line in lines)
            line.Latest = FindingLines.IsLatest(line, newest);
    }

    /// <returns>The first column that is not what follows; null where all are.</returns>
    private static Bilingual? Difference(FindingLine stored, FindingLine right)
    {
        foreach (PropertyInfo column in Columns)
        {
            if (Equals(column.GetValue(stored), column.GetValue(right)))
                continue;
            (string listed, string follows) = (Text(column.GetValue(stored)), Text(column.GetValue(right)));
            return new Bilingual(
                $"{stored.Code}: {column.Name} ในรายการ {listed} ตามการอ่านและคำตัดสิน {follows}",
                $"{stored.Code}: {column.Name} {listed}, by the decisions {follows}"
            );
        }

        return null;
    }

    private static string Text(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
