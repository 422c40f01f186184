using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Examples;

namespace KpiIngest.Checking.Tests.History;

/// <summary>Reads several files in the example notation: each begins with <c>file</c>, then the unit and, for equal bytes, a word that
/// stands for them. <c>card</c> begins a further report in the same file.</summary>
internal static class Across
{
    public static IReadOnlyList<HistoryFile> Files(string notation) =>
        [.. ("\n" + notation.ReplaceLineEndings("\n")).Split("\nfile", StringSplitOptions.None).Skip(1).Select(File)];

    public static IReadOnlyList<AcrossFilesFinding> Found(string notation, HistoryOrder order = HistoryOrder.Unknown) =>
        HistoryChecker.Check(Files(notation), order);

    public static AcrossFilesFinding Only(string notation, HistoryOrder order = HistoryOrder.Unknown) =>
        Assert.Single(Found(notation, order));

    public static string[] Codes(string notation) => [.. Found(notation).Select(f => f.Code)];

    private static HistoryFile File(string text, int index)
    {
        (string head, string body) = text.Split('\n', 2) switch
        {
            [var h, var b] => (h, b),
            _ => (text, ""),
        };
        string[] words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CheckedReports results = Checker.Check([.. ("\n" + body).Split("\ncard").Select(ExampleReport.Parse)]);
        return new HistoryFile(
            words.Length > 0 ? words[0] : "",
            $"แฟ้ม {Bilingual.Digits($"{index:000}").Thai}.docx",
            new FileResult
            {
                Path = $"{index}.docx",
                Sha256 = words.Length > 1 ? words[1] : $"bytes of {index}",
                Format = "docx",
                Outcome = FileOutcome.Checked,
                Reports = results.Reports,
                Discrepancies = results.Discrepancies,
            }
        );
    }
}
