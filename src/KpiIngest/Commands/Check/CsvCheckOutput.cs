using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Review.Export;

namespace KpiIngest.Commands.Check;

/// <summary>A row a discrepancy and a row for each thing that could not be checked; a file without either has one row, so that every file
/// can be counted. Findings across files come last.</summary>
public sealed class CsvCheckOutput : CheckOutput
{
    /// <summary>The heading row, in order. Documented in <c>kpi-ingest check --help</c>.</summary>
    public static IReadOnlyList<string> Heading { get; } =
    [
        "file",
        "outcome",
        "indicator",
        "indicatorName",
        "round",
        "fiscalYear",
        "code",
        "severity",
        "message",
        "messageEn",
        "stated",
        "expected",
        "arithmetic",
        "column",
        "page",
        "table",
        "row",
        "text",
        "otherFiles",
        "period",
    ];

    /// <summary>What stands under <c>severity</c> where something could not be checked.</summary>
    internal const string NotCheckable = "notCheckable";

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
        foreach (DiscrepancyResult found in file.Discrepancies)
            CsvText.WriteRow(terminal.Out, Row(file, found));
        foreach (ReportResult report in file.Reports)
        foreach (NotCheckableResult gap in report.NotCheckable)
            CsvText.WriteRow(terminal.Out, Row(file, report, gap));
        if (file.Discrepancies.Count == 0 && file.Reports.All(r => r.NotCheckable.Count == 0))
            CsvText.WriteRow(terminal.Out, Row(file));
    }

    /// <summary>What only several files show: a row at the first of them, the others named in the last column.</summary>
    public override void End(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (AcrossFilesFinding found in result.AcrossFiles)
            CsvText.WriteRow(terminal.Out, Row(result.Files, found));
        terminal.Out.Flush();
    }

    private static IEnumerable<string?> Row(IReadOnlyList<FileResult> files, AcrossFilesFinding found)
    {
        FileResult first = files[found.Files[0]];
        return
        [
            .. Report(
                first,
                found.Reports.Count > 0 ? first.Reports[found.Reports[0]]
                    : first.Reports is [var only] ? only
                    : null
            ),
            found.Code,
            SeverityWording.Contract(found.Severity),
            found.Message,
            found.MessageEn,
            null,
            null,
            found.FiguresInOneLine(),
            null,
            null,
            null,
            null,
            null,
            string.Join("; ", found.Files.Skip(1).Select(f => files[f].Path)),
            null,
        ];
    }

    private static IEnumerable<string?> Row(FileResult file, DiscrepancyResult found) =>
        [
            .. Report(file, found.Report is { } index ? file.Reports[index] : null),
            found.Code,
            SeverityWording.Contract(found.Severity),
            found.Message,
            found.MessageEn,
            found.Stated,
            found.Expected,
            found.Arithmetic,
            found.At?.Column,
            Number(found.Location?.Page),
            Number(found.Location?.Table + 1),
            Number(found.Location?.Row + 1),
            found.Location?.Text,
            null,
            Period(file, found),
        ];

    /// <summary>What could not be checked, with its own word in place of a severity.</summary>
    private static IEnumerable<string?> Row(FileResult file, ReportResult report, NotCheckableResult gap) =>
        [
            .. Report(file, report),
            gap.What,
            NotCheckable,
            FindingWording.NotCheckable(gap.Item, gap.Why, gap.WhyEn).Thai,
            FindingWording.NotCheckable(gap.Item, gap.Why, gap.WhyEn).English,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
        ];

    private static IEnumerable<string?> Row(FileResult file) =>
        [
            .. Report(file, file.Reports.Count == 1 ? file.Reports[0] : null),
            file.Error?.Code,
            null,
            file.Error?.Message,
            file.Error?.MessageEn,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
        ];

    /// <summary>The round, quarter, month or year of the scoring table that holds the figure, as its headings have it.</summary>
    private static string? Period(FileResult file, DiscrepancyResult found) =>
        found is { At: { } at, Report: { } report } ? file.Reports[report].ScoringTables.ElementAtOrDefault(at.Table)?.Period?.Label : null;

    private static IEnumerable<string?> Report(FileResult file, ReportResult? report) =>
        [
            file.Path,
            OutcomeWording.Contract(file.Outcome),
            report?.Indicator.Number,
            report?.Indicator.Name,
            Number(report?.Round),
            Number(report?.FiscalYear),
        ];

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
