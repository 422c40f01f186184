using System.Buffers.Binary;

namespace KpiIngest.Documents.Sniffing;

/// <summary>The sectors of a compound file and the table that chains them ([MS-CFB] 2.3 to 2.5).</summary>
internal sealed class CompoundSectors
{
    /// <summary>Allocation tables that the header names itself.</summary>
    private const uint HeaderTables = 109;

    private readonly Stream file;
    private readonly byte[] header;
    private (uint Number, byte[] Bytes)? lastTable;

    private CompoundSectors(Stream file, byte[] header, int size) => (this.file, this.header, Size) = (file, header, size);

    /// <summary>Bytes of one sector.</summary>
    public int Size { get; }

    /// <summary>The first sector of the table that chains the pieces of the mini stream.</summary>
    public uint MiniTable => Number(header, 15);

    /// <summary>Length of the whole file; no stream is longer.</summary>
    public long FileBytes => file.Length;

    /// <summary>The first sector of the directory.</summary>
    public uint Directory => Number(header, 12);

    /// <exception cref="InvalidDataException">The file is cut off or its sectors have no size that is used.</exception>
    public static CompoundSectors Open(Stream file)
    {
        byte[] header = ReadAt(file, 0, 512);
        ushort shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        return shift is 9 or 12
            ? new CompoundSectors(file, header, 1 << shift)
            : throw new InvalidDataException($"compound file: sector shift {shift}");
    }

    public long Position(uint sector) => ((long)sector + 1) * Size;

    /// <summary>The last sector may be cut short where only the file's end was not filled up: what is missing is read as zeros.</summary>
    /// <exception cref="InvalidDataException">The sector lies behind the end of the file.</exception>
    public byte[] Read(uint sector) => ReadAt(Position(sector), Size);

    /// <exception cref="InvalidDataException">The place lies behind the end of the file.</exception>
    public byte[] ReadAt(long position, int count) => ReadAt(file, position, count);

    /// <summary>The sector after this one, from the allocation table.</summary>
    public uint Next(uint sector)
    {
        uint perTable = (uint)Size / 4;
        uint number = sector / perTable;
        if (lastTable?.Number != number)
            lastTable = (number, Read(AllocationTable(number)));
        return Number(lastTable.Value.Bytes, sector % perTable);
    }

    /// <summary>Sector of an allocation table: the first 109 are named in the header, the others in a chain of sectors of their
    /// own.</summary>
    private uint AllocationTable(uint index)
    {
        if (index < HeaderTables)
            return Number(header, 19 + index);
        uint perSector = ((uint)Size / 4) - 1;
        uint rest = index - HeaderTables;
        byte[] chain = Read(Number(header, 17));
        for (; rest >= perSector; rest -= perSector)
            chain = Read(Number(chain, perSector));
        return Number(chain, rest);
    }

    private static uint Number(byte[] bytes, uint index) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)index * 4));

    private static byte[] ReadAt(Stream file, long position, int count)
    {
        if (position >= file.Length || (position == 0 && count > file.Length))
            throw new InvalidDataException("compound file: cut off");
        byte[] bytes = new byte[count];
        file.Position = position;
        _ = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return bytes;
    }
}
