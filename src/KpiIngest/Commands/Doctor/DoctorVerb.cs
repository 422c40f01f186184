using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

namespace KpiIngest.Commands.Doctor;

/// <summary><c>kpi-ingest doctor</c>.</summary>
internal static class DoctorVerb
{
    private const int SomethingMissing = 1;

    private const string Explanation = """
        Examples:
          kpi-ingest doctor                                    the tools, the wording of the forms, the folders here
          kpi-ingest doctor --config /srv/kpi/kpi-ingest.json  with the folders of that service

        Looks at: the .NET runtime, LibreOffice (legacy Word), Thai fonts, config/forms, the templates of memos, the service's folders, and where they are
        configured mail server, webhook and metrics (kpi-ingest notify --test sends a message). Changes nothing. Exit codes: 0 everything is in order, 1 something is missing (the table says what that switches off).

        ตรวจว่ามีโปรแกรมและสิทธิ์ครบหรือไม่ และสิ่งที่ขาดทำให้อะไรใช้ไม่ได้
        """;

    public static Command Create(Terminal terminal)
    {
        Option<string?> config = CommonOptions.Config();
        Option<string> language = CommonOptions.Language();
        ExplainedCommand command = new("doctor", "Say what is installed and what is missing.  ตรวจความพร้อมของเครื่อง", Explanation)
        {
            config,
            language,
        };
        command.SetAction(
            async (call, cancellationToken) =>
            {
                ToolFindings tools = new(new ToolProbe(Environment.GetEnvironmentVariable("PATH") ?? ""));
                List<Finding> findings =
                [
                    .. await tools.FindAsync(cancellationToken),
                    new Finding(
                        "รุ่นของโปรแกรมอ่าน",
                        "version of the reader",
                        true,
                        await ReaderVersion.OfThisProgram.WithToolsAsync(cancellationToken)
                    ),
                    FolderFindings.Forms(AppContext.BaseDirectory),
                    .. TemplateFindings.Find(call.GetValue(config)),
                    .. await ServiceFolders.FindAsync(call.GetValue(config), cancellationToken),
                    .. await NotifyFindings.FindAsync(call.GetValue(config), cancellationToken),
                ];
                return Write(findings, terminal, call.LanguageOf(language));
            }
        );
        return command;
    }

    internal static int Write(IReadOnlyList<Finding> findings, Terminal terminal, Language language)
    {
        TextTable table = new(
            new TextColumn(""),
            new TextColumn(language.Pick("สิ่งที่ตรวจ", "What")),
            new TextColumn(language.Pick("พบ", "Found"), MaxColumns: 70),
            new TextColumn(language.Pick("ใช้ไม่ได้จนกว่าจะแก้", "Switched off until set right")),
            new TextColumn(language.Pick("วิธีแก้", "Remedy"))
        );
        foreach (Finding finding in findings)
        {
            string?[] missing = finding.InOrder ? [] : [language.Pick(finding.Off, finding.OffEn), finding.Remedy];
            table.Add(
                [finding.InOrder ? "✓" : "✗", language.Pick(finding.What, finding.WhatEn), finding.Found, .. missing],
                finding.InOrder ? null : terminal.Red
            );
        }

        table.Write(terminal.Out);
        bool inOrder = findings.All(f => f.InOrder);
        terminal.Out.WriteLine(
            inOrder
                ? language.Pick("ครบถ้วน", "Everything is in order.")
                : language.Pick("มีสิ่งที่ขาด ส่วนอื่นยังใช้ได้", "Something is missing; the rest works.")
        );
        return inOrder ? 0 : SomethingMissing;
    }
}
