using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using KpiIngest.Commands.Assign;
using KpiIngest.Commands.Audit;
using KpiIngest.Commands.Backup;
using KpiIngest.Commands.Check;
using KpiIngest.Commands.Discrepancies;
using KpiIngest.Commands.Doctor;
using KpiIngest.Commands.History;
using KpiIngest.Commands.Ledger;
using KpiIngest.Commands.Memo;
using KpiIngest.Commands.Move;
using KpiIngest.Commands.Notify;
using KpiIngest.Commands.Register;
using KpiIngest.Commands.Reprocess;
using KpiIngest.Commands.Retry;
using KpiIngest.Commands.Rules;
using KpiIngest.Commands.Text;
using KpiIngest.Commands.Trail;
using KpiIngest.Commands.Users;
using KpiIngest.Isolation;

namespace KpiIngest.Commands;

/// <summary>All commands of the executable, and how a call of them is carried out.</summary>
public static class CommandTree
{
    private const int WrongCall = 2;

    /// <summary>After Ctrl-C or SIGTERM, before the process is ended hard: a service finishes the files that are being read.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(60);

    /// <param name="reader">The reader that <c>check</c> uses.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        IFileChecker reader,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(terminal);

        // No response files: @ may start a file name.
        ParseResult call = Create(terminal, reader).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (call.Action is ParseErrorAction || call.Action is null)
            return await ExplainAsync(call, terminal);
        InvocationConfiguration console = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopTime,
        };
        return await call.InvokeAsync(console, cancellationToken);
    }

    /// <summary>What is wrong with a call, without carrying it out.</summary>
    /// <returns>None where it would be carried out.</returns>
    internal static IReadOnlyList<string> ErrorsOf(IReadOnlyList<string> arguments, Terminal terminal, IFileChecker reader)
    {
        ParseResult call = Create(terminal, reader).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return call.Errors.Count == 0 && call.Action is null ? ["no command"] : [.. call.Errors.Select(e => e.Message)];
    }

    private static RootCommand Create(Terminal terminal, IFileChecker reader)
    {
        RootCommand root = new(
            """
            KpiIngest: reads Thai performance reports, recomputes their weighted scores exactly, lists the discrepancies.
            อ่านรายงานผลการปฏิบัติราชการ คำนวณคะแนนถ่วงน้ำหนักใหม่ และแสดงรายการที่คลาดเคลื่อน
            """
        )
        {
            CheckVerb.Create(terminal, reader),
            ServeVerb.Create(terminal),
            DiscrepanciesVerb.Create(terminal),
            LedgerVerb.Create(terminal),
            HistoryVerb.Create(terminal),
            TrailVerb.Create(terminal),
            RegisterVerb.Create(terminal),
            VerifyVerb.Create(terminal),
            CheckpointVerb.Create(terminal),
            ProveVerb.Create(terminal),
            RetryVerb.Create(terminal),
            ReprocessVerb.Create(terminal, reader),
            UsersVerb.Create(terminal),
            AssignVerb.Create(terminal),
            MemoVerb.Create(terminal),
            NotifyVerb.Create(terminal),
            BackupVerb.Create(terminal),
            RestoreVerb.Create(terminal),
            MoveToVerb.Create(terminal),
            RulesVerb.Create(terminal),
            DoctorVerb.Create(terminal),
        };
        foreach (VersionOption version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction();
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples(new HelpAction());
        return root;
    }

    /// <summary>Of the command and those above it, but for the root.</summary>
    private static IEnumerable<string> NamesOf(CommandResult? command)
    {
        for (; command is { Command: not RootCommand }; command = command.Parent as CommandResult)
            yield return command.Command.Name;
    }

    private static async Task<int> ExplainAsync(ParseResult call, Terminal terminal)
    {
        string command = "kpi-ingest" + string.Concat(NamesOf(call.CommandResult).Reverse().Select(n => " " + n));
        IEnumerable<string> messages = call
            .Errors.Select(e => e.Message)
            .DefaultIfEmpty("A command is required.")
            .Distinct(StringComparer.Ordinal);
        await terminal.Error.WriteLineAsync($"เรียกใช้คำสั่งไม่ถูกต้อง ดูวิธีใช้ได้จาก: {command} --help");
        await terminal.Error.WriteLineAsync($"Wrong call: {string.Join(' ', messages)} See: {command} --help");
        return WrongCall;
    }
}
