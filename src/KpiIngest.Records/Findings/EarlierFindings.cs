using KpiIngest.Checking.Results;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Findings;

/// <summary>What was asked for in earlier versions of a report, finding by finding, beside what the later version has.</summary>
public static class EarlierFindings
{
    /// <summary>Findings in these states are asked of the unit.</summary>
    public static IReadOnlyList<FindingState> Asked { get; } = [FindingState.Confirmed, FindingState.SentBack];

    /// <summary>Each finding once, as its last version before this one has it, in the order of the versions and of their files.</summary>
    /// <param name="report">Of a current reading.</param>
    /// <param name="reading">The reading that holds it, with its reports and discrepancies.</param>
    public static async Task<IReadOnlyList<EarlierFinding>> OfAsync(
        RecordsDbContext db,
        RecordedReport report,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reading);
        IReadOnlyList<VersionOfReport> versions =
            (await ReportVersions.AllAsync(db, [report], cancellationToken)).GetValueOrDefault(report.Id) ?? [];
        return versions.Any(v => v.SubmissionId < report.SubmissionId)
            ? await OfAsync(db, report, reading, RecordedAnswer.Of(reading), versions, cancellationToken)
            : [];
    }

    /// <summary>The same, by who knows these already.</summary>
    /// <param name="answer">Of the reading; null where it cannot be read.</param>
    /// <param name="versions">Of the report.</param>
    public static async Task<IReadOnlyList<EarlierFinding>> OfAsync(
        RecordsDbContext db,
        RecordedReport report,
        Reading reading,
        FileResult? answer,
        IReadOnlyList<VersionOfReport> versions,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reading);
        List<VersionOfReport> earlier = [.. versions.Where(v => v.SubmissionId < report.SubmissionId)];
        if (earlier.Count == 0 || answer is null || report.Ordinal >= answer.Reports.Count)
            return [];
        List<(FindingLine Line, VersionOfReport Version)> asked = await AskedAsync(db, earlier, cancellationToken);
        if (asked.Count == 0)
            return [];

        long[] readings = [.. asked.Select(a => a.Line.ReadingId).Distinct()];
        Dictionary<long, Reading> read = await db
            .Readings.AsNoTracking()
            .Where(r => readings.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        Dictionary<long, FileResult?> answers = read.ToDictionary(r => r.Key, r => RecordedAnswer.Of(r.Value));
        Submission submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == report.SubmissionId, cancellationToken);
        Dictionary<int, FindingState> states = await db
            .FindingLines.AsNoTracking()
            .Where(l => l.ReadingId == reading.Id && l.Ordinal != null)
            .ToDictionaryAsync(l => l.Ordinal!.Value, l => l.State, cancellationToken);
        List<FoundFinding> found = [.. FoundFinding.Of(submission, reading, answer).Where(f => f.ReportOrdinal == report.Ordinal)];
        int?[] partners = FindingMatch.Of(
            [.. asked.Select(a => new FindingTraits(a.Line.Finding, a.Line.Figures, a.Line.Code, a.Line.Column))],
            [.. found.Select(f => f.Match)]
        );
        List<EarlierFinding> result = [];
        for (int i = 0; i < asked.Count; i++)
        {
            (FindingLine line, VersionOfReport version) = asked[i];
            if (
                answers.GetValueOrDefault(line.ReadingId) is not { } before
                || line.Ordinal is not { } ordinal
                || ordinal >= before.Discrepancies.Count
                || version.Ordinal >= before.Reports.Count
            )
                continue;
            EarlierFinding one = new(
                line,
                version.Number,
                before.Discrepancies[ordinal],
                before.Reports[version.Ordinal],
                FindingFate.NotComparable
            );
            int again = Array.FindIndex(partners, p => p == i);

            // One that is alike elsewhere in the report is another finding.
            FoundFinding? still =
                again >= 0 && string.Equals(found[again].Finding, line.Finding, StringComparison.Ordinal) ? found[again] : null;
            result.Add(still is null ? Gone(one, answer, report.Ordinal) : Again(one, still, answer, states));
        }

        return result;
    }

    /// <summary>Of a finding that several versions had, the last one.</summary>
    private static async Task<List<(FindingLine Line, VersionOfReport Version)>> AskedAsync(
        RecordsDbContext db,
        List<VersionOfReport> versions,
        CancellationToken cancellationToken
    )
    {
        long[] submissions = [.. versions.Select(v => v.SubmissionId).Distinct()];
        var lines = await db
            .FindingLines.AsNoTracking()
            .Where(l => submissions.Contains(l.SubmissionId) && l.Ordinal != null && l.ReportId != null && Asked.Contains(l.State))
            .Join(db.Reports, l => l.ReportId, r => (long?)r.Id, (l, r) => new { Line = l, Report = r.Ordinal })
            .ToListAsync(cancellationToken);
        HashSet<(string, string, int)> seen = [];
        List<(FindingLine Line, VersionOfReport Version)> asked = [];
        foreach (VersionOfReport version in versions.OrderByDescending(v => v.SubmissionId).ThenBy(v => v.Ordinal))
        {
            Dictionary<(string, string), int> alike = [];
            foreach (
                FindingLine line in lines
                    .Where(l => l.Line.SubmissionId == version.SubmissionId && l.Report == version.Ordinal)
                    .Select(l => l.Line)
                    .OrderBy(l => l.Ordinal)
            )
            {
                (string, string) key = (line.Finding, line.Column ?? "");
                int occurrence = alike.GetValueOrDefault(key);
                alike[key] = occurrence + 1;
                if (seen.Add((key.Item1, key.Item2, occurrence)))
                    asked.Add((line, version));
            }
        }

        return [.. asked.OrderBy(a => a.Version.SubmissionId).ThenBy(a => a.Line.Ordinal)];
    }

    private static EarlierFinding Again(EarlierFinding finding, FoundFinding still, FileResult answer, Dictionary<int, FindingState> states)
    {
        DiscrepancyResult now = answer.Discrepancies[still.Ordinal!.Value];
        bool same = string.Equals(still.Match.Figures, finding.Line.Figures, StringComparison.Ordinal);
        FindingFate fate =
            states.GetValueOrDefault(still.Ordinal.Value) == FindingState.Accepted ? FindingFate.Accepted
            : same ? FindingFate.StillWrong
            : FindingFate.ChangedOtherwise;
        return finding with { Fate = fate, Now = now.Stated };
    }

    private static EarlierFinding Gone(EarlierFinding finding, FileResult answer, int ordinal)
    {
        ReportResult now = answer.Reports[ordinal];
        RestatedFigure figure = RestatedFigure.Of(finding.Report, finding.Found, now);
        if (figure.State == RestatedState.NotThere)
            return finding with { Fate = FindingFate.NotThere };
        bool compared = now.Checked.Comparisons > 0 && figure.State == RestatedState.There && !Excepted(finding, figure.Item, now);

        // Of a conversion or a computation the address is that of its row: another figure stands there.
        string? value = string.Equals(
            RestatedFigure.Of(finding.Report, finding.Found, finding.Report).Value,
            finding.Found.Stated,
            StringComparison.Ordinal
        )
            ? figure.Value
            : null;
        value ??= RestatedFigure.BySite(finding.Report, finding.Found, now);

        // Nothing is called mended where nothing stands to compare.
        bool stands = value is not null || finding.Found.Stated is null;
        return finding with { Now = value, Fate = compared && stands ? FindingFate.Mended : FindingFate.NotComparable };
    }

    /// <summary>True where the later version says that it could not compare this.</summary>
    private static bool Excepted(EarlierFinding finding, string? item, ReportResult now)
    {
        string? number = item is { Length: > 0 } and not FigureIdentity.Total ? item : null;
        return now.NotCheckable.Any(n =>
            (
                string.Equals(n.What, finding.Line.Code, StringComparison.Ordinal)
                && (n.Item is null || number is null || Same(n.Item, number))
            ) || (n.What == "not-assessed" && n.Item is not null && number is not null && Same(n.Item, number))
        );
    }

    private static bool Same(string item, string number) =>
        string.Equals(FindingText.Squeezed(item).TrimEnd('.'), number, StringComparison.Ordinal);
}
