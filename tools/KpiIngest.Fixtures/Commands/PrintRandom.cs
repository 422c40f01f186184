using System.Globalization;
using KpiIngest.Fixtures.Printing;
using KpiIngest.Fixtures.PrintLooks;
using KpiIngest.Fixtures.Random;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Prints random reports in random looks, a folder a seed: <c>report.lo.pdf</c>, <c>report.chromium.pdf</c> and what is expected
/// of both.</summary>
internal static class PrintRandom
{
    public static async Task<int> InAsync(uint first, int count, string root)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-random-");
        try
        {
            string[] folders = Enumerable.Range(0, count).Select(i => Write(first + (uint)i, root)).ToArray();
            Task byChromium = ByChromiumAsync(folders, scratch.FullName);
            await Task.Run(() => ByLibreOffice(folders, scratch.FullName));
            await byChromium;
            return 0;
        }
        catch (InvalidOperationException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Write(uint seed, string root)
    {
        RandomReport report = RandomReport.Of(seed);
        PrintLook look = PrintLook.Of(seed);
        string folder = Directory.CreateDirectory(Path.Combine(root, seed.ToString(CultureInfo.InvariantCulture))).FullName;
        IReadOnlyList<Pages.Block> blocks = PrintBlocks.Of(report.Fixture.Blocks, look);
        File.WriteAllBytes(Path.Combine(folder, "report.docx"), WordLook.Write(blocks, look, seed));
        File.WriteAllBytes(Path.Combine(folder, "report.html"), HtmlLook.Write(blocks, look));
        File.WriteAllBytes(Path.Combine(folder, "expected.json"), FixtureFiles.Expected(report.Fixture));
        File.WriteAllText(Path.Combine(folder, "look.txt"), $"{look}\nwrong figure {report.Fault}\n");
        return folder;
    }

    private static void ByLibreOffice(IReadOnlyList<string> folders, string scratch)
    {
        foreach (string folder in folders)
            File.Copy(Path.Combine(folder, "report.docx"), Path.Combine(scratch, Path.GetFileName(folder) + ".docx"));
        Programs.LibreOffice("pdf", scratch, folders.Select(f => Path.Combine(scratch, Path.GetFileName(f) + ".docx")));
        foreach (string folder in folders)
        {
            string printed = Path.Combine(scratch, Path.GetFileName(folder) + ".pdf");
            if (File.Exists(printed))
                File.Move(printed, Path.Combine(folder, "report.lo.pdf"), overwrite: true);
            else
                Console.Error.WriteLine($"not printed: {folder}");
        }
    }

    private static async Task ByChromiumAsync(IEnumerable<string> folders, string scratch)
    {
        await using ChromiumPrinter chromium = await ChromiumPrinter.StartAsync(Path.Combine(scratch, "chromium"));
        foreach (string folder in folders)
            await chromium.PrintAsync(Path.Combine(folder, "report.html"), Path.Combine(folder, "report.chromium.pdf"));
    }
}
