using KpiIngest.Fixtures.Printing;
using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Prints the fixtures below a folder to PDF: the .docx by LibreOffice, the .html by Chromium.</summary>
internal static class PrintPdf
{
    /// <param name="groups">The groups to print; none for all.</param>
    /// <returns>1 where some could not be printed: each is named, the others are there.</returns>
    public static async Task<int> InAsync(string root, IReadOnlyList<string> groups)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("fixtures-pdf-");
        try
        {
            (string Key, string Folder)[] folders = FixtureSet
                .All()
                .Where(f => groups.Count == 0 || groups.Contains(f.Group, StringComparer.Ordinal))
                .Select(f => (Key: f.Path.Replace('/', '_'), Folder: Path.GetFullPath(Path.Combine(root, f.Group, f.Name))))
                .ToArray();
            Task byChromium = ByChromiumAsync(folders.Select(f => f.Folder), scratch.FullName);
            await Task.Run(() => ByLibreOffice(folders, scratch.FullName));
            await byChromium;
            string[] missing = folders
                .SelectMany(f => new[] { "report.lo.pdf", "report.chromium.pdf" }.Select(n => Path.Combine(f.Folder, n)))
                .Where(p => !File.Exists(p))
                .ToArray();
            foreach (string path in missing)
                Console.Error.WriteLine($"not printed: {path}");
            return missing.Length == 0 ? 0 : 1;
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

    private static void ByLibreOffice((string Key, string Folder)[] folders, string scratch)
    {
        foreach ((string key, string folder) in folders)
            File.Copy(Path.Combine(folder, "report.docx"), Path.Combine(scratch, key + ".docx"));
        Programs.LibreOffice("pdf", scratch, folders.Select(f => Path.Combine(scratch, f.Key + ".docx")));

        // LibreOffice passes over what it cannot open and prints the others.
        foreach ((string key, string folder) in folders)
        {
            if (Path.Combine(scratch, key + ".pdf") is var print && File.Exists(print))
                File.Move(print, Path.Combine(folder, "report.lo.pdf"), overwrite: true);
        }
    }

    /// <summary>Pages that are the same are printed once: most Word files of <c>word</c> are one card, rewritten, and have its
    /// page.</summary>
    private static async Task ByChromiumAsync(IEnumerable<string> folders, string scratch)
    {
        await using ChromiumPrinter chromium = await ChromiumPrinter.StartAsync(Path.Combine(scratch, "chromium"));
        Dictionary<string, string> printed = new(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            (string page, string print) = (Path.Combine(folder, "report.html"), Path.Combine(folder, "report.chromium.pdf"));
            if (printed.TryAdd(await File.ReadAllTextAsync(page), print))
                await chromium.PrintAsync(page, print);
            else
                File.Copy(printed[await File.ReadAllTextAsync(page)], print, overwrite: true);
        }
    }
}
