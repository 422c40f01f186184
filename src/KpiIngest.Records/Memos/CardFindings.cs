using KpiIngest.Checking.Results;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Memos;

/// <summary>The findings of a reading with what was decided of them, by report.</summary>
internal sealed class CardFindings
{
    private readonly List<(FindingLine Line, MemoFinding Finding)> all = [];
    private readonly Dictionary<long, int> ordinals;
    private readonly Dictionary<int, FindingState> states;
    private readonly Dictionary<int, DiscrepancyResult> found;
    private readonly CardMendings mendings;

    private CardFindings(Reading reading, FileResult? answer, IEnumerable<FindingLine> lines)
    {
        ordinals = reading.Reports.ToDictionary(r => r.Id, r => r.Ordinal);
        states = lines.Where(l => l.Ordinal is not null).ToDictionary(l => l.Ordinal!.Value, l => l.State);
        found = FoundOf(reading, answer);
        mendings = new CardMendings(
            answer is not null && answer.Discrepancies.Count == reading.Discrepancies.Count ? answer : null,
            states
        );
    }

    public static async Task<CardFindings> OfAsync(
        RecordsDbContext db,
        Reading reading,
        FileResult? answer,
        List<FindingLine> lines,
        CancellationToken cancellationToken
    )
    {
        CardFindings findings = new(reading, answer, lines);
        long[] standing = [.. lines.Select(l => l.StandingId).OfType<long>()];
        Dictionary<long, Decision> decisions =
            standing.Length == 0
                ? []
                : await db.Decisions.AsNoTracking().Where(d => standing.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        long[] across = [.. lines.Select(l => l.AcrossId).OfType<long>()];
        Dictionary<long, RecordedAcross> shown =
            across.Length == 0
                ? []
                : await db.AcrossFindings.AsNoTracking().Where(a => across.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        foreach (FindingLine line in lines)
        {
            Decision? decision = line.StandingId is { } id ? decisions.GetValueOrDefault(id) : null;
            if (line.AcrossId is { } together && shown.TryGetValue(together, out RecordedAcross? both))
                findings.all.Add(
                    (
                        line,
                        new MemoFinding(line, null, both.Message, both.Arithmetic)
                        {
                            Reason = ReasonOf(decision),
                            Across = RecordedAnswer.Of(both),
                            Other = both.RegisterCheckId is null ? both.OtherSubmissionId : null,
                        }
                    )
                );
            else if (line.Ordinal is { } ordinal && findings.found.TryGetValue(ordinal, out DiscrepancyResult? one))
                findings.all.Add(
                    (
                        line,
                        new MemoFinding(line, one, one.Message, one.Arithmetic)
                        {
                            Reason = ReasonOf(decision),
                            Following = [.. findings.FollowingOf(ordinal)],
                        }
                    )
                );
        }

        return findings;
    }

    /// <param name="card">Of a report, or of the file as a whole.</param>
    public MemoCard Fill(MemoCard card)
    {
        List<(FindingLine Line, MemoFinding Finding)> here =
        [
            .. all.Where(f =>
                f.Line.ReportId is { } id
                    ? card.Report is { } report && ordinals.GetValueOrDefault(id, FoundFinding.NoReport) == report.Ordinal
                    : card.Report is null
            ),
        ];
        List<MemoFinding> asked = [.. here.Where(f => EarlierFindings.Asked.Contains(f.Line.State)).Select(f => f.Finding)];

        // What follows from another one that is asked for is said there.
        HashSet<DiscrepancyResult> said = [.. asked.SelectMany(f => f.Following)];
        asked.RemoveAll(f => f.Found is not null && said.Contains(f.Found));
        return card with
        {
            Asked = [.. asked.Select(f => f with { After = mendings.Of(f, asked), RestsOn = RestsOn(f) })],
            Changed = here.Count(f => f.Line is { State: FindingState.Changed, Follows: false }),
            Accepted = [.. here.Where(f => f.Line.State == FindingState.Accepted).Select(f => f.Finding)],
            Undecided = here.Count(f => FindingStates.Waiting.Contains(f.Line.State) && !f.Line.Follows),
        };
    }

    /// <summary>As recorded in whole; of an answer that cannot be read, from its rows.</summary>
    private static Dictionary<int, DiscrepancyResult> FoundOf(Reading reading, FileResult? answer)
    {
        bool whole = answer is not null && answer.Discrepancies.Count == reading.Discrepancies.Count;
        return reading.Discrepancies.ToDictionary(
            d => d.Ordinal,
            d =>
                whole
                    ? answer!.Discrepancies[d.Ordinal]
                    : Queries.RecordedResult.Of(d, reading.Reports.Find(r => r.Id == d.ReportId)?.Ordinal)
        );
    }

    /// <summary>However far down; what was accepted or misread is not to be mended.</summary>
    private IEnumerable<DiscrepancyResult> FollowingOf(int ordinal)
    {
        HashSet<int> seen = [ordinal];
        Queue<int> open = new([ordinal]);
        while (open.TryDequeue(out int of))
        {
            foreach (int next in found.Where(f => f.Value.ConsequenceOf == of).Select(f => f.Key).Order())
            {
                if (!seen.Add(next))
                    continue;
                open.Enqueue(next);
                if (!CardMendings.Stays(states.GetValueOrDefault(next)))
                    yield return found[next];
            }
        }
    }

    /// <summary>Of what was asked for although the finding that it follows from is not.</summary>
    private DiscrepancyResult? RestsOn(MemoFinding finding) =>
        finding.Found?.ConsequenceOf is { } cause
        && found.TryGetValue(cause, out DiscrepancyResult? of)
        && states.GetValueOrDefault(cause) is not FindingState.Accepted
        && !EarlierFindings.Asked.Contains(states.GetValueOrDefault(cause))
            ? of
            : null;

    private static string? ReasonOf(Decision? decision)
    {
        string said = string.Join(" ", new[] { decision?.Reason, decision?.Comment }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return said.Length == 0 ? null : said;
    }
}
