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
        if (!woff.AsSpan(0, 4).SequenceEqual("wOFF"u8))
            throw new InvalidDataException("no WOFF of the first version");
        ushort count = BinaryPrimitives.ReadUInt16BigEndian(woff.AsSpan(12));
        using MemoryStream font = new();
        font.Write(woff.AsSpan(4, 4));
        int power = (int)Math.Log2(count);
        Write(font, (ushort)count, (ushort)(16 << power), (ushort)power, (ushort)((16 * count) - (16 << power)));
        int place = 12 + (16 * count);
        (byte[] Entry, byte[] Bytes)[] tables = Enumerable
            .Range(0, count)
            .Select(i => Table(woff, woff.AsSpan(HeaderLength + (EntryLength * i), EntryLength)))
            .ToArray();
        foreach ((byte[] entry, byte[] bytes) in tables)
        {
            font.Write(entry.AsSpan(0, 4));
            font.Write(entry.AsSpan(16, 4));
            WriteLong(font, place);
            WriteLong(font, bytes.Length);
            place += Padded(bytes.Length);
        }

        foreach ((_, byte[] bytes) in tables)
            font.Write([.. bytes, .. new byte[Padded(bytes.Length) - bytes.Length]]);
        return font.ToArray();
    }

    private static (byte[] Entry, byte[] Bytes) Table(byte[] woff, ReadOnlySpan<byte> entry)
    {
        (int at, int packed, int length) = (Long(entry[4..]), Long(entry[8..]), Long(entry[12..]));
        Span<byte> stored = woff.AsSpan(at, packed);
        if (packed == length)
            return (entry.ToArray(), stored.ToArray());
        using ZLibStream unpacked = new(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        byte[] bytes = new byte[length];
        unpacked.ReadExactly(bytes);
        return (entry.ToArray(), bytes);
    }

    private static int Long(ReadOnlySpan<byte> bytes) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static int Padded(int length) => (length + 3) & ~3;

    private static void Write(Stream target, params IEnumerable<ushort> numbers)
    {
        byte[] bytes = new byte[2];
        foreach (ushort number in numbers)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
            target.Write(bytes);
        }
    }

    private static void WriteLong(Stream target, int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        target.Write(bytes);
    }
}
