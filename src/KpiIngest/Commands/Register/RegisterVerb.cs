using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Register;

/// <summary><c>kpi-ingest register</c>.</summary>
internal static class RegisterVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest register import คำรับรอง2569.xlsx --dry-run     what it would change: rows, new findings, findings that go; nothing is recorded
          kpi-ingest register import คำรับรอง2569.xlsx               the same, recorded as the next version; findings follow
          kpi-ingest register import กองคลัง.csv --unit กองคลัง --year 2569    a file without columns of units and years
          kpi-ingest register list                                  versions: when, by whom, from which file, for which units and years
          kpi-ingest register export --format xlsx > register.xlsx  the register as it stands, to be edited and imported again
          kpi-ingest register missing --year 2569 --round 6         reports that are expected and have not come by their day

        A file is .xlsx or .csv (UTF-8 or Thai Windows; comma, semicolon or tab). Columns, in Thai or English: unit, fiscalYear, number, name, weight, T1 to T5, due6, due9, due12
        (days such as 15/4/2569). It replaces what the register holds of the units and years that it names; others stay. Where one line is wrong, nothing is imported.
        The commands work while the service runs and before its first start.
        Exit codes: 0 done, 1 refused with the reasons (missing: some reports are overdue), 2 there are no records, the file cannot be opened, or the call was wrong.

        Columns of missing (csv, xlsx): unit fiscalYear round number name due state daysLate submission receivedAt   (state: received, late, missing, expected)

        ทะเบียนตัวชี้วัดตามคำรับรอง: นำเข้าเป็นฉบับใหม่ ดูฉบับ ส่งออก และดูรายงานที่ยังไม่มา
        """;

    public static Command Create(Terminal terminal)
    {
        ExplainedCommand command = new("register", "The register of agreed indicators.  ทะเบียนตัวชี้วัดตามคำรับรอง", Explanation);
        command.Add(Import(terminal));
        command.Add(List(terminal));
        command.Add(Export(terminal));
        command.Add(Missing(terminal));
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = ".xlsx or .csv.  ไฟล์ทะเบียน" };
        Option<bool> dryRun = new("--dry-run") { Description = "Say what it would change and record nothing.  ดูผลก่อน ไม่บันทึก" };
        ReportFilters filters = new();
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("import", "Add a version from a file.  นำเข้าเป็นฉบับใหม่")
        {
            file,
            dryRun,
            filters.All[0],
            filters.All[1],
            format,
            language,
            config,
        };
        command.SetAction(
            (call, stop) =>
                new RegisterImport(terminal, call.LanguageOf(language), call.GetRequiredValue(format)).RunAsync(
                    call.GetValue(config),
                    call.GetRequiredValue(file),
                    call.GetValue(dryRun),
                    filters.UnitOf(call),
                    filters.YearOf(call),
                    stop
                )
        );
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("list", "The versions.  ฉบับทั้งหมด") { format, language, config };
        command.SetAction(
            (call, stop) =>
                new RegisterListing(terminal, call.LanguageOf(language), call.GetRequiredValue(format)).ListAsync(
                    call.GetValue(config),
                    stop
                )
        );
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        ReportFilters filters = new();
        Option<long?> version = new("--version") { Description = "As of this version instead of the newest.  ฉบับที่", HelpName = "N" };
        Option<string> format = CommonOptions.Format("csv", "xlsx", "json");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("export", "The register as a file.  ส่งออกเป็นไฟล์")
        {
            filters.All[0],
            filters.All[1],
            version,
            format,
            language,
            config,
        };
        command.SetAction(
            (call, stop) =>
                new RegisterListing(terminal, call.LanguageOf(language), call.GetRequiredValue(format)).ExportAsync(
                    call.GetValue(config),
                    call.GetValue(version),
                    filters.UnitOf(call),
                    filters.YearOf(call),
                    stop
                )
        );
        return command;
    }

    private static Command Missing(Terminal terminal)
    {
        ReportFilters filters = new();
        Option<bool> all = new("--all") { Description = "Also those that have come or whose day has not passed.  ทุกรายงานที่ต้องส่ง" };
        Option<string> format = CommonOptions.Format("text", "json", "csv", "xlsx");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("missing", "Reports that have not come by their day.  รายงานที่ยังไม่มา")
        {
            filters.All[0],
            filters.All[1],
            filters.All[2],
            all,
            format,
            language,
            config,
        };
        command.SetAction(
            (call, stop) =>
                new RegisterMissing(terminal, call.LanguageOf(language), call.GetRequiredValue(format)).RunAsync(
                    call.GetValue(config),
                    filters.UnitOf(call),
                    filters.YearOf(call),
                    filters.RoundOf(call),
                    call.GetValue(all),
                    stop
                )
        );
        return command;
    }
}
