using System.CommandLine;
using KpiIngest.Commands.Text;
using KpiIngest.Isolation;

namespace KpiIngest.Commands.Check;

/// <summary><c>kpi-ingest check</c>.</summary>
internal static class CheckVerb
{
    public const string Name = "check";

    private const string Explanation = """
        Examples:
          kpi-ingest check SAR-9.2.docx                       one report, as text in Thai
          kpi-ingest check reports/ --lang en                 a folder and those inside it
          kpi-ingest check reports/ --format json > out.json  for programs: every figure, place and reason
          kpi-ingest check reports/ --format csv  > out.csv   for a spreadsheet: one row a discrepancy
          kpi-ingest check SAR-9.2.pdf --trace seen/          each page as seen/SAR-9.2.pdf.p1.svg ...: words, lines, cells, roles
          kpi-ingest check ./-odd-name.docx                   a name that starts with a dash

        Exit codes:
          0  every file was read and no discrepancy of severity "error" was found
          1  some discrepancy of severity "error" was found
          2  a file could not be read, a file named here held no report or nothing to compare,
             or the call was wrong (2 wins over 1)

        Read are Word (.docx, .docm, .dotx, .doc, .rtf), OpenDocument text (.odt) and PDF, told by their content, and ZIP files of
        these: each file in one stands in the answer under archive.zip/its name, and is compared as in a folder.
        In a folder, files without a report (orders, photographs, evidence) do not change the exit code; lock, hidden and
        temporary files and unknown kinds of files are passed over with a line on standard error.
        The files of a folder are compared with each other too: versions of one report, rounds, an agency's summary and its cards.
        The first level below the folder names the unit, as in the inbox; files of different units, and files named outright, are
        not compared. These findings are warnings and do not change the exit code.
        The result goes to standard output, everything else to standard error. NO_COLOR turns colours off.

        A file whose report gives no two figures to compare is "notChecked": its reasons are listed, and nothing is said to be right.

        Columns of csv (UTF-8 with byte order mark; what could not be checked is a row of severity notCheckable; a file without
        either has one row with an empty code, an unreadable one has its reason there; a cell that a spreadsheet would compute
        starts with an apostrophe):
          file outcome indicator indicatorName round fiscalYear code severity message messageEn stated expected arithmetic
          column page table row text otherFiles period   (page, table and row from 1; column is that of the figure)
        A finding across files is a row at the end: at its first file, the others under otherFiles.

        ตรวจไฟล์ทันที ไม่แตะฐานข้อมูลและกล่องรับไฟล์ รหัสจบ 0 = ไม่พบข้อคลาดเคลื่อน, 1 = พบ, 2 = อ่านไม่ได้หรือเรียกใช้ผิด
        """;

    public static Command Create(Terminal terminal, IFileChecker reader)
    {
        Argument<string[]> paths = new("FILE-OR-FOLDER")
        {
            Description = "Reports, or folders with reports.  ไฟล์รายงานหรือโฟลเดอร์",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // Without this a mistyped option would be looked for as a file.
            foreach (System.CommandLine.Parsing.Token token in result.Tokens.Where(t => t.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'. A file whose name starts with a dash is written './{token.Value}'.");
            }
        });
        Option<string> format = CommonOptions.Format([.. CheckCall.Formats]);
        Option<string> language = CommonOptions.Language();
        Option<string?> trace = new("--trace")
        {
            Description =
                "Draw each page of a PDF with what was read on it, as SVG, into this folder.  วาดหน้า PDF พร้อมสิ่งที่อ่านได้ ลงโฟลเดอร์นี้",
            HelpName = "FOLDER",
        };
        ExplainedCommand command = new(Name, "Read and check files on the spot.  อ่านและตรวจไฟล์ทันที", Explanation)
        {
            paths,
            format,
            language,
            trace,
        };
        command.SetAction(
            (call, cancellationToken) =>
                new CheckCall(
                    call.GetRequiredValue(paths),
                    call.GetRequiredValue(format),
                    call.LanguageOf(language),
                    call.GetValue(trace)
                ).RunAsync(terminal, reader, cancellationToken)
        );
        return command;
    }
}
