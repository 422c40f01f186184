using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Accounts;

namespace KpiIngest.Commands.Users;

/// <summary><c>kpi-ingest users</c>.</summary>
internal static class UsersVerb
{
    private const string Roles = "viewer|reviewer|administrator";

    private const string Explanation = """
        Examples:
          kpi-ingest users add somsri --role administrator --display "สมศรี ใจดี"    asks for the password twice, without showing it
          kpi-ingest users add malee --temporary                                   prints a password that she changes when she first signs in
          kpi-ingest users reset malee < password.txt                              the first line of standard input is the password
          kpi-ingest users list
          kpi-ingest users token robot --for "uploads of the planning division" --days 180   prints a token for the API, once
          kpi-ingest users tokens                                                  all tokens with their numbers, owners and ends
          kpi-ingest users revoke 3

        A password is never an argument: others could read it in the list of processes. The commands work while the service runs and before its first start.
        Who is disabled, or has another password or role, is out at the next request. Accounts are not removed: what they decided bears their name.
        Exit codes: 0 done, 1 refused with the reason, 2 there are no records, or the call was wrong.

        จัดการบัญชีผู้ใช้ของหน้าเว็บ รหัสผ่านพิมพ์ทางแป้นพิมพ์หรือส่งทาง standard input เท่านั้น
        """;

    public static Command Create(Terminal terminal)
    {
        ExplainedCommand command = new("users", "Accounts of the pages.  บัญชีผู้ใช้ของหน้าเว็บ", Explanation);
        command.Add(Add(terminal));
        command.Add(List(terminal));
        command.Add(
            Named(
                terminal,
                "disable",
                "Keep an account out.  ปิดใช้บัญชี",
                static (users, name, actor, stop) => users.DisableAsync(name, keepAdministrator: false, actor, stop)
            )
        );
        command.Add(
            Named(
                terminal,
                "enable",
                "Let it in again.  เปิดใช้บัญชี",
                static (users, name, actor, stop) => users.EnableAsync(name, actor, stop)
            )
        );
        command.Add(Reset(terminal));
        command.Add(Role(terminal));
        foreach (Command token in TokenVerbs.All(terminal))
            command.Add(token);
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        Argument<string> name = NameArgument();
        Option<AccountRole> role = RoleOption();
        Option<string?> display = new("--display") { Description = "Name shown to others.  ชื่อที่แสดง", HelpName = "TEXT" };
        Option<bool> temporary = TemporaryOption();
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("add", "Make an account.  เพิ่มบัญชี") { name, role, display, temporary, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ChangeAsync(
                    call.GetRequiredValue(name),
                    call.GetValue(temporary),
                    (users, password, made, actor) =>
                        users.AddAsync(
                            call.GetRequiredValue(name),
                            call.GetValue(display) ?? "",
                            call.GetValue(role),
                            password,
                            made,
                            actor,
                            stop
                        ),
                    stop
                )
        );
        return command;
    }

    private static Command Reset(Terminal terminal)
    {
        Argument<string> name = NameArgument();
        Option<bool> temporary = TemporaryOption();
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("reset", "Give another password.  ตั้งรหัสผ่านใหม่") { name, temporary, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ChangeAsync(
                    call.GetRequiredValue(name),
                    call.GetValue(temporary),
                    (users, password, made, actor) => users.ResetAsync(call.GetRequiredValue(name), password, made, actor, stop),
                    stop
                )
        );
        return command;
    }

    private static Command Role(Terminal terminal)
    {
        Argument<string> name = NameArgument();
        Argument<AccountRole> role = new("ROLE") { Description = "What it may do.  สิทธิ์", HelpName = Roles };
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("role", "Give another role.  เปลี่ยนสิทธิ์") { name, role, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ChangeAsync(
                    call.GetRequiredValue(name),
                    (users, actor) => users.SetRoleAsync(call.GetRequiredValue(name), call.GetValue(role), false, actor, stop),
                    stop
                )
        );
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new("list", "All accounts.  บัญชีทั้งหมด") { language, config };
        command.SetAction((call, stop) => new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ListAsync(stop));
        return command;
    }

    private static Command Named(
        Terminal terminal,
        string verb,
        string description,
        Func<AccountLedger, string, string, CancellationToken, Task<Checking.Language.Bilingual?>> change
    )
    {
        Argument<string> name = NameArgument();
        Option<string> language = CommonOptions.Language();
        Option<string?> config = CommonOptions.Config();
        Command command = new(verb, description) { name, language, config };
        command.SetAction(
            (call, stop) =>
                new UsersCall(call.GetValue(config), call.LanguageOf(language), terminal).ChangeAsync(
                    call.GetRequiredValue(name),
                    (users, actor) => change(users, call.GetRequiredValue(name), actor, stop),
                    stop
                )
        );
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = "The name to sign in with.  ชื่อบัญชี" };

    private static Option<bool> TemporaryOption() =>
        new("--temporary") { Description = "Make a password, print it, have it changed at the first sign-in.  รหัสผ่านชั่วคราว" };

    private static Option<AccountRole> RoleOption() =>
        new("--role")
        {
            Description = "What it may do.  สิทธิ์",
            HelpName = Roles,
            DefaultValueFactory = _ => AccountRole.Reviewer,
        };
}
