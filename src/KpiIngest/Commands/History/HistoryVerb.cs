using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.History;

/// <summary><c>kpi-ingest history</c>.</summary>
internal static class HistoryVerb
{
    private const int NoRecords = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest history                                    every submission, clean or not, newest first
          kpi-ingest history --unit กองคลัง --year 2556          what one unit sent in a year: versions, duplicates, outcomes
          kpi-ingest history --unit กองคลัง --indicator 9.2      one indicator over years and rounds, and what changed
          kpi-ingest history --year 2556 --latest --format xlsx > 2556.xlsx   the reports that count, for a spreadsheet

        Filters take Thai digits as well as Arabic ones. With --year, --round, --indicator or --latest reports are listed; files in which none was read
        are left out. --latest leaves out what a later submission replaced. A report's version follows from the order of receipt.
        Exit codes: 0 listed (the list may be empty), 2 there are no records, the unit, the indicator or the year is not known, or the call was wrong.

        Columns of csv and xlsx, and names in json: submission received unit file state duplicateOf fiscalYear round indicator indicatorName version latest
          weight result score weightedScore average recomputedWeight recomputedWeightedScore recomputedAverage change errors warnings notCheckable
          open decided decisions certainty identityGivenBy
        weight and weightedScore are those of the total row, or of the only row, to which result and score belong too; change is that of the average
        against the latest version of the round before, as far as it is listed. received is UTC.
        open and decided count findings, without what follows from others; decisions names who decided what and when, taken back or not (a list in json).
        certainty says keyed where people typed the card from the pictures of a scan; else it is empty.
        identityGivenBy names the parts of unit, year, round and number that a person confirmed or corrected, each with its author.

        ประวัติการส่ง และตัวชี้วัดแต่ละรอบแต่ละปี
        """;

    public static Command Create(Terminal terminal)
    {
        ReportFilters reports = new();
        SinceOption since = new("Received on that day or later.  รับตั้งแต่วันที่", "2556-07-11", "2013-07-11");
        Option<bool> latest = new("--latest") { Description = "Only what no later submission replaced.  เฉพาะฉบับล่าสุด" };
        Option<string> format = CommonOptions.Format([.. HistoryOutput.Formats]);
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("history", "List submissions, and indicators over rounds and years.  ประวัติ", Explanation);
        foreach (Option option in reports.All)
            command.Options.Add(option);
        foreach (Option option in new Option[] { since.Option, latest, format, language, config })
            command.Options.Add(option);
        command.SetAction(
            (call, cancellationToken) =>
                RunAsync(
                    call.GetValue(config),
                    new HistoryFilter
                    {
                        Unit = reports.UnitOf(call),
                        FiscalYear = reports.YearOf(call),
                        Round = reports.RoundOf(call),
                        Indicator = reports.IndicatorOf(call),
                        Since = since.Of(call),
                        LatestOnly = call.GetValue(latest),
                    },
                    call.GetRequiredValue(format),
                    call.LanguageOf(language),
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? configFile,
        HistoryFilter filter,
        string format,
        Language language,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (format == "xlsx" && terminal.ResultIsTerminal)
        {
            await terminal.Error.WriteLineAsync(
                "xlsx เขียนลงจอไม่ได้ กรุณาเขียนลงไฟล์: kpi-ingest history --format xlsx > ไฟล์.xlsx (xlsx cannot be shown here: write it to a file)"
            );
            return NoRecords;
        }

        return await OpenedRecords.RunAsync(
            terminal,
            NoRecords,
            async () =>
            {
                Records.RecordsDatabase records = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
                List<HistoryLine> lines = new();
                await foreach (
                    HistoryLine line in new HistoryQuery(records).StreamAsync(
                        await AskedReports.KnownAsync(records, filter, cancellationToken),
                        cancellationToken
                    )
                )
                    lines.Add(line);
                HistoryOutput.Write(HistoryRows.Of(lines, byIndicator: filter.Indicator is not null), format, terminal, language);
                return 0;
            }
        );
    }
}
