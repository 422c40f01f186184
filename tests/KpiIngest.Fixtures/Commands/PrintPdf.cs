using KpiIngest.Fixtures.Sets;

namespace KpiIngest.Fixtures.Commands;

/// <summary>Prints the fixtures below a folder to PDF: the .docx by LibreOffice, the .html by Chromium.</summary>
internal static class PrintPdf
{
    private const int Batch = 20;

    /// <param name="groups">The groups to print; none for all.</param>
    public static int In(string root, IReadOnlyList<string> groups)
    {
        var scratch = Directory.CreateTempSubdirectory("fixtures-pdf-");
        try
        {
            var folders = FixtureSet.All().Where(f => groups.Count == 0 || groups.Contains(f.Group))
                .Select(f => (Key: f.Path.Replace('/', '_'), Folder: Path.GetFullPath(Path.Combine(root, f.Group, f.Name)))).ToArray();
            foreach (var batch in folders.Chunk(Batch)) ByLibreOffice(batch, scratch.FullName);
            foreach (var (_, folder) in folders) ByChromium(folder, scratch.FullName);
            var missing = folders.SelectMany(f => new[] { "report.lo.pdf", "report.chromium.pdf" }.Select(n => Path.Combine(f.Folder, n)))
                .Where(p => !File.Exists(p)).ToArray();
            foreach (var path in missing) Console.Error.WriteLine($"not printed: {path}");
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

    private static void ByLibreOffice((string Key, string Folder)[] batch, string scratch)
    {
        foreach (var (key, folder) in batch)
            File.Copy(Path.Combine(folder, "report.docx"), Path.Combine(scratch, key + ".docx"));
        Programs.LibreOffice("pdf", scratch, batch.Select(b => Path.Combine(scratch, b.Key + ".docx")));
        foreach (var (key, folder) in batch)
            File.Move(Path.Combine(scratch, key + ".pdf"), Path.Combine(folder, "report.lo.pdf"), overwrite: true);
    }

    private static void ByChromium(string folder, string scratch) => Programs.Run("chromium", [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(scratch, "chromium"),
        "--print-to-pdf=" + Path.Combine(folder, "report.chromium.pdf"), new Uri(Path.Combine(folder, "report.html")).AbsoluteUri]);
}
