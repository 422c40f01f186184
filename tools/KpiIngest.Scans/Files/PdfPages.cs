using System.Globalization;
using System.Text;
using KpiIngest.Scans.Pictures;

namespace KpiIngest.Scans.Files;

/// <summary>The pages of a PDF as grey pictures, drawn by Poppler.</summary>
internal static class PdfPages
{
    /// <param name="resolution">Pixels an inch.</param>
    /// <param name="scratch">A folder for the pictures; it is left empty.</param>
    /// <exception cref="InvalidOperationException">Poppler is missing or failed.</exception>
    public static IEnumerable<Raster> Of(string pdf, int resolution, string scratch)
    {
        Programs.Run("pdftoppm", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", pdf, Path.Combine(scratch, "page"));
        foreach (string file in Directory.GetFiles(scratch, "page*.pgm").Order(StringComparer.Ordinal))
        {
            yield return Read(File.ReadAllBytes(file));
            File.Delete(file);
        }
    }

    /// <summary>PGM with one byte a pixel.</summary>
    private static Raster Read(byte[] bytes)
    {
        int at = 0;
        if (Word() != "P5")
            throw new InvalidOperationException("no PGM of bytes");
        (int width, int height) = (int.Parse(Word(), CultureInfo.InvariantCulture), int.Parse(Word(), CultureInfo.InvariantCulture));
        if (Word() != "255")
            throw new InvalidOperationException("a PGM of another depth");
        return new Raster(width, height, bytes[at..(at + (width * height))]);

        string Word()
        {
            StringBuilder word = new();
            while (bytes[at] > ' ')
                word.Append((char)bytes[at++]);
            at++;
            return word.ToString();
        }
    }
}
