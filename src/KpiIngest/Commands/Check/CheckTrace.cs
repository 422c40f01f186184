using KpiIngest.Checking.Results;
using KpiIngest.Commands.Text;
using KpiIngest.Documents;
using KpiIngest.Isolation;
using KpiIngest.Trace;

namespace KpiIngest.Commands.Check;

/// <summary>Checks files for <c>check --trace</c>: keeps their drawn pages and says where they are, or why there are none.</summary>
public sealed class CheckTrace
{
    private readonly TraceFolder folder;
    private readonly Language language;

    private CheckTrace(TraceFolder folder, Language language) => (this.folder, this.language) = (folder, language);

    /// <summary>Makes the folder where it is missing.</summary>
    /// <returns>Null where that cannot be done; the reason has been told.</returns>
    public static async Task<CheckTrace?> OpenAsync(string folder, Terminal terminal, Language language)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        try
        {
            Directory.CreateDirectory(folder);
            return new CheckTrace(new TraceFolder(folder), language);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string reason = $"“{DisplayWidth.OneLine(folder)}” ({DisplayWidth.OneLine(e.Message)})";
            await terminal.Error.WriteLineAsync(
                language.Pick($"สร้างโฟลเดอร์สำหรับ --trace ไม่ได้: {reason}", $"The folder of --trace cannot be made: {reason}")
            );
            return null;
        }
    }

    /// <returns>The result, and a line that says what became of the drawing.</returns>
    public async Task<(FileResult Result, string Traced)> CheckAsync(
        IFileChecker checker,
        CheckTarget target,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(target);
        TracedFile traced = await folder.CheckAsync(checker, target.File, target.ShownPath, cancellationToken);
        IReadOnlyList<string> pages = traced.Pages;
        string drawn = pages switch
        {
            [] => NotDrawn(traced.Result, traced.Trouble),
            [var only] => language.Pick($"วาดแล้ว 1 หน้า: {only}", $"1 page: {only}"),
            [var first, .., var last] => language.Pick(
                $"วาดแล้ว {pages.Count} หน้า: {first} ถึง {last}",
                $"{pages.Count} pages: {first} to {last}"
            ),
        };
        string decided = traced.Decisions is { } lines ? language.Pick($"; เหตุผลของการอ่าน: {lines}", $"; decisions: {lines}") : "";
        return (traced.Result, DisplayWidth.OneLine($"--trace {target.ShownPath}: {drawn}{decided}"));
    }

    private string NotDrawn(FileResult result, string? trouble) =>
        result switch
        {
            _ when trouble is not null => language.Pick($"เขียนภาพหน้าไม่ได้ ({trouble})", $"the pages cannot be written ({trouble})"),
            _ when result.Format != SourceFormat.Pdf.ContractName() => language.Pick("วาดหน้าได้เฉพาะ PDF", "only pages of PDF are drawn"),
            { Error: not null } => language.Pick("อ่านไฟล์ไม่ได้ จึงไม่มีภาพหน้า", "nothing is drawn of a file that cannot be read"),
            _ => language.Pick("วาดหน้าไม่สำเร็จ", "the pages could not be drawn"),
        };
}
