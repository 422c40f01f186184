namespace KpiIngest.Fixtures.Commands;

/// <summary>
/// Prints representative fixtures by producers that are too heavy to install for every test run, so that their prints are kept: wkhtmltopdf (Qt WebKit) from
/// the .html, and LibreOffice's print rewritten by qpdf, sideways, with packed objects.
/// </summary>
internal static class PrintElsewhere
{
    public static IReadOnlyList<string> Selection { get; } =
    [
        "layout-a/clean", "layout-b/weighted-score", "layouts/agency-summary-fault", "layouts/extra-columns-fault", "layouts/outer-table-fault",
        "layouts/percent-interpolated", "layouts/two-assessors-fault", "layouts/two-cards-fault",
    ];

    public static int In(string root)
    {
        var scratch = Directory.CreateTempSubdirectory("fixtures-producers-");
        try
        {
            foreach (var path in Selection)
            {
                var folder = Path.GetFullPath(Path.Combine(root, path));
                Programs.Run("wkhtmltopdf", ["-q", "--enable-local-file-access", Path.Combine(folder, "report.html"), Path.Combine(folder, "report.wkhtmltopdf.pdf")]);
                Programs.LibreOffice("pdf", scratch.FullName, [Path.Combine(folder, "report.docx")]);
                Programs.Run("qpdf", ["--object-streams=generate", "--linearize", "--rotate=+90", Path.Combine(scratch.FullName, "report.pdf"), Path.Combine(folder, "report.qpdf.pdf")]);
            }

            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
