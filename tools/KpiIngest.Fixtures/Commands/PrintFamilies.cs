using System.Globalization;
using System.Text.Json;
using KpiIngest.Fixtures.Printing;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>
/// Prints fixtures in families of fonts, a folder each: <c>print.pdf</c>, by LibreOffice and Chromium by turns, the report it was printed
/// from, what is expected of it, and <c>print.txt</c>, which names fixture, family and program. For scans: the families that the classifier
/// of figures was not trained on.
/// </summary>
internal static class PrintFamilies
{
    private static readonly string[] Groups = ["layout-a", "layout-b", "near-miss", "score-result", "layouts"];

    /// <summary>In points: of the text and of titles.</summary>
    private const double Text = 11.5;
    private const double Title = 14;

    private sealed record Family(string Name, string Use);

    private sealed record Print(string Folder, Fixture Fixture, Family Family, bool ByChromium);

    /// <param name="list">A list of families as <c>tools/KpiIngest.ScanModel/families.json</c> is one.</param>
    /// <param name="use">Those with this use are printed in.</param>
    /// <param name="skip">How many prints of the series to leave out at its start.</param>
    public static async Task<int> InAsync(string list, string use, string root, int skip, int count)
    {
        Family[] families = JsonSerializer
            .Deserialize<Family[]>(await File.ReadAllTextAsync(list), JsonSerializerOptions.Web)!
            .Where(f => f.Use == use)
            .ToArray();
        Fixture[] fixtures = Spread([
            .. FixtureSet.All().Where(f => Groups.Contains(f.Group, StringComparer.Ordinal) && f.Rewrite is null),
        ]);
        Print[] prints = Enumerable
            .Range(skip, count)
            .Select(i => Write(i, root, fixtures[i % fixtures.Length], families[i % families.Length]))
            .ToArray();
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-families-");
        try
        {
            await ByChromiumAsync(prints.Where(p => p.ByChromium), scratch.FullName);
            ByLibreOffice([.. prints.Where(p => !p.ByChromium)], scratch.FullName);
            foreach (Print missing in prints.Where(p => !File.Exists(Path.Combine(p.Folder, "print.pdf"))))
            {
                Console.Error.WriteLine($"not printed: {missing.Folder}");
            }

            return 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Another order, so that a few prints show many kinds of fixtures.</summary>
    private static Fixture[] Spread(Fixture[] fixtures)
    {
        int step = Enumerable.Range(fixtures.Length * 5 / 13, fixtures.Length).First(s => GreatestDivisor(s, fixtures.Length) == 1);
        return [.. Enumerable.Range(0, fixtures.Length).Select(i => fixtures[i * step % fixtures.Length])];
    }

    private static int GreatestDivisor(int one, int other) => other == 0 ? one : GreatestDivisor(other, one % other);

    private static Print Write(int number, string root, Fixture fixture, Family family)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{number:D3}-{fixture.Group}-{fixture.Name}");
        string folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach ((string file, byte[] bytes) in FixtureFiles.Of(fixture))
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
        Print print = new(folder, fixture, family, ByChromium: number % 2 == 1);
        string program = print.ByChromium ? "Chromium" : "LibreOffice";
        File.WriteAllText(Path.Combine(folder, "print.txt"), $"{fixture.Path}\n{family.Name}\n{program}\n");
        return print;
    }

    private static async Task ByChromiumAsync(IEnumerable<Print> prints, string scratch)
    {
        await using ChromiumPrinter chromium = await ChromiumPrinter.StartAsync(Path.Combine(scratch, "chromium"));
        foreach (Print print in prints)
        {
            string style = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                body { font-family: '{{print.Family.Name}}', Laksaman; font-size: {{Text}}pt; }
                p.title { font-size: {{Title}}pt; } math { font-size: 0.85em; }
                """
            );
            string html = Path.Combine(scratch, "report.html");
            string page = await File.ReadAllTextAsync(Path.Combine(print.Folder, "report.html"));
            await File.WriteAllTextAsync(html, page.Replace("</style>", style + "</style>", StringComparison.Ordinal));
            await chromium.PrintAsync(html, Path.Combine(print.Folder, "print.pdf"));
        }
    }

    private static void ByLibreOffice(Print[] prints, string scratch)
    {
        if (prints.Length == 0)
            return;
        foreach (Print print in prints)
        {
            string half = Math.Round(2 * Text).ToString(CultureInfo.InvariantCulture);
            StyledWord.Write(
                Path.Combine(print.Folder, "report.docx"),
                Path.Combine(scratch, Path.GetFileName(print.Folder) + ".docx"),
                [
                    ("TH SarabunPSK", print.Family.Name),
                    ("Angsana New", print.Family.Name),
                    ("<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", $"<w:sz w:val=\"{half}\"/><w:szCs w:val=\"{half}\"/>"),
                ]
            );
        }

        Programs.LibreOffice("pdf", scratch, prints.Select(p => Path.Combine(scratch, Path.GetFileName(p.Folder) + ".docx")));
        foreach (Print print in prints)
        {
            string printed = Path.Combine(scratch, Path.GetFileName(print.Folder) + ".pdf");
            if (File.Exists(printed))
                File.Move(printed, Path.Combine(print.Folder, "print.pdf"), overwrite: true);
        }
    }
}
