using System.Buffers.Binary;
using System.Text;

namespace KpiIngest.Documents.Sniffing;

/// <summary>The directory of an OLE compound file ([MS-CFB]): which streams it holds and where they begin. Nothing else of it is read.</summary>
internal sealed class CompoundFile
{
    private const int EntryBytes = 128;

    /// <summary>Directory sectors read at most; a Word file has a handful.</summary>
    private const int MaxDirectorySectors = 4096;

    /// <summary>Allocation tables that the header names itself.</summary>
    private const uint HeaderTables = 109;

    /// <summary>Shorter streams stand in the mini stream, which is not read.</summary>
    private const ulong SmallStream = 4096;

    private readonly Stream file;
    private readonly int sectorBytes;
    private readonly Dictionary<string, uint> streams = new(StringComparer.Ordinal);

    private CompoundFile(Stream file, int sectorBytes)
    {
        this.file = file;
        this.sectorBytes = sectorBytes;
    }

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="InvalidDataException">The file is cut off or its directory leads nowhere.</exception>
    public static CompoundFile Open(Stream file)
    {
        var header = ReadAt(file, 0, 512);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) throw new InvalidDataException($"compound file: sector shift {shift}");
        var opened = new CompoundFile(file, 1 << shift);
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var i = 0; i < MaxDirectorySectors && sector < 0xFFFFFFFA; i++)
        {
            opened.ReadDirectory(opened.Sector(sector));
            sector = opened.Next(header, sector);
        }

        return opened;
    }

    public bool Holds(string stream) => streams.ContainsKey(stream);

    /// <summary>The first bytes of a stream; none where it is too short to have a sector of its own.</summary>
    public byte[] FirstSector(string stream) => streams[stream] == uint.MaxValue ? [] : Sector(streams[stream]);

    private void ReadDirectory(byte[] sector)
    {
        for (var at = 0; at + EntryBytes <= sector.Length; at += EntryBytes)
        {
            var entry = sector.AsSpan(at, EntryBytes);
            var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] != 2 || nameBytes is < 2 or > 64) continue;
            var name = Encoding.Unicode.GetString(entry[..(nameBytes - 2)]);
            var small = BinaryPrimitives.ReadUInt64LittleEndian(entry[120..]) < SmallStream;
            streams.TryAdd(name, small ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]));
        }
    }

    /// <summary>The sector after this one, from the allocation table.</summary>
    private uint Next(byte[] header, uint sector)
    {
        var perTable = (uint)sectorBytes / 4;
        var table = Sector(AllocationTable(header, sector / perTable));
        return Number(table, sector % perTable);
    }

    /// <summary>Sector of an allocation table: the first 109 are named in the header, the others in a chain of sectors of their own.</summary>
    private uint AllocationTable(byte[] header, uint index)
    {
        if (index < HeaderTables) return Number(header, 19 + index);
        var perSector = ((uint)sectorBytes / 4) - 1;
        var rest = index - HeaderTables;
        var chain = Sector(Number(header, 17));
        for (; rest >= perSector; rest -= perSector) chain = Sector(Number(chain, perSector));
        return Number(chain, rest);
    }

    private static uint Number(byte[] bytes, uint index) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)index * 4));

    private byte[] Sector(uint number) => ReadAt(file, ((long)number + 1) * sectorBytes, sectorBytes);

    private static byte[] ReadAt(Stream file, long position, int count)
    {
        if (position + count > file.Length) throw new InvalidDataException("compound file: cut off");
        var bytes = new byte[count];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }
}
