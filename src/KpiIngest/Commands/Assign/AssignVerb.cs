using System.CommandLine;
using System.Globalization;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Assignments;
using KpiIngest.Reports.Thai;

namespace KpiIngest.Commands.Assign;

/// <summary><c>kpi-ingest assign</c>.</summary>
internal static class AssignVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest assign                                              who reviews which unit, and how far it is
          kpi-ingest assign กองคลัง กองแผนงาน --to somsri                  in every fiscal year
          kpi-ingest assign กองคลัง --to malee --year 2569                in this year; the reviewer of a year goes before that of every year
          kpi-ingest assign กองคลัง --nobody --year 2569                  takes it away: that of every year counts again

        A unit has one reviewer. It is given to a reviewer or an administrator who may sign in; who is disabled later keeps it, and the pages name it first. Each change is an entry of
        the audit trail. It may be called while the service runs.
        Exit codes: 0 done, 1 refused with the reason, 2 there are no records, or the call was wrong.

        มอบหมายหน่วยงานให้ผู้ตรวจทาน ทีละหลายหน่วยงาน สำหรับปีงบประมาณหนึ่งหรือทุกปี ไม่ระบุหน่วยงานเพื่อดูรายชื่อ
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> units = new("UNIT")
        {
            Description = "Names of units, as their folders in the inbox.  หน่วยงาน",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> to = new("--to") { Description = "Name of an account.  ให้บัญชีนี้", HelpName = "NAME" };
        Option<bool> nobody = new("--nobody") { Description = "Take the units away.  เรียกคืน" };
        Option<string?> year = new("--year")
        {
            Description = "Fiscal year, Buddhist era; without it every year.  ปีงบประมาณ พ.ศ.",
            HelpName = "2569",
        };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new("assign", "Units for reviewers.  มอบหมายหน่วยงานให้ผู้ตรวจทาน", Explanation)
        {
            units,
            to,
            nobody,
            year,
            language,
            config,
        };
        command.Validators.Add(call =>
        {
            bool orders = call.GetValue(to) is not null || call.GetValue(nobody);
            if (call.GetValue(to) is not null && call.GetValue(nobody))
                call.AddError("Give --to NAME or --nobody, not both.");
            if (orders != call.GetValue(units) is { Length: > 0 })
                call.AddError("Name units with --to NAME or --nobody; or none, to list them.");
            if (call.GetValue(year) is { } typed && YearOf(typed) is null)
                call.AddError("--year takes a year of the Buddhist era, such as 2569.");
        });
        command.SetAction(
            (call, stop) =>
                OpenedRecords.RunAsync(
                    terminal,
                    AssignCall.WrongCall,
                    async () =>
                    {
                        AssignCall assign = new(
                            await OpenedRecords.OpenAsync(call.GetValue(config), stop),
                            call.LanguageOf(language),
                            terminal
                        );
                        int? ofYear = call.GetValue(year) is { } typed ? YearOf(typed) : null;
                        return call.GetValue(units) is { Length: > 0 } named
                            ? await assign.AssignAsync(named, ofYear ?? Assignment.EveryYear, call.GetValue(to), stop)
                            : await assign.ListAsync(ofYear, stop);
                    }
                )
        );
        return command;
    }

    private static int? YearOf(string text) =>
        int.TryParse(ThaiDigits.ToArabic(text), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0 ? year : null;
}
