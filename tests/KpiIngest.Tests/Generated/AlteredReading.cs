using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Fixtures.Commands;
using KpiIngest.Fixtures.Random;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Generated;

/// <summary>Reads altered random reports and judges the answers: every figure that is still stated was read, or something says that not all
/// was.</summary>
internal sealed class AlteredReading(IFileChecker checker, string folder)
{
    /// <summary>What every report has, and what says only that a cell is blank.</summary>
    private static readonly string[] Routine = ["score-result", "convention", "not-assessed"];

    /// <returns>Why the answer passes in silence over a stated figure, or what it invented; null where it is exact or says what it did not
    /// read.</returns>
    public async Task<string?> FaultAsync(uint seed)
    {
        RandomReport report = RandomReport.Of(seed);
        AlteredReport altered = AlteredReport.Of(report, (int)seed);
        FileResult answer = await CheckAsync($"{seed}.docx", altered.Word);
        List<string> stated = Stated(JsonNode.Parse(FixtureFiles.Expected(report.Fixture))!["reports"]!.AsArray());
        List<string> read = Read(answer);
        List<string> unread = Without(Without(stated, altered.Gone), read);
        if (unread.Count == 0 || answer.Outcome != FileOutcome.Checked)
            return null;
        // What is said of the report as it was says nothing of what became of it.
        return Without(Said(answer), Said(await CheckAsync($"{seed}.whole.docx", report.Word))).Count > 0
            ? null
            : $"{altered.What}: {answer.Outcome} in silence, unread {string.Join(", ", unread.Take(6))}";
    }

    private async Task<FileResult> CheckAsync(string name, byte[] word)
    {
        string file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, word);
        FileResult answer = await checker.CheckAsync(file, file, CancellationToken.None);
        File.Delete(file);
        return answer;
    }

    /// <summary>The codes of all that is to be looked at and of what was not read or compared.</summary>
    private static List<string> Said(FileResult answer) =>
        [
            .. answer.Discrepancies.Select(d => d.Code),
            .. answer.Notes.Select(n => n.Code),
            .. answer
                .Reports.SelectMany(r => r.NotCheckable)
                .Select(n => n.What)
                .Where(w => !Routine.Contains(w))
                .Select(w => "not checkable: " + w),
        ];

    private static List<string> Stated(JsonArray reports) =>
        [
            .. from report in reports
            from table in report!["scoringTables"]!.AsArray()
            from row in table!["rows"]!.AsArray().Concat(table["groups"]?.AsArray() ?? []).Append(table["total"])
            from name in new[] { "weight", "score", "weightedScore" }
            where name != "weight" || (string?)table["assessor"] != "committee" // Two assessors share the column of weights.
            let figure = (string?)row![name]
            where figure is not null
            select figure,
        ];

    private static List<string> Read(FileResult answer) =>
        [
            .. answer
                .Reports.SelectMany(r => r.ScoringTables)
                .SelectMany(t =>
                    t.Rows.SelectMany(r => new[] { r.Weight, r.Score, r.WeightedScore })
                        .Concat(t.Groups.SelectMany(g => new[] { g.Weight, g.WeightedScore }))
                        .Append(t.Total.Weight)
                        .Append(t.Total.WeightedScore)
                )
                .OfType<string>(),
            .. answer.Reports.Select(r => r.StatedAverage).OfType<string>(),
        ];

    private static List<string> Without(List<string> all, IEnumerable<string> some)
    {
        List<string> left = new(all);
        foreach (string one in some)
            left.Remove(one);
        return left;
    }
}
