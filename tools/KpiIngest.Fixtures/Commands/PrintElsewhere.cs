using KpiIngest.Fixtures.Html;
using KpiIngest.Fixtures.Printing;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Prints representative fixtures by producers that are too heavy to install for every test run, so that their prints are
/// kept.</summary>
internal static class PrintElsewhere
{
    public static IReadOnlyList<string> Selection { get; } =
    [
        "layout-a/clean",
        "layout-b/weighted-score",
        "layouts/agency-summary-fault",
        "layouts/extra-columns-fault",
        "layouts/outer-table-fault",
        "layouts/percent-interpolated",
        "layouts/two-assessors-fault",
        "layouts/two-cards-fault",
    ];

    /// <summary>What prints a fixture of a folder into a file, by the name that its prints bear; the last argument is a folder for scratch
    /// files.</summary>
    private static readonly (string Name, Action<Fixture, string, string, string> Print)[] Producers =
    [
        // Qt WebKit, from the .html.
        (
            "wkhtmltopdf",
            (_, folder, pdf, _) =>
                Programs.Run("wkhtmltopdf", ["-q", "--enable-local-file-access", Path.Combine(folder, "report.html"), pdf])
        ),
        // LibreOffice's print, sideways, its objects packed.
        (
            "qpdf",
            (_, folder, pdf, scratch) =>
                Programs.Run("qpdf", ["--object-streams=generate", "--linearize", "--rotate=+90", LibreOffice(folder, scratch), pdf])
        ),
        // LibreOffice's print, its fonts and their codes written anew.
        (
            "ghostscript",
            (_, folder, pdf, scratch) =>
                Programs.Run("gs", ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=" + pdf, LibreOffice(folder, scratch)])
        ),
        (
            "weasyprint",
            (fixture, _, pdf, scratch) =>
            {
                string html = Path.Combine(scratch, "report.html");
                File.WriteAllBytes(html, HtmlWriter.WriteWithoutMathMl(fixture.Blocks));
                Programs.Run("weasyprint", ["-q", html, pdf]);
            }
        ),
        ("xelatex", (fixture, _, pdf, scratch) => XeLatexPrinter.Print(fixture.Blocks, pdf, scratch)),
        ("pdfkit", (fixture, _, pdf, scratch) => NodePrinter.Print("pdfkit", fixture.Blocks, pdf, scratch)),
        ("pdf-lib", (fixture, _, pdf, scratch) => NodePrinter.Print("pdf-lib", fixture.Blocks, pdf, scratch)),
    ];

    /// <param name="names">The producers to print by; none for all.</param>
    public static int In(string root, IReadOnlyList<string> names)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-producers-");
        try
        {
            foreach (Fixture fixture in FixtureSet.All().Where(f => Selection.Contains(f.Path, StringComparer.Ordinal)))
            {
                string folder = Path.GetFullPath(Path.Combine(root, fixture.Path));
                foreach (
                    (string name, Action<Fixture, string, string, string> print) in Producers.Where(p =>
                        names.Count == 0 || names.Contains(p.Name, StringComparer.Ordinal)
                    )
                )
                    print(fixture, folder, Path.Combine(folder, $"report.{name}.pdf"), scratch.FullName);
            }

            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string LibreOffice(string folder, string scratch)
    {
        Programs.LibreOffice("pdf", scratch, [Path.Combine(folder, "report.docx")]);
        return Path.Combine(scratch, "report.pdf");
    }
}
