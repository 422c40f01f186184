using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KpiIngest.Documents.Tests.Scan;

/// <summary>A PDF whose pages all show one black and white picture, as a scanner of that many pages leaves it.</summary>
internal static class PicturePdf
{
    /// <param name="side">Of the picture, in pixels; a multiple of 8.</param>
    /// <param name="points">Of the page's sides.</param>
    /// <param name="black">Which pixels are ink, by column and row, eight columns at a time: the left one is the highest bit.</param>
    public static async Task WriteAsync(string file, int pages, int side, int points, Func<int, int, byte> black)
    {
        byte[] picture = Packed(side, black);
        using MemoryStream pdf = new();
        List<long> offsets = [];
        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
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

        string drawing = $"q {points} 0 0 {points} 0 0 cm /I1 Do Q";
        Write("%PDF-1.4\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(5, pages).Select(i => $"{i} 0 R"))}] >>");
        Add(
            $"<< /Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 1"
                + $" /Decode [1 0] /Filter /FlateDecode /Length {picture.Length} >>",
            picture
        );
        Add($"<< /Length {drawing.Length} >>", Encoding.ASCII.GetBytes(drawing));
        for (int i = 0; i < pages; i++)
            Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {points} {points}] /Contents 4 0 R /Resources << /XObject << /I1 3 0 R >> >> >>"
            );
        long table = pdf.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
            Write(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        await File.WriteAllBytesAsync(file, pdf.ToArray());
    }

    private static byte[] Packed(int side, Func<int, int, byte> black)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] row = new byte[side / 8];
            for (int y = 0; y < side; y++)
            {
                for (int x = 0; x < row.Length; x++)
                    row[x] = black(x * 8, y);
                zip.Write(row);
            }
        }

        return packed.ToArray();
    }
}
