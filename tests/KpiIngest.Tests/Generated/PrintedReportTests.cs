using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Tests.Evidence;
using KpiIngest.Fixtures.Random;
using KpiIngest.Tests.Crash;
using KpiIngest.Tests.Evidence;
using KpiIngest.Tests.Support;

namespace KpiIngest.Tests.Generated;

/// <summary>Random reports printed in random looks by LibreOffice and Chromium: paper, type, lines of tables, and page breaks wherever they
/// fall.</summary>
[Trait("Lane", "Whole")]
public sealed class PrintedReportTests
{
    private const uint First = 4097;

    /// <summary>A sample; <c>scripts/large-counts.sh</c> takes many times as many.</summary>
    private static readonly int Reports = 20 * SampleSettings.Times;

    /// <summary>Of the figures stated, this share at most may be missing: what is not read is named in docs/pdf.md.</summary>
    private const double MostMissing = 0.005;

    [Fact]
    public async Task Random_reports_printed_by_two_programs_give_no_wrong_figure_and_no_false_error()
    {
        using TemporaryFolder folder = new();
        await PrintAsync(folder.Path);
        (List<string> wrong, List<string> missing, int figures) = (new List<string>(), new List<string>(), 0);
        foreach (string program in new[] { "report.lo.pdf", "report.chromium.pdf" })
        {
            string[] files = Enumerable.Range(0, Reports).Select(i => Path.Combine(folder.Path, $"{First + i}", program)).ToArray();
            (_, string output, string error) = await WarmReader.CheckAsync([.. files, "--format", "json"]);
            Assert.True(output.Length > 0, error);
            foreach ((JsonObject answer, int i) in JsonNode.Parse(output)!["files"]!.AsArray().Select((a, i) => (a!.AsObject(), i)))
            {
                JsonNode expected = JsonNode.Parse(
                    await File.ReadAllTextAsync(Path.Combine(folder.Path, $"{First + i}", "expected.json"))
                )!;
                FileResult result = answer.Deserialize(ResultJson.Compact.FileResult)!;
                wrong.AddRange(
                    EvidenceInvariants
                        .Faults(result)
                        .Concat(await BoxedWords.FaultsAsync(files[i], result))
                        .Select(e => $"{First + i} {program}: {e}")
                );
                wrong.AddRange(
                    GeneratedReading.Errors(answer, RandomReport.Of(First + (uint)i).Fault).Select(e => $"{First + i} {program}: {e}")
                );
                foreach ((string place, string? stated, string? read) in PrintedFigures.Of(expected["reports"]!, answer["reports"]!))
                {
                    figures++;
                    if (read is null && stated is not null)
                        missing.Add($"{First + i} {program}: {place}");
                    else if (!string.Equals(stated, read, StringComparison.Ordinal))
                        wrong.Add($"{First + i} {program}: {place} is {stated}, read {read}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(
            figures > 40 * Reports && missing.Count <= MostMissing * figures,
            $"{missing.Count} of {figures} are missing:\n{string.Join('\n', missing)}"
        );
    }

    /// <summary>Where LibreOffice or Chromium is missing, this fails and says so.</summary>
    private static async Task PrintAsync(string folder)
    {
        using Process print = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    BuiltTree.Fixtures,
                    "random-prints",
                    First.ToString(CultureInfo.InvariantCulture),
                    Reports.ToString(CultureInfo.InvariantCulture),
                    folder,
                ]
            )
            {
                RedirectStandardError = true,
            }
        )!;
        string error = await print.StandardError.ReadToEndAsync();
        await print.WaitForExitAsync();
        Assert.True(print.ExitCode == 0 && error.Length == 0, "The reports could not be printed: " + error);
    }
}
