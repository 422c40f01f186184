using System.CommandLine;
using KpiIngest.Commands.Text;

namespace KpiIngest.Commands.Notify;

/// <summary><c>kpi-ingest notify</c>.</summary>
internal static class NotifyVerb
{
    private const string Explanation = """
        Examples:
          kpi-ingest notify                             what was sent, to whom, when, and why not: the newest 200
          kpi-ingest notify --test                      sends a test to every recipient of the configuration, now, and says what the servers answer
          kpi-ingest notify --test --to a@example.go.th sends it to one address alone
          kpi-ingest notify --again                     has everything sent again that was given up; a running service does it within seconds
          kpi-ingest notify --again 12                  one message, by its number

        People are told by mail (mailServer) and by a webhook (webhook) of files that could not be read, new findings, overdue reports
        and of what keeps files from being taken: docs/notifications.md. A test goes past the queue and is not kept.
        Exit codes: 0 done (the list may be empty; every test was taken over), 1 a test was not taken over, or there was nothing to be sent again,
        2 nothing is configured, there are no records, or the call was wrong.

        การแจ้งทางอีเมลและ webhook: ส่งข้อความทดสอบ ดูว่าส่งอะไรถึงใคร และสั่งส่งที่ไม่สำเร็จอีกครั้ง
        """;

    public static Command Create(Terminal terminal)
    {
        Option<bool> test = new("--test") { Description = "Send a test message now.  ส่งข้อความทดสอบ" };
        Option<string?> to = new("--to") { Description = "Test to this address alone.  ทดสอบถึงที่อยู่นี้เท่านั้น", HelpName = "ADDRESS" };
        Option<string?> again = new("--again")
        {
            Description = "Send again what was given up: all, or one by its number.  ส่งที่ไม่สำเร็จอีกครั้ง",
            HelpName = "NUMBER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = CommonOptions.Format("text", "json");
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        ExplainedCommand command = new(
            "notify",
            "Messages by mail and webhook: list, test, send again.  การแจ้งทางอีเมลและ webhook",
            Explanation
        )
        {
            test,
            to,
            again,
            format,
            language,
            config,
        };
        command.Validators.Add(result =>
        {
            bool tests = result.GetValue(test);
            bool asksAgain = result.GetResult(again) is { Implicit: false };
            if (tests && asksAgain)
                result.AddError("--test and --again: one of them.");
            if (result.GetValue(to) is not null && !tests)
                result.AddError("--to belongs to --test.");
            if (result.GetValue(again) is { } number && SubmissionNumber.Of(number) is null)
                result.AddError($"--again {number}: a number, as kpi-ingest notify lists it.");
        });
        command.SetAction(
            (call, cancellationToken) =>
                OpenedRecords.RunAsync(
                    terminal,
                    NotifyCall.WrongCall,
                    () =>
                    {
                        NotifyCall notify = new(terminal, call.LanguageOf(language), call.GetValue(config));
                        if (call.GetValue(test))
                            return notify.TestAsync(call.GetValue(to), cancellationToken);
                        return call.GetResult(again) is { Implicit: false }
                            ? notify.AgainAsync(call.GetValue(again) is { } number ? SubmissionNumber.Of(number) : null, cancellationToken)
                            : notify.ListAsync(call.GetRequiredValue(format), cancellationToken);
                    }
                )
        );
        return command;
    }
}
