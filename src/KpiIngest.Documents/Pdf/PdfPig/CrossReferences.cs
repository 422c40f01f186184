using System.Buffers.Text;

namespace KpiIngest.Documents.Pdf.PdfPig;

/// <summary>
/// Tables of objects kept as a stream say how many bytes each of their numbers has (<c>/W [1 2 1]</c>). A damaged one may ask for any
/// number of them, and PdfPig 0.1.16 takes them off its stack, which ends the process. Such a stream is made no table of objects, so that
/// the objects are searched for as in other damaged files.
/// </summary>
internal static class CrossReferences
{
    /// <summary>Bytes of a number, at most: no offset in a file is longer.</summary>
    private const int Widest = 8;

    public static void Disarm(Span<byte> file)
    {
        for (int at = 0; at < file.Length && file[at..].IndexOf("/XRef"u8) is >= 0 and var found; at += found + 1)
        {
            Span<byte> name = file.Slice(at + found, "/XRef"u8.Length);
            if (HasEndlessNumbers(Dictionary(file, at + found)))
                "/None"u8.CopyTo(name);
        }
    }

    /// <summary>What stands between the beginning of an object and that of its stream, around one place.</summary>
    private static ReadOnlySpan<byte> Dictionary(ReadOnlySpan<byte> file, int place)
    {
        int start = Math.Max(0, file[..place].LastIndexOf("obj"u8));
        int length = file[place..].IndexOf("stream"u8);
        return length < 0 ? file[start..] : file[start..(place + length)];
    }

    private static bool HasEndlessNumbers(ReadOnlySpan<byte> dictionary)
    {
        for (int at = 0; dictionary[at..].IndexOf("/W"u8) is >= 0 and var found; )
        {
            at += found + "/W"u8.Length;
            ReadOnlySpan<byte> list = dictionary[at..].TrimStart(" \r\n\t"u8);
            if (list is [(byte)'[', ..])
                return !AllShort(list[1..]);
        }

        return false;
    }

    private static bool AllShort(ReadOnlySpan<byte> numbers)
    {
        for (
            numbers = numbers.TrimStart(" \r\n\t"u8);
            numbers.Length > 0 && numbers[0] != (byte)']';
            numbers = numbers.TrimStart(" \r\n\t"u8)
        )
        {
            if (!Utf8Parser.TryParse(numbers, out int width, out int used) || width is < 0 or > Widest)
                return false;
            numbers = numbers[used..];
        }

        return true;
    }
}
