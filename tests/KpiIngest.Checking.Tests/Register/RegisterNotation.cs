using System.Globalization;
using KpiIngest.Checking.History;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.History;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Register;

/// <summary>Reads the examples of rules of the register: <c>agreed</c> with one indicator a line, then files. All that is agreed is of the
/// unit and year of the first report; what is missing is said at the first file.</summary>
internal static class RegisterNotation
{
    public const long Version = 3;

    /// <summary>The day of the examples.</summary>
    public static DateOnly Today { get; } = new(2026, 5, 1);

    public static IReadOnlyList<AcrossFilesFinding> Found(string notation)
    {
        string text = notation.ReplaceLineEndings("\n");
        int at = text.IndexOf("\nfile", StringComparison.Ordinal);
        IReadOnlyList<HistoryFile> files = Across.Files(text[at..]);
        int year = files[0].Result.Reports[0].FiscalYear ?? 2569;
        AgreedYear agreed = new(Version, "", year, [.. text[..at].Split('\n').Skip(1).Where(l => l.Length > 0).Select(Indicator)]);
        return
        [
            .. files.SelectMany(
                (f, i) => RegisterChecker.Check(RegisterComparison.Of(f, [agreed], i == 0 ? [.. Rounds(files)] : [], Today))
            ),
        ];
    }

    public static AcrossFilesFinding Only(string notation) => Assert.Single(Found(notation));

    private static AgreedIndicator Indicator(string line)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        string[] head = cells[0].Split(' ', 2);
        string? At(int cell) => cells.Length > cell && cells[cell].Length > 0 ? cells[cell] : null;
        Figure? weight = At(1) is { } stated
            ? new Figure(
                stated,
                decimal.Parse(stated, CultureInfo.InvariantCulture),
                stated.Contains('.', StringComparison.Ordinal) ? stated.Length - stated.IndexOf('.', StringComparison.Ordinal) - 1 : 0
            )
            : null;
        int[] rounds = [6, 9, 12];
        return new AgreedIndicator(AgreedNumber.Of(head[0])!, head.Length > 1 ? head[1] : "")
        {
            Weight = weight,
            Targets = [At(2), At(3), At(4), At(5), At(6)],
            Due = (At(7) ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select((day, i) => (Round: rounds[i], Day: DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)))
                .ToDictionary(d => d.Round, d => d.Day),
        };
    }

    private static IEnumerable<ReportedRound> Rounds(IReadOnlyList<HistoryFile> files)
    {
        foreach (
            IGrouping<(int Year, int Round), ReportResult> round in files
                .SelectMany(f => f.Result.Reports)
                .Where(r => r is { Round: not null, FiscalYear: not null })
                .GroupBy(r => (Year: r.FiscalYear!.Value, Round: r.Round!.Value))
        )
        {
            HashSet<string> numbers =
            [
                .. round.SelectMany(r =>
                    r.Indicator.Number is { } own
                        ? [own]
                        : r.ScoringTables.SelectMany(t => t.Rows).Select(row => row.Number).OfType<string>()
                ),
            ];
            yield return new ReportedRound(round.Key.Year, round.Key.Round, files[0].Result.Reports[0].AgencySummary ? 0 : null, numbers);
        }
    }
}
