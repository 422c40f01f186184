using System.CommandLine;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Ledger;

/// <summary><c>kpi-ingest ledger</c>.</summary>
internal static class LedgerVerb
{
    private const int NoRecords = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest ledger                                       every entry that ever stood in the inbox, newest first
          kpi-ingest ledger --state left                          what lies there and is not taken, and why
          kpi-ingest ledger --unit กองคลัง --since 2569-11-01      one unit since a day (Buddhist or Christian year)
          kpi-ingest ledger --format csv > ledger.csv             all of it, for a spreadsheet

        States: seen, left (not taken; the log says so), refused (not taken; its sender is told), gone (went away before it was taken), and for
        what was taken: recorded, waiting, failed (kpi-ingest retry), unpacked, checked, notChecked, noReport, unreadable, duplicate. Every entry is in one of them, so the
        counts add up to the number of entries. docs/states.md draws how an entry comes from one to the next.
        In text the newest 500 are listed and all are counted; json and csv list all.
        Exit codes: 0 listed (the list may be empty), 2 there are no records, the unit is not known, or the call was wrong.

        Columns of csv (UTF-8 with byte order mark): entry firstSeen changed unit file kind size state code reason reasonEn submission sha256
          duplicateOf container grownFrom waitsFor unitGivenBy   (times in UTC)

        ทะเบียนของกล่องรับไฟล์: ทุกสิ่งที่เคยอยู่ในกล่อง รับหรือไม่รับ เพราะเหตุใด
        """;

    public static Command Create(Terminal terminal)
    {
        Option<string?> unit = new("--unit") { Description = "Sending unit.  หน่วยงานผู้ส่ง", HelpName = "NAME" };
        Option<string?> state = new("--state") { Description = "State.  สถานะ", HelpName = "STATE" };
        SinceOption since = new("First seen on that day or later.  พบตั้งแต่วันที่", "2569-11-01", "2026-11-01");
        Option<string?> file = new("--file") { Description = "Part of the path in the inbox.  ส่วนหนึ่งของชื่อไฟล์", HelpName = "TEXT" };
        Option<string> format = CommonOptions.Format([.. LedgerOutput.Formats]);
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        state.AcceptOnlyFromAmong([.. LedgerWording.Names.Values]);
        ExplainedCommand command = new("ledger", "List every entry that ever stood in the inbox.  ทะเบียนของกล่องรับไฟล์", Explanation)
        {
            unit,
            state,
            since.Option,
            file,
            format,
            language,
            config,
        };
        command.SetAction(
            (call, cancellationToken) =>
                RunAsync(
                    call.GetValue(config),
                    new LedgerFilter
                    {
                        Unit = call.GetValue(unit),
                        State = call.GetValue(state) is { } name ? LedgerWording.Names.Single(n => n.Value == name).Key : null,
                        Since = since.Of(call),
                        File = call.GetValue(file),
                    },
                    new LedgerOutput(terminal, call.LanguageOf(language), call.GetRequiredValue(format)),
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(
        string? configFile,
        LedgerFilter filter,
        LedgerOutput output,
        Terminal terminal,
        CancellationToken cancellationToken
    ) =>
        OpenedRecords.RunAsync(
            terminal,
            NoRecords,
            async () =>
            {
                Records.RecordsDatabase database = (await OpenedRecords.OpenAsync(configFile, cancellationToken)).Database;
                if (filter.Unit is { } asked)
                    filter = filter with
                    {
                        Unit = RecordedDiscrepancies.KnownUnit(asked, await new LedgerUnits(database).AllAsync(cancellationToken)),
                    };
                LedgerQuery query = new(database);
                await output.WriteAsync(
                    await query.CountAsync(filter, cancellationToken),
                    take => query.StreamAsync(filter, take, cancellationToken),
                    cancellationToken
                );
                return 0;
            }
        );
}
