using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Memos;
using KpiIngest.Review.Memos;

namespace KpiIngest.Commands.Memo;

/// <summary><c>kpi-ingest memo</c>.</summary>
internal static class MemoVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest memo 12                                          a draft memo (.docx) on what was confirmed or sent back of submission 12
          kpi-ingest memo 12 --report 2                               of the second report in its file alone
          kpi-ingest memo --unit กองแผนงาน --year 2569 --round 12       on all reports of a unit in a round
          kpi-ingest memo 12 --certificate --output cleared.docx      that it was checked and nothing is left to be mended
          kpi-ingest memo --check-template                            whether the templates that the settings name can be filled

        The file is written into the current folder, or where --output says; a file that is there is never replaced. Each one that is made is an entry of the audit trail, with its SHA-256.
        The templates are Word files: docs/memo.md lists the marks in them.
        Exit codes: 0 made, 1 refused with the reason (nothing is confirmed, something waits to be decided, nothing was compared), 2 there are no records, the template cannot be filled, or the call was wrong.

        ร่างบันทึกข้อความขอให้หน่วยงานแก้ไข หรือใบรับรองผลการตรวจ เป็นไฟล์ Word จากแม่แบบของหน่วยงาน
        """;

    public static Command Create(Terminal terminal)
    {
        Argument<string?> submission = new("SUBMISSION") { Description = "Its number.  รายการที่", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> report = new("--report") { Description = "Which report of its file, from 1.  รายงานลำดับที่ในไฟล์", HelpName = "N" };
        Option<string?> unit = new("--unit") { Description = "All reports of this unit in a round.  หน่วยงาน", HelpName = "NAME" };
        Option<string?> year = new("--year") { Description = "Fiscal year, Buddhist era.  ปีงบประมาณ (พ.ศ.)", HelpName = "2569" };
        Option<string?> round = new("--round") { Description = "Months reported.  รอบ", HelpName = "6|9|12" };
        Option<bool> certificate = new("--certificate") { Description = "A certificate instead of a memo.  ใบรับรองผลการตรวจ" };
        Option<string?> output = new("--output", "-o") { Description = "Where the file is written.  ไฟล์ผลลัพธ์", HelpName = "FILE" };
        Option<bool> check = new("--check-template") { Description = "Only look at the templates.  ตรวจแม่แบบเท่านั้น" };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new(
            "memo",
            "A draft return memo, or a certificate, as a Word file.  บันทึกข้อความขอให้แก้ไข หรือใบรับรอง",
            Explanation
        )
        {
            submission,
            report,
            unit,
            year,
            round,
            certificate,
            output,
            check,
            language,
            config,
        };
        command.Validators.Add(call =>
        {
            bool one = call.GetValue(submission) is not null;
            bool whole = call.GetValue(unit) is not null && call.GetValue(year) is not null && call.GetValue(round) is not null;
            bool some = call.GetValue(unit) is not null || call.GetValue(year) is not null || call.GetValue(round) is not null;
            if (call.GetValue(check) ? one || some : one == whole || (one && some) || (!one && some && !whole))
                call.AddError("Name a submission, or --unit with --year and --round.");
            if (call.GetValue(submission) is { } typed && SubmissionNumber.Of(typed) is null)
                call.AddError($"{typed} is no number of a submission.");
            if (call.GetValue(year) is { } y && SubmissionNumber.Of(y) is not (>= 2400 and <= 2699))
                call.AddError("--year takes a year of the Buddhist era, such as 2569.");
            if (call.GetValue(round) is { } r && SubmissionNumber.Of(r) is not (6 or 9 or 12))
                call.AddError("A round is 6, 9 or 12.");
            if (call.GetValue(report) is < 1)
                call.AddError("Reports of a file count from 1.");
            if (call.GetValue(report) is not null && !one)
                call.AddError("--report is of a submission.");
            if (call.GetValue(certificate) && some)
                call.AddError("A certificate is of a submission.");
        });
        command.SetAction(
            (call, stop) =>
                OpenedRecords.RunAsync(
                    terminal,
                    MemoCall.WrongCall,
                    async () =>
                    {
                        if (call.GetValue(check))
                            return await MemoCall.CheckAsync(call.GetValue(config), call.LanguageOf(language), terminal);
                        MemoScope scope = call.GetValue(submission) is { } typed
                            ? new MemoScope.OfSubmission(SubmissionNumber.Of(typed)!.Value, call.GetValue(report) - 1)
                            : new MemoScope.OfUnit(
                                call.GetValue(unit)!,
                                (int)SubmissionNumber.Of(call.GetValue(year)!)!.Value,
                                (int)SubmissionNumber.Of(call.GetValue(round)!)!.Value
                            );
                        MemoCall memo = new(
                            await OpenedRecords.OpenAsync(call.GetValue(config), stop),
                            call.LanguageOf(language),
                            terminal
                        );
                        return await memo.MakeAsync(
                            scope,
                            call.GetValue(certificate) ? MemoKind.Certificate : MemoKind.Memo,
                            call.GetValue(output),
                            stop
                        );
                    }
                )
        );
        return command;
    }
}
