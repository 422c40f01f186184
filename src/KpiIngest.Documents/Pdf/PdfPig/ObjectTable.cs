using System.Buffers.Text;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// Whether the tables of objects that are plain text name the places where the objects begin. Where one does not, PdfPig searches the file
/// for the object, or takes another one, and says nothing of it.
/// </summary>
internal static class ObjectTable
{
    /// <summary>Tables of one file: one for each time that it was saved.</summary>
    private const int Most = 256;

    /// <summary>A trailer is shorter, in bytes.</summary>
    private const int LongestTrailer = 4096;

    private static ReadOnlySpan<byte> Blanks => " \r\n\t\f\0"u8;

    /// <param name="offset">Where the newest table begins.</param>
    /// <param name="header">Bytes before the header of the file: places may be counted from there.</param>
    public static bool IsSound(ReadOnlySpan<byte> file, long offset, int header)
    {
        for (int tables = 0; tables < Most; tables++)
        {
            ReadOnlySpan<byte> table = file[(int)offset..].TrimStart(Blanks);
            if (!table.StartsWith("xref"u8))
                return true;
            if (!HasSoundEntries(file, ref table, header))
                return false;
            if (Previous(table) is not (> 0 and var previous))
                return true;
            offset = previous + (offset < header ? 0 : header);
            if (offset >= file.Length)
                return false;
        }

        return true;
    }

    /// <param name="table">A table; its trailer afterwards.</param>
    private static bool HasSoundEntries(ReadOnlySpan<byte> file, ref ReadOnlySpan<byte> table, int header)
    {
        table = table["xref"u8.Length..];
        while (TakeNumber(ref table, out long first))
        {
            if (!TakeNumber(ref table, out long count))
                return false;
            for (int i = 0; i < count; i++)
            {
                if (!TakeNumber(ref table, out long place) || !TakeNumber(ref table, out _))
                    return false;
                table = table.TrimStart(Blanks);
                if (table.Length == 0 || table[0] is not ((byte)'n' or (byte)'f'))
                    return false;
                if (
                    table[0] == (byte)'n'
                    && place > 0
                    && !IsObject(file, place, first + i)
                    && !(header > 0 && IsObject(file, place + header, first + i))
                )
                    return false;
                table = table[1..];
            }
        }

        return true;
    }

    /// <summary>True where an object of this number begins: <c>12 0 obj</c>.</summary>
    private static bool IsObject(ReadOnlySpan<byte> file, long place, long number)
    {
        if (place >= file.Length)
            return false;
        ReadOnlySpan<byte> rest = file[(int)place..];
        return TakeNumber(ref rest, out long found)
            && found == number
            && TakeNumber(ref rest, out _)
            && rest.TrimStart(Blanks).StartsWith("obj"u8);
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        ReadOnlySpan<byte> trimmed = text.TrimStart(Blanks);
        if (!Utf8Parser.TryParse(trimmed, out number, out int used) || number < 0)
            return false;
        text = trimmed[used..];
        return true;
    }

    /// <summary>Where the trailer says that an older table begins; null where there is none.</summary>
    private static long? Previous(ReadOnlySpan<byte> trailer)
    {
        int end = trailer.IndexOf("startxref"u8);
        ReadOnlySpan<byte> text = trailer[..Math.Min(end < 0 ? LongestTrailer : end, trailer.Length)];
        int at = text.IndexOf("/Prev"u8);
        if (at < 0)
            return null;
        text = text[(at + "/Prev"u8.Length)..];
        return TakeNumber(ref text, out long place) ? place : null;
    }
}
