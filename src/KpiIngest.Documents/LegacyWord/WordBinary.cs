using System.Buffers.Binary;
using System.Text;
using KpiIngest.Documents.Sniffing;

namespace KpiIngest.Documents.LegacyWord;

/// <summary>Prepares the copy of a .doc for LibreOffice: streams by the names that Word gives them, formula fields that are not computed
/// anew.</summary>
internal static class WordBinary
{
    /// <summary>The mark of Word 6 and Word 95 at the beginning of the text stream ([MS-DOC] 2.5.2, wIdent); that of Word 97 and later is
    /// 0xA5EC.</summary>
    private const ushort Word95 = 0xA5DC;

    /// <summary>LibreOffice finds streams by their exact names, Word in any case.</summary>
    private static readonly string[] Streams = [CompoundFormat.WordStream, "0Table", "1Table", "Data", "ObjectPool"];

    /// <param name="path">The copy; changed in place.</param>
    /// <returns>The name of LibreOffice's filter for its version.</returns>
    public static string Prepare(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        try
        {
            CompoundFile compound = CompoundFile.Open(file);
            foreach (string name in Streams)
                Rename(file, compound, name);
            if (compound.Find(CompoundFormat.WordStream) is not { } text)
                return "MS Word 97";
            StopFormulas(file, [.. compound.PiecesOf(text)]);
            byte[] block = compound.Beginning(CompoundFormat.WordStream);
            return block.Length > 2 && BinaryPrimitives.ReadUInt16LittleEndian(block) == Word95 ? "MS Word 95" : "MS Word 97";
        }
        catch (InvalidDataException)
        {
            // A damaged directory: LibreOffice has the last word.
            return "MS Word 97";
        }
    }

    private static void Rename(FileStream file, CompoundFile compound, string name)
    {
        if (compound.Find(name) is not { } entry || string.Equals(entry.Name, name, StringComparison.Ordinal))
            return;
        file.Position = entry.Position;
        file.Write(Encoding.Unicode.GetBytes(name));
    }

    private static void StopFormulas(FileStream file, (long Position, int Length)[] pieces)
    {
        if (pieces.Length == 0)
            return;
        int length = pieces[0].Length;
        byte[] text = new byte[pieces.Length * length];
        for (int i = 0; i < pieces.Length; i++)
        {
            file.Position = pieces[i].Position;
            _ = file.ReadAtLeast(text.AsSpan(i * length, length), length, throwOnEndOfStream: false);
        }

        foreach (int at in FormulaFields.Find(text))
        {
            file.Position = pieces[at / length].Position + (at % length);
            file.WriteByte(FormulaFields.Stop);
        }
    }
}
