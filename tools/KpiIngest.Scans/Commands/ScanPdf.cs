using System.Text.Json;
using KpiIngest.Scans.Damage;
using KpiIngest.Scans.Files;
using KpiIngest.Scans.Marks;

namespace KpiIngest.Scans.Commands;

/// <summary>Turns a PDF into a scan of its print: a PDF of pictures, and beside it a JSON of what was done to the pages.</summary>
internal static class ScanPdf
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    /// <param name="scan">Path of the scan; what was done goes to the same name with <c>.json</c>.</param>
    /// <exception cref="InvalidOperationException">An outside program is missing or failed.</exception>
    public static void Write(string pdf, string scan, ScanDamage damage)
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("scan-");
        try
        {
            Pictures.Raster[] pages = PdfPages.Of(pdf, damage.Resolution, scratch.FullName).ToArray();
            IEnumerable<Pictures.Raster> scanned = pages.Select(
                (page, i) =>
                {
                    ScanDamage own = damage with { Seed = damage.Seed + (ulong)i };
                    return Scanner.Scan(SheetMarks.Put(page, own, last: i == pages.Length - 1), own);
                }
            );
            if (damage.FaxThreshold > 0)
                FaxPdf.Write([.. scanned], damage.Resolution, scan, scratch.FullName);
            else
                File.WriteAllBytes(scan, Jpegs(scanned, damage));
            File.WriteAllText(Path.ChangeExtension(scan, ".json"), JsonSerializer.Serialize(damage, Written) + "\n");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static byte[] Jpegs(IEnumerable<Pictures.Raster> pages, ScanDamage damage)
    {
        using JpegPdf file = new(damage.Resolution);
        foreach (Pictures.Raster page in pages)
            file.Add(page, damage.JpegQuality);
        return file.Finish();
    }
}
