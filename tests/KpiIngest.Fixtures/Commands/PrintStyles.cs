using KpiIngest.Fixtures.Printing;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Prints the representative fixtures by Chromium with tables drawn in other ways than by a line around each cell, so that their prints can be kept.</summary>
internal static class PrintStyles
{
    private const string Cells = "table.ruled > * > tr > td";

    /// <summary>What the print is named after, and the style that is added to the page.</summary>
    private static readonly (string Name, string Style)[] Styles =
    [
        ("rules", Cells + " { border-left: none; border-right: none; }"),
        ("shaded", Cells + " { border: 1pt solid white; background: #e0e0e0; }"),
        ("borderless", Cells + " { border: none; }"),
    ];

    public static async Task<int> InAsync(string root)
    {
        var scratch = Directory.CreateTempSubdirectory("fixtures-styles-");
        try
        {
            await using var chromium = await ChromiumPrinter.StartAsync(Path.Combine(scratch.FullName, "chromium"));
            foreach (var folder in PrintElsewhere.Selection.Select(p => Path.GetFullPath(Path.Combine(root, p))))
            {
                var page = await File.ReadAllTextAsync(Path.Combine(folder, "report.html"));
                foreach (var (name, style) in Styles)
                {
                    var html = Path.Combine(scratch.FullName, name + ".html");
                    await File.WriteAllTextAsync(html, page.Replace("</style>", style + "</style>", StringComparison.Ordinal));
                    await chromium.PrintAsync(html, Path.Combine(folder, $"report.{name}.pdf"));
                }
            }

            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
