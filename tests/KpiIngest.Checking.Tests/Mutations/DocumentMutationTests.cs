using KpiIngest.Checking.Recompute;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>The same changes made in the Word file: what is found is what is found in the report as values, at the same places.</summary>
[Trait("Lane", "Whole")]
public sealed class DocumentMutationTests
{
    /// <summary>One change in so many: each costs a file.</summary>
    private const int Every = 15;

    [Theory]
    [InlineData("layout-a/clean")]
    [InlineData("layout-b/clean")]
    [InlineData("layouts/outer-table")]
    [InlineData("layouts/arabic-digits")]
    [InlineData("layouts/percent-interpolated")]
    [InlineData("layouts/agency-summary")]
    [InlineData("layouts/two-assessors")]
    [InlineData("layouts/continued-summary")]
    public async Task A_digit_changed_in_the_file_is_found_as_in_the_report(string fixture)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            string source = Path.Combine(Repository.Root, "fixtures", fixture, "report.docx");
            (int tried, int seed) = (0, fixture.Length);
            foreach (
                Change change in Change
                    .Of((await ReadFixtures.ReadAsync(fixture)).Single())
                    .Where(c => c.Where.StartsWith("table", StringComparison.Ordinal))
            )
            {
                if (seed++ % Every != 0)
                    continue;
                tried++;
                string file = Path.Combine(folder.FullName, "report.docx");
                string written = DecimalPlaces(change.Value, change.Figure.Places);
                // ΣW as an equation
                if (WordEdit.Replace(source, file, change.Place, written).Contains('=', StringComparison.Ordinal))
                    continue;
                Report read = (await ReadFixtures.ReadFileAsync(file)).Single();
                Assert.Equal(Found(change.Report), Found(read));
            }

            Assert.True(tried > 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Found(Report report) =>
        [.. Checker.Find(new RecomputedReport(report)).Select(d => $"{d.Rule.Code} {d.At} {d.Expected} {d.Location?.Place}")];

    private static string DecimalPlaces(Rational value, int places) =>
        new Figure("", (decimal)value.RoundedUnits(places) / (decimal)Rational.PowerOfTen(places), places).Normalised;
}
