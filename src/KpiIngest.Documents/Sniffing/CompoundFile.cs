using System.Buffers.Binary;
using System.Text;

namespace KpiIngest.Documents.Sniffing;

/// <summary>An OLE compound file ([MS-CFB]): which streams and folders it holds and where a stream stands.</summary>
internal sealed class CompoundFile
{
    private const int EntryBytes = 128;

    /// <summary>Directory sectors read at most; a Word file has a handful.</summary>
    private const int MaxDirectorySectors = 4096;

    /// <summary>Shorter streams stand in pieces of the mini stream, that of the root.</summary>
    private const ulong SmallStream = 4096;

    /// <summary>Bytes of a piece of the mini stream.</summary>
    private const int MiniPiece = 64;

    /// <summary>A sector number from here on is none.</summary>
    private const uint NoSector = 0xFFFFFFFA;

    private readonly CompoundSectors sectors;
    private readonly List<CompoundEntry> entries = [];
    private readonly HashSet<CompoundEntry> top = new(ReferenceEqualityComparer.Instance);

    private CompoundFile(CompoundSectors sectors) => this.sectors = sectors;

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <exception cref="InvalidDataException">The file is cut off or its directory leads nowhere.</exception>
    public static CompoundFile Open(Stream file)
    {
        CompoundSectors sectors = CompoundSectors.Open(file);
        CompoundFile opened = new(sectors);
        uint sector = sectors.Directory;
        for (int i = 0; i < MaxDirectorySectors && sector < NoSector; i++)
        {
            opened.ReadDirectory(sector);
            sector = sectors.Next(sector);
        }

        opened.FindTop();
        return opened;
    }

    /// <summary>True where a stream or folder of that name stands at the top of the file. Upper and lower case are one, as for the programs
    /// that write such files.</summary>
    public bool Holds(string name) => Find(name) is not null;

    public bool HoldsBeginning(string name) => top.Any(e => e.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    public bool HoldsAnywhere(string name) => entries.Exists(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null where there is none at the top of the file.</summary>
    public CompoundEntry? Find(string name) => top.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first 64 bytes of a stream, or more; none where it is not there.</summary>
    public byte[] Beginning(string stream)
    {
        if (Find(stream) is not { } found || PiecesOf(found).FirstOrDefault() is not { Length: > 0 } piece)
            return [];
        return sectors.ReadAt(piece.Position, piece.Length);
    }

    /// <summary>The pieces of the file in which a stream stands, in its order.</summary>
    public IEnumerable<(long Position, int Length)> PiecesOf(CompoundEntry stream)
    {
        if (stream.Size >= SmallStream || entries is not [{ Kind: CompoundEntry.Root } root, ..])
            return Sectors(stream.Start, stream.Size).Select(s => (s, sectors.Size));
        return MiniPieces(stream, [.. Sectors(root.Start, root.Size)]);
    }

    private IEnumerable<long> Sectors(uint sector, ulong size)
    {
        for (long read = 0; read < sectors.FileBytes && (ulong)read < size && sector < NoSector; read += sectors.Size)
        {
            yield return sectors.Position(sector);
            sector = sectors.Next(sector);
        }
    }

    private IEnumerable<(long Position, int Length)> MiniPieces(CompoundEntry stream, long[] mini)
    {
        long[] table = [.. Sectors(sectors.MiniTable, ulong.MaxValue)];
        uint piece = stream.Start;
        for (ulong read = 0; read < stream.Size && piece < NoSector; read += MiniPiece)
        {
            long at = (long)piece * MiniPiece;
            if (at / sectors.Size >= mini.Length || piece / (sectors.Size / 4) >= table.Length)
                throw new InvalidDataException("compound file: the mini stream is cut off");
            yield return (mini[at / sectors.Size] + (at % sectors.Size), MiniPiece);
            piece = BinaryPrimitives.ReadUInt32LittleEndian(
                sectors.ReadAt(table[piece / (sectors.Size / 4)] + (piece % (sectors.Size / 4) * 4), 4)
            );
        }
    }

    private void ReadDirectory(uint sector)
    {
        byte[] bytes = sectors.Read(sector);
        for (int at = 0; at + EntryBytes <= bytes.Length; at += EntryBytes)
            entries.Add(CompoundEntry.Of(bytes.AsSpan(at, EntryBytes), sectors.Position(sector) + at));
    }

    /// <summary>What hangs at the root: an embedded workbook does not make a Word file a spreadsheet. All entries where the root is not
    /// where it should be.</summary>
    private void FindTop()
    {
        if (entries is not [{ Kind: CompoundEntry.Root } root, ..])
        {
            top.UnionWith(entries.Where(e => e.Name.Length > 0));
            return;
        }

        Stack<uint> open = new([root.Child]);
        while (open.TryPop(out uint index))
        {
            if (index >= entries.Count || !top.Add(entries[(int)index]))
                continue;
            open.Push(entries[(int)index].Left);
            open.Push(entries[(int)index].Right);
        }
    }
}
