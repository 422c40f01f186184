using System.Buffers.Binary;
using System.IO.Compression;

namespace KpiIngest.ScanModel.Fonts;

/// <summary>WOFF 1.0 (W3C): a TrueType font whose tables are packed one by one. Programs that print want them unpacked.</summary>
internal static class Woff
{
    private const int HeaderLength = 44;
    private const int EntryLength = 20;

    /// <exception cref="InvalidDataException">It is no WOFF of the first version.</exception>
    public static byte[] Unpacked(byte[] woff)
    {
        if (!woff.AsSpan(0, 4).SequenceEqual("wOFF"u8)) throw new InvalidDataException("no WOFF of the first version");
        var count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        using var font = new MemoryStream();
        font.Write(woff.AsSpan(4, 4));
        var power = (int)Math.Log2(count);
        Write(font, (ushort)count, (ushort)(16 << power), (ushort)power, (ushort)((16 * count) - (16 << power)));
        var place = 12 + (16 * count);
        var tables = Enumerable.Range(0, count)
            .Select(i => Table(woff, woff.AsSpan(HeaderLength + (EntryLength * i), EntryLength))).ToArray();
        foreach (var (entry, bytes) in tables)
        {
            font.Write(entry.AsSpan(0, 4));
            font.Write(entry.AsSpan(16, 4));
            WriteLong(font, place);
            WriteLong(font, bytes.Length);
            place += Padded(bytes.Length);
        }

        foreach (var (_, bytes) in tables) font.Write([.. bytes, .. new byte[Padded(bytes.Length) - bytes.Length]]);
        return font.ToArray();
    }

    private static (byte[] Entry, byte[] Bytes) Table(byte[] woff, ReadOnlySpan<byte> entry)
    {
        var (at, packed, length) = (Long(entry[4..]), Long(entry[8..]), Long(entry[12..]));
        var stored = woff.AsSpan(at, packed);
        if (packed == length) return (entry.ToArray(), stored.ToArray());
        using var unpacked = new ZLibStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        var bytes = new byte[length];
        unpacked.ReadExactly(bytes);
        return (entry.ToArray(), bytes);
    }

    private static int Long(ReadOnlySpan<byte> bytes) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Write(Stream target, params IEnumerable<ushort> numbers)
    {
        var bytes = new byte[2];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
            target.Write(bytes);
        }
    }

    private static void WriteLong(Stream target, int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        target.Write(bytes);
    }
}
