using System.Buffers.Binary;
using System.Text;

namespace KpiIngest.Documents.Sniffing;

/// <summary>An entry of the directory of a compound file ([MS-CFB] 2.6.1).</summary>
/// <param name="Kind">1 a folder, 2 a stream, 5 the root, 0 unused.</param>
/// <param name="Left">Index of a neighbour in its folder; beyond all entries for none. So are <paramref name="Right"/> and
/// <paramref name="Child"/>.</param>
/// <param name="Start">Its first sector.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Position">Where the entry stands in the file.</param>
internal sealed record CompoundEntry(string Name, byte Kind, uint Left, uint Right, uint Child, uint Start, ulong Size, long Position)
{
    public const byte Root = 5;

    public static CompoundEntry Of(ReadOnlySpan<byte> entry, long position)
    {
        ushort nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        string name = entry[66] == 0 || nameBytes is < 2 or > 64 ? "" : Encoding.Unicode.GetString(entry[..(nameBytes - 2)]);
        return new CompoundEntry(
            name,
            entry[66],
            BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[76..]),
            BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
            BinaryPrimitives.ReadUInt64LittleEndian(entry[120..]),
            position
        );
    }
}
