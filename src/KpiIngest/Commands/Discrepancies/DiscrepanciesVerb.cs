using System.CommandLine;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Queries;

namespace KpiIngest.Commands.Discrepancies;

/// <summary><c>kpi-ingest discrepancies</c>.</summary>
internal static class DiscrepanciesVerb
{
    private const int NoRecords = 2;

    private const string Explanation = """
        Examples:
          kpi-ingest discrepancies                                       everything recorded, newest submission first
          kpi-ingest discrepancies --unit kpr --year 2556 --round 12     one unit, one round
          kpi-ingest discrepancies --severity error --since 2556-07-11   since a day (Buddhist or Christian year)
          kpi-ingest discrepancies --format xlsx --output list.xlsx      for a spreadsheet
          kpi-ingest discrepancies --config /srv/kpi/kpi-ingest.json     the records of that service

        Filters take Thai digits as well as Arabic ones (--indicator ๙.๒ --year ๒๕๕๖). --latest leaves out what a later submission replaced.
        Exit codes: 0 listed (the list may be empty), 2 there are no records, the unit, year, indicator or code is not known, or the call was wrong.

        Columns of csv (UTF-8 with byte order mark; a cell that a spreadsheet would compute starts with an apostrophe):
          submission received unit file outcome fiscalYear round indicator indicatorName version code severity message messageEn
          stated expected arithmetic column page table row text otherFile decision decidedBy decidedAt reason comment secondedBy certainty
          identityGivenBy
          (received and decidedAt in UTC; page, table and row from 1)
        What could not be checked is a row of severity notCheckable, as long as no severity is asked for.
        decision is confirmed, accepted, proposed (accepted, waits for a second person), sentBack, misread, or changed: decided, and its
        figures are others since.
        otherFile is the earlier file where two show it together (versions, rounds, an agency's summary and its cards).
        xlsx has the same columns. In json each entry of "discrepancies" holds the discrepancy as "check" gives it, "notCheckable" what
        could not be checked.

        รายการข้อคลาดเคลื่อนที่บันทึกไว้ กรองตามหน่วยงาน ปี รอบ ตัวชี้วัด รหัส ระดับ หรือวันที่รับ
        """;

    public static Command Create(Terminal terminal)
    {
        DiscrepancyOptions options = new();
        ExplainedCommand command = new("discrepancies", "List what was recorded.  แสดงข้อคลาดเคลื่อนที่บันทึกไว้", Explanation);
        foreach (Option option in options.All)
            command.Options.Add(option);
        command.SetAction(
            (call, cancellationToken) =>
                OpenedRecords.RunAsync(terminal, NoRecords, () => RunAsync(options.Of(call), terminal, cancellationToken))
        );
        return command;
    }

    private static async Task<int> RunAsync(DiscrepancyCall call, Terminal terminal, CancellationToken cancellationToken)
    {
        if (call is { Format: "xlsx", OutputFile: null } && terminal.ResultIsTerminal)
        {
            await terminal.Error.WriteLineAsync("xlsx เขียนลงจอไม่ได้ กรุณาระบุ --output ไฟล์.xlsx (xlsx needs --output FILE)");
            return NoRecords;
        }

        try
        {
            if (call.Filters.Code is { } code && !KnownCodes.Contains(code))
                throw new UnknownNameException("รหัส", "code", code, NearestName.Of(code, KnownCodes.All));
            RecordedList rows = await RecordedDiscrepancies.ListAsync(call.ConfigFile, call.Filters, cancellationToken);
            if (call.OutputFile is null)
            {
                DiscrepancyListOutput.Write(rows, call.Format, terminal, call.Language);
                return 0;
            }

            await using FileStream file = File.Create(call.OutputFile);
            await using StreamWriter text = new(file);
            DiscrepancyListOutput.Write(rows, call.Format, terminal with { Result = file, Out = text, Colour = false }, call.Language);
            return 0;
        }
        catch (Exception e) when (e is RecordsUnavailableException or UnknownNameException)
        {
            await terminal.Error.WriteLineAsync(e.Message);
            return NoRecords;
        }
        catch (Exception e) when (call.OutputFile is not null && e is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"เขียนไฟล์ไม่ได้: {e.Message} (the file cannot be written)");
            return NoRecords;
        }
    }
}
