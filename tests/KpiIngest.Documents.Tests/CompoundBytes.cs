using System.Text;

namespace KpiIngest.Documents.Tests;

/// <summary>The smallest compound file that holds one stream: sector 0 the allocation table, sector 1 the directory, sector 2 the first of
/// the stream.</summary>
public static class CompoundBytes
{
    /// <param name="mark">The first two bytes of the stream (wIdent of Word).</param>
    /// <param name="version">The two after them.</param>
    public static byte[] Of(string stream, ushort mark = 0xA5EC, ushort version = 193, ushort flags = 0)
    {
        byte[] bytes = new byte[512 * 4];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        bytes[30] = 9;
        BitConverter.TryWriteBytes(bytes.AsSpan(48), 1);
        BitConverter.TryWriteBytes(bytes.AsSpan(76), 0);
        BitConverter.TryWriteBytes(bytes.AsSpan(512 + 4), 0xFFFFFFFE);
        BitConverter.TryWriteBytes(bytes.AsSpan(512 + 8), 0xFFFFFFFE);
        Span<byte> entry = bytes.AsSpan(1024, 128);
        Encoding.Unicode.GetBytes(stream, entry);
        entry[64] = (byte)((stream.Length + 1) * 2);
        entry[66] = 2;
        BitConverter.TryWriteBytes(entry[116..], 2);
        BitConverter.TryWriteBytes(entry[120..], 5000L);
        BitConverter.TryWriteBytes(bytes.AsSpan(1536), mark);
        BitConverter.TryWriteBytes(bytes.AsSpan(1536 + 2), version);
        BitConverter.TryWriteBytes(bytes.AsSpan(1536 + 10), flags);
        return bytes;
    }
}
