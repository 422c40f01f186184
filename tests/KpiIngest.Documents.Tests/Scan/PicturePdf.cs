using System.IO.Compression;
using System.Text;
using KpiIngest.Documents.Tests.Pdf.Probes;

namespace KpiIngest.Documents.Tests.Scan;

/// <summary>A PDF whose pages all show one black and white picture, as a scanner of that many pages leaves it.</summary>
internal static class PicturePdf
{
    /// <param name="side">Of the picture, in pixels; a multiple of 8.</param>
    /// <param name="points">Of the page's sides.</param>
    /// <param name="black">Which pixels are ink, by column and row, eight columns at a time: the left one is the highest bit.</param>
    public static async Task WriteAsync(string file, int pages, int side, int points, Func<int, int, byte> black)
    {
        PdfFile pdf = new() { Media = $"/MediaBox [0 0 {points} {points}]" };
        int picture = pdf.Stream(
            Encoding.Latin1.GetString(Packed(side, black)),
            $"/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode"
        );
        int drawing = pdf.Stream($"q {points} 0 0 {points} 0 0 cm /Scan Do Q");
        for (int i = 0; i < pages; i++)
            pdf.PageOf([drawing], resources: $"/XObject << /Scan {picture} 0 R >>");
        await File.WriteAllBytesAsync(file, pdf.Bytes());
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
