using System.Buffers.Binary;

namespace KpiIngest.Documents.Sniffing;

/// <summary>Which document a compound file is: a legacy Word file, any Office file under a password, or a kind that is not read.</summary>
internal static class CompoundFormat
{
    /// <summary>The stream that holds the text of a Word file and, at its beginning, its file information block.</summary>
    public const string WordStream = "WordDocument";

    public static SniffResult Sniff(Stream file)
    {
        try
        {
            CompoundFile compound = CompoundFile.Open(file);
            if (compound.Holds("EncryptedPackage") || compound.Holds("EncryptionInfo"))
                return Unread(Protected(compound));
            if (compound.Holds(WordStream))
                return new SniffResult(SourceFormat.Doc, IsEncrypted(compound) ? ReadErrors.PasswordProtected : null);
            return Unread(Other(compound));
        }
        catch (InvalidDataException damage)
        {
            return new SniffResult(SourceFormat.Unknown, ReadErrors.Damaged(damage.Message));
        }
    }

    private static SniffResult Unread(ReadError? reason) => new(SourceFormat.Unknown, reason);

    private static ReadError Protected(CompoundFile compound) =>
        compound.HoldsAnywhere("DRMEncryptedTransform") || compound.HoldsAnywhere("DRMEncryptedDataSpace")
            ? ForeignFormats.RightsManaged
            : ReadErrors.PasswordProtected;

    private static ReadError? Other(CompoundFile compound)
    {
        if (compound.Holds("Workbook") || compound.Holds("Book"))
            return ForeignFormats.Spreadsheet;
        if (compound.Holds("PowerPoint Document"))
            return ForeignFormats.Presentation;
        if (compound.Holds("VisioDocument"))
            return ForeignFormats.Drawing;
        if (compound.Holds("__properties_version1.0"))
            return ForeignFormats.Mail(compound.HoldsBeginning("__attach_version1.0"), []);
        return null;
    }

    /// <summary>The flag fEncrypted of the file information block ([MS-DOC] 2.5.2), where Word 6 and 95 have it too.</summary>
    private static bool IsEncrypted(CompoundFile compound)
    {
        byte[] block = compound.Beginning(WordStream);
        return block.Length >= 12
            && BinaryPrimitives.ReadUInt16LittleEndian(block) is 0xA5EC or 0xA5DC
            && (BinaryPrimitives.ReadUInt16LittleEndian(block.AsSpan(10)) & 0x0100) != 0;
    }
}
