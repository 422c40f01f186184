using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Saves some of the fixtures as <c>report.doc</c> by LibreOffice: one or two of each way of laying out a report.</summary>
internal static class SaveDoc
{
    private static readonly HashSet<string> Selection =
    [
        "layout-a/clean",
        "layout-a/several-faults",
        "layout-b/clean",
        "layout-b/weighted-score",
        "layouts/agency-summary-fault",
        "layouts/b-two-cells",
        "layouts/b-running-fault",
        "layouts/continued-summary",
        "layouts/extra-columns-fault",
        "layouts/full-marks",
        "layouts/list-numbers-automatic",
        "layouts/mixed-digits-fault",
        "layouts/not-assessed-fault",
        "layouts/outer-table-fault",
        "layouts/percent-interpolated",
        "layouts/two-assessors-fault",
        "layouts/two-cards-fault",
        "layouts/two-cells",
        "layouts/value-in-own-equation",
        "near-miss/half-up",
        "no-report/attendance-list",
    ];

    /// <param name="groups">The groups to save; none for all.</param>
    public static int In(string root, IReadOnlyList<string> groups)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-doc-");
        try
        {
            Fixture[] fixtures = FixtureSet
                .All()
                .Where(f => Selection.Contains(f.Path) && (groups.Count == 0 || groups.Contains(f.Group, StringComparer.Ordinal)))
                .ToArray();
            string Scratch(Fixture fixture, string extension) => Path.Combine(scratch.FullName, fixture.Path.Replace('/', '_') + extension);

            // LibreOffice writes a .doc that ends with a table without the paragraph that Word always has after it, and cannot read it
            // again.
            foreach (Fixture fixture in fixtures)
                File.WriteAllBytes(Scratch(fixture, ".docx"), WordPackage.Write([.. fixture.Blocks, new Para([])], 1));
            Programs.LibreOffice("doc", scratch.FullName, fixtures.Select(f => Scratch(f, ".docx")));
            foreach (Fixture fixture in fixtures)
                File.Move(Scratch(fixture, ".doc"), Path.Combine(root, fixture.Group, fixture.Name, "report.doc"), overwrite: true);
            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
