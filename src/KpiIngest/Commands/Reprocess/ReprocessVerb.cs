using System.CommandLine;
using KpiIngest.Commands.History;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Reprocess;

/// <summary><c>kpi-ingest reprocess</c>.</summary>
internal static class ReprocessVerb
{
    private const int NotDone = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest reprocess --dry-run                        reads everything again that an earlier version read, records nothing, and says what would change
          kpi-ingest reprocess --unit กองคลัง --year 2556        reads the reports of one unit and year again, records, and says what changed
          kpi-ingest reprocess --submission 12 --submission 15  these two
          kpi-ingest reprocess --format xlsx > changes.xlsx     everything, for a spreadsheet

        Reads archived originals again: through the running service, behind what waits there, or by itself where none runs. The new reading is added and counts; the earlier
        one is kept. Comparisons with other submissions are made anew, and a sender whose answer no longer holds is told again, with what changed.
        What the present version (kpi-ingest doctor) has read is not read again; its changes are listed all the same, so a call that was cut off is called again and goes on.
        With --dry-run --again it is read too. --year, --round, --indicator and --latest choose by what was read before: without them everything is chosen, also files in which
        no report was found.
        Exit codes: 0 nothing changed, 1 something changed, 2 something could not be read again, there are no records, a name is not known, or the call was wrong.

        Columns of csv and xlsx, and names in json: submission unit file kind indicator table item field before after message messageEn readerBefore readerAfter
        kind is one of figure-read figure-lost value-changed finding-new finding-gone finding-changed outcome-changed not-checkable-changed.

        อ่านไฟล์ต้นฉบับในคลังอีกครั้งด้วยโปรแกรมรุ่นนี้ และบอกว่าอะไรเปลี่ยนไป
        """;

    /// <param name="reader">What reads where no service runs.</param>
    public static Command Create(Terminal terminal, IFileChecker reader)
    {
        ReportFilters reports = new();
        SinceOption since = new("Received on that day or later.  รับตั้งแต่วันที่", "2556-07-11", "2013-07-11");
        Option<bool> latest = new("--latest") { Description = "Only what no later submission replaced.  เฉพาะฉบับล่าสุด" };
        Option<string[]> submissions = new("--submission")
        {
            Description = "Number of a submission; of a ZIP, for the files in it. May stand several times.  รายการที่",
            HelpName = "12",
        };
        Option<bool> dry = new("--dry-run") { Description = "Record nothing.  ไม่บันทึก" };
        Option<bool> again = new("--again")
        {
            Description = "With --dry-run, also what the present version has read.  รวมที่อ่านด้วยรุ่นนี้แล้ว",
        };
        Option<string> format = CommonOptions.Format([.. ReprocessOutput.Formats]);
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        submissions.Validators.Add(result =>
        {
            foreach (System.CommandLine.Parsing.Token token in result.Tokens)
                if (SubmissionNumber.Of(token.Value) is null)
                    result.AddError($"--submission {token.Value}: a number, as kpi-ingest history lists it.");
        });
        ExplainedCommand command = new(
            "reprocess",
            "Read archived originals again and say what changed.  อ่านต้นฉบับอีกครั้ง",
            Explanation
        );
        foreach (Option option in reports.All)
            command.Options.Add(option);
        foreach (Option option in new Option[] { since.Option, latest, submissions, dry, again, format, language, config })
            command.Options.Add(option);
        command.Validators.Add(call =>
        {
            if (call.GetValue(again) && !call.GetValue(dry))
                call.AddError("--again goes with --dry-run: one version of the reader records one reading of a submission.");
        });
        command.SetAction(
            (call, cancellationToken) =>
            {
                HistoryFilter filter = new()
                {
                    Unit = reports.UnitOf(call),
                    FiscalYear = reports.YearOf(call),
                    Round = reports.RoundOf(call),
                    Indicator = reports.IndicatorOf(call),
                    Since = since.Of(call),
                    LatestOnly = call.GetValue(latest),
                    Submissions = call.GetValue(submissions) is { Length: > 0 } numbers
                        ? [.. numbers.Select(n => SubmissionNumber.Of(n)!.Value)]
                        : null,
                };
                ReprocessCall asked = new(filter, call.GetValue(dry), call.GetValue(again));
                ReprocessOutput output = new(terminal, call.LanguageOf(language), call.GetRequiredValue(format));
                return OpenedRecords.RunAsync(
                    terminal,
                    NotDone,
                    () => RunAsync(asked, call.GetValue(config), output, terminal, reader, cancellationToken)
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        ReprocessCall call,
        string? configFile,
        ReprocessOutput output,
        Terminal terminal,
        IFileChecker reader,
        CancellationToken cancellationToken
    )
    {
        if (!await output.CanWriteAsync())
            return NotDone;
        OpenedRecords records = await OpenedRecords.OpenAsync(configFile, cancellationToken);
        call = call with { Filter = await AskedReports.KnownAsync(records.Database, call.Filter, cancellationToken) };
        ReprocessRun run = new(records, terminal, (IReaderWork)reader);
        ReprocessResult result = await run.RunAsync(call, cancellationToken);
        output.Write(result);
        return result.NotRead.Count > 0 ? NotDone
            : result.Changed.Any() ? 1
            : 0;
    }
}
