using System.Text;

namespace KpiIngest.Documents.Sniffing;

/// <summary>The beginning of a file as text.</summary>
internal static class HeadText
{
    /// <summary>Control characters that text has.</summary>
    private const string Allowed = "\t\n\r\f\u001A";

    /// <returns>Null where the bytes are no text. Bytes above 127 without a mark of their coding stand as the characters of the same
    /// number.</returns>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.UTF8.GetString(head[3..]);
        if (head is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(head[2..]);
        if (head is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(head[2..]);
        foreach (byte value in head)
        {
            if (value < ' ' && !Allowed.Contains((char)value, StringComparison.Ordinal))
                return null;
        }

        return Encoding.Latin1.GetString(head);
    }
}
