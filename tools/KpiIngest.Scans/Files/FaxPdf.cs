using System.Buffers.Binary;
using KpiIngest.Scans.Pictures;

namespace KpiIngest.Scans.Files;

/// <summary>A PDF of one picture of one bit a pixel a page, compressed by libtiff as a fax of group 4 is.</summary>
internal static class FaxPdf
{
    /// <summary>Of all scans, so that the same scan is the same file.</summary>
    private const string SomeDay = "20260101000000";

    /// <param name="scratch">A folder for the pictures in between.</param>
    /// <exception cref="InvalidOperationException">libtiff's programs are missing or failed.</exception>
    public static void Write(IReadOnlyList<Raster> pages, int resolution, string pdf, string scratch)
    {
        string[] files = pages
            .Select(
                (p, i) =>
                {
                    string file = Path.Combine(scratch, $"fax-{i:D4}.tif");
                    File.WriteAllBytes(file, Tiff(p, resolution));
                    return file;
                }
            )
            .ToArray();
        string all = Path.Combine(scratch, "fax.tif");
        Programs.Run("tiffcp", ["-c", "g4", .. files, all]);
        Programs.Run("tiff2pdf", "-e", SomeDay, "-o", pdf, all);
        foreach (string file in files.Append(all))
            File.Delete(file);
    }

    /// <summary>Uncompressed: one strip, black is 0.</summary>
    private static byte[] Tiff(Raster page, int resolution)
    {
        const int PixelsAt = 8;
        int row = (page.Width + 7) / 8;
        (int size, int directory) = (row * page.Height, PixelsAt + (row * page.Height) + (row * page.Height % 2));
        (ushort Tag, ushort Type, uint Value)[] entries =
        [
            (256, 4, (uint)page.Width),
            (257, 4, (uint)page.Height),
            (258, 3, 1),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, PixelsAt),
            (277, 3, 1),
            (278, 4, (uint)page.Height),
            (279, 4, (uint)size),
            (282, 5, 0),
            (283, 5, 0),
            (296, 3, 2),
        ];
        byte[] bytes = new byte[Fraction(entries.Length) + 8];
        "II*\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)directory);
        Pack(page, bytes.AsSpan(PixelsAt), row);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(directory), (ushort)entries.Length);
        for (int i = 0; i < entries.Length; i++)
            Entry(bytes.AsSpan(directory + 2 + (12 * i)), entries[i], entries.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Fraction(entries.Length)), (uint)resolution);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Fraction(entries.Length) + 4), 1);
        return bytes;

        int Fraction(int count) => directory + 2 + (12 * count) + 4;

        void Entry(Span<byte> target, (ushort Tag, ushort Type, uint Value) entry, int count)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target, entry.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(target[2..], entry.Type);
            BinaryPrimitives.WriteUInt32LittleEndian(target[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(target[8..], entry.Type == 5 ? (uint)Fraction(count) : entry.Value);
        }
    }

    private static void Pack(Raster page, Span<byte> target, int row)
    {
        for (int y = 0; y < page.Height; y++)
        {
            for (int x = 0; x < page.Width; x++)
            {
                if (page.Pixels[(y * page.Width) + x] > 127)
                    target[(y * row) + (x / 8)] |= (byte)(0x80 >> (x % 8));
            }
        }
    }
}
