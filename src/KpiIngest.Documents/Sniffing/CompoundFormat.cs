using System.Buffers.Binary;

namespace KpiIngest.Documents.Sniffing;

/// <summary>Which document a compound file is: a legacy Word file, or any Office file under a password.</summary>
internal static class CompoundFormat
{
    public static SniffResult Sniff(Stream file)
    {
        try
        {
            var compound = CompoundFile.Open(file);
            if (compound.Holds("EncryptedPackage") || compound.Holds("EncryptionInfo")) return new SniffResult(SourceFormat.Unknown, ReadErrors.PasswordProtected);
            if (!compound.Holds("WordDocument")) return new SniffResult(SourceFormat.Unknown);
            return new SniffResult(SourceFormat.Doc, IsEncrypted(compound) ? ReadErrors.PasswordProtected : null);
        }
        catch (InvalidDataException damage)
        {
            return new SniffResult(SourceFormat.Unknown, ReadErrors.Damaged(damage.Message));
        }
    }

    /// <summary>The flag fEncrypted of the file information block ([MS-DOC] 2.5.2).</summary>
    private static bool IsEncrypted(CompoundFile compound)
    {
        var block = compound.FirstSector("WordDocument");
        return block.Length >= 12 && BinaryPrimitives.ReadUInt16LittleEndian(block) == 0xA5EC
            && (BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(10)) & 0x0100) != 0;
    }
}
