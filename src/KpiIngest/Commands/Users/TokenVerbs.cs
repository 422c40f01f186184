using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Accounts.Tokens;

namespace KpiIngest.Commands.Users;

/// <summary><c>kpi-ingest users token</c>, <c>tokens</c> and <c>revoke</c>: by which programs use the API.</summary>
internal static class TokenVerbs
{
    public static IReadOnlyList<Command> All(Terminal terminal) => [Make(terminal), List(terminal), Revoke(terminal)];

    private static Command Make(Terminal terminal)
    {
        Argument<string> account = new("NAME") { Description = "The account that the token is of.  ชื่อบัญชี" };
        Option<string> name = new("--for")
        {
            Description = "What it is for.  ใช้ทำอะไร",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "command",
        };
        Option<int> days = new("--days")
        {
            Description = "How long it holds, 1 to 366.  ใช้ได้กี่วัน",
            HelpName = "N",
            DefaultValueFactory = _ => ApiTokenLedger.UsualDays,
        };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("token", "Make a token for the API and print it, once.  สร้างโทเค็นของ API")
        {
            account,
            name,
            days,
            language,
            config,
        };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).MakeTokenAsync(
                    call.GetRequiredValue(account),
                    call.GetRequiredValue(name),
                    call.GetRequiredValue(days),
                    stop
                )
        );
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Argument<string?> account = new("NAME")
        {
            Description = "Only those of this account.  เฉพาะบัญชีนี้",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("tokens", "All tokens with their ends.  โทเค็นทั้งหมด") { account, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ListTokensAsync(call.GetValue(account), stop)
        );
        return command;
    }

    private static Command Revoke(Terminal terminal)
    {
        Argument<long> number = new("NUMBER") { Description = "As `tokens` lists it.  หมายเลขโทเค็น" };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("revoke", "Let a token open nothing any more.  ยกเลิกโทเค็น") { number, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).RevokeTokenAsync(call.GetValue(number), stop)
        );
        return command;
    }
}
