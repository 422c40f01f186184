using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KpiIngest.Tests.Pdf;

/// <summary>Makes a scan of a PDF: each page a picture, as a copier leaves it.</summary>
internal static class ScannedPdf
{
    private const int Width = 600;
    private const int Height = 850;

    /// <param name="recognised">What text recognition laid over each picture, invisibly (render mode 3); null for none. ASCII, without
    /// brackets.</param>
    public static async Task WriteAsync(string file, string source, string? recognised = null)
    {
        DirectoryInfo pictures = Directory.CreateTempSubdirectory("kpi-ingest-scan-");
        try
        {
            using Process draw = Process.Start(
                "pdftoppm",
                ["-jpeg", "-scale-to-x", $"{Width}", "-scale-to-y", $"{Height}", source, Path.Combine(pictures.FullName, "page")]
            );
            await draw.WaitForExitAsync();
            Assert.Equal(0, draw.ExitCode);
            List<byte[]> pages = pictures
                .GetFiles("*.jpg")
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => File.ReadAllBytes(f.FullName))
                .ToList();
            Assert.NotEmpty(pages);
            await File.WriteAllBytesAsync(file, Bytes(pages, recognised));
        }
        finally
        {
            pictures.Delete(recursive: true);
        }
    }

    private static byte[] Bytes(List<byte[]> pages, string? recognised)
    {
        using MemoryStream pdf = new();
        List<long> offsets = new();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Add(string head, byte[]? stream = null)
        {
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n{head}\n");
            if (stream is not null)
            {
                Write("stream\n");
                pdf.Write(stream);
                Write("\nendstream\n");
            }

            Write("endobj\n");
        }

        Write("%PDF-1.4\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (3 * i)} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (byte[] picture in pages)
        {
            int page = offsets.Count + 1;
            Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Contents {page + 1} 0 R"
                    + $" /Resources << /Font << /F1 3 0 R >> /XObject << /I1 {page + 2} 0 R >> >> >>"
            );
            string drawing =
                $"q {Width} 0 0 {Height} 0 0 cm /I1 Do Q"
                + (recognised is null ? "" : $" BT 3 Tr /F1 12 Tf 100 600 Td ({recognised}) Tj ET");
            Add($"<< /Length {drawing.Length} >>", Encoding.ASCII.GetBytes(drawing));
            Add(
                $"<< /Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace /DeviceRGB /BitsPerComponent 8"
                    + $" /Filter /DCTDecode /Length {picture.Length} >>",
                picture
            );
        }

        long table = pdf.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
            Write(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }
}
