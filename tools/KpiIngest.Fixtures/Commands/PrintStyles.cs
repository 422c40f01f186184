using KpiIngest.Fixtures.Printing;

namespace KpiIngest.Fixtures.Commands;

/// <summary>
/// Prints the representative fixtures in other looks (<see cref="PrintStyle"/>): the .html by Chromium as <c>report.NAME.pdf</c>, the .docx
/// by LibreOffice as <c>report.NAME-lo.pdf</c>.
/// </summary>
internal static class PrintStyles
{
    /// <param name="names">The styles; none for all.</param>
    public static async Task<int> InAsync(string root, IReadOnlyList<string> names)
    {
        PrintStyle[] styles = PrintStyle.All.Where(s => names.Count == 0 || names.Contains(s.Name, StringComparer.Ordinal)).ToArray();
        string[] folders = PrintElsewhere.Selection.Select(p => Path.GetFullPath(Path.Combine(root, p))).Where(Directory.Exists).ToArray();
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-styles-");
        try
        {
            await ByChromiumAsync(folders, styles, scratch.FullName);
            ByLibreOffice(folders, [.. styles.Where(s => s.Word.Length > 0)], scratch.FullName);
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task ByChromiumAsync(string[] folders, PrintStyle[] styles, string scratch)
    {
        await using ChromiumPrinter chromium = await ChromiumPrinter.StartAsync(Path.Combine(scratch, "chromium"));
        foreach (string folder in folders)
        {
            string page = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"));
            foreach (PrintStyle style in styles)
            {
                string html = Path.Combine(scratch, style.Name + ".html");
                await File.WriteAllTextAsync(html, page.Replace("</style>", style.Css + "</style>", StringComparison.Ordinal));
                await chromium.PrintAsync(html, Path.Combine(folder, $"report.{style.Name}.pdf"));
            }
        }
    }

    private static void ByLibreOffice(string[] folders, PrintStyle[] styles, string scratch)
    {
        (string Folder, PrintStyle Style, string Name)[] prints = folders
            .SelectMany((folder, i) => styles.Select(style => (Folder: folder, Style: style, Name: $"{i}-{style.Name}")))
            .ToArray();
        if (prints.Length == 0)
            return;
        foreach ((string Folder, PrintStyle Style, string Name) print in prints)
            StyledWord.Write(Path.Combine(print.Folder, "report.docx"), Path.Combine(scratch, print.Name + ".docx"), print.Style.Word);
        Programs.LibreOffice("pdf", scratch, prints.Select(p => Path.Combine(scratch, p.Name + ".docx")));
        foreach ((string Folder, PrintStyle Style, string Name) print in prints)
            File.Move(
                Path.Combine(scratch, print.Name + ".pdf"),
                Path.Combine(print.Folder, $"report.{print.Style.Name}-lo.pdf"),
                overwrite: true
            );
    }
}
