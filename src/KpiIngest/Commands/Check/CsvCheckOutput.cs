using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Check;

/// <summary>A row a discrepancy; a file without one has one row, so that every file can be counted. Findings across files come last.</summary>
public sealed class CsvCheckOutput : CheckOutput
{
    /// <summary>The heading row, in order. Documented in <c>kpi-ingest check --help</c>.</summary>
    public static IReadOnlyList<string> Heading { get; } =
    [
        "file", "outcome", "indicator", "indicatorName", "round", "fiscalYear", "code", "severity", "message", "messageEn",
        "stated", "expected", "arithmetic", "column", "page", "table", "row", "text", "otherFiles",
    ];

    private readonly Terminal terminal;

    public CsvCheckOutput(Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        this.terminal = terminal;
        terminal.Out.Write(CsvText.ByteOrderMark);
        CsvText.WriteRow(terminal.Out, Heading);
    }

    public override void File(FileResult file)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var found in file.Discrepancies) CsvText.WriteRow(terminal.Out, Row(file, found));
        if (file.Discrepancies.Count == 0) CsvText.WriteRow(terminal.Out, Row(file));
    }

    /// <summary>What only several files show: a row at the first of them, the others named in the last column.</summary>
    public override void End(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var found in result.AcrossFiles) CsvText.WriteRow(terminal.Out, Row(result.Files, found));
        terminal.Out.Flush();
    }

    private static IEnumerable<string?> Row(IReadOnlyList<FileResult> files, AcrossFilesFinding found)
    {
        var first = files[found.Files[0]];
        return
        [
            .. Report(first, found.Reports.Count > 0 ? first.Reports[found.Reports[0]] : first.Reports is [var only] ? only : null),
            found.Code, Contract(found.Severity), found.Message, found.MessageEn, null, null,
            found.FiguresInOneLine(), null, null, null, null, null,
            string.Join("; ", found.Files.Skip(1).Select(f => files[f].Path)),
        ];
    }

    private static IEnumerable<string?> Row(FileResult file, DiscrepancyResult found) =>
    [
        .. Report(file, found.Report is { } index ? file.Reports[index] : null),
        found.Code, Contract(found.Severity), found.Message, found.MessageEn, found.Stated, found.Expected, found.Arithmetic,
        found.At?.Column, Number(found.Location?.Page), Number(found.Location?.Table), Number(found.Location?.Row), found.Location?.Text, null,
    ];

    private static IEnumerable<string?> Row(FileResult file) =>
    [
        .. Report(file, file.Reports.Count == 1 ? file.Reports[0] : null),
        file.Error?.Code, null, file.Error?.Message, file.Error?.MessageEn, null, null, null, null, null, null, null, null, null,
    ];

    private static IEnumerable<string?> Report(FileResult file, ReportResult? report) =>
    [
        file.Path, Contract(file.Outcome), report?.Indicator.Number, report?.Indicator.Name, Number(report?.Round), Number(report?.FiscalYear),
    ];

    /// <summary>The names of the JSON contract: <c>noReport</c>, <c>error</c>.</summary>
    private static string Contract<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
