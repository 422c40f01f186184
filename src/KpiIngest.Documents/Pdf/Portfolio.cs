using System.IO.Compression;

namespace KpiIngest.Documents.Pdf;

/// <summary>Tells a PDF portfolio: a file whose catalog has a /Collection, and whose only page says that it cannot be shown.</summary>
internal static class Portfolio
{
    /// <summary>Object streams are unpacked up to this many bytes together.</summary>
    private const int UnpackLimit = 16 << 20;

    public static async Task<bool> IsAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (HoldsCollection(bytes)) return true;
        var left = UnpackLimit;
        for (var at = Find(bytes, "/ObjStm"u8, 0); at >= 0 && left > 0; at = Find(bytes, "/ObjStm"u8, at + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = Find(bytes, "stream"u8, at);
            if (start < 0) return false;
            start += "stream"u8.Length;
            while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n') start++;
            var unpacked = Unpack(bytes, start, left);
            left -= unpacked.Length;
            if (HoldsCollection(unpacked)) return true;
        }

        return false;
    }

    private static bool HoldsCollection(ReadOnlySpan<byte> bytes)
    {
        for (var at = Find(bytes, "/Collection"u8, 0); at >= 0; at = Find(bytes, "/Collection"u8, at + 1))
        {
            var value = bytes[(at + "/Collection"u8.Length)..].TrimStart(" \r\n\t"u8);
            if (value.StartsWith("<<"u8) || (value.Length > 0 && value[0] is >= (byte)'0' and <= (byte)'9')) return true;
        }

        return false;
    }

    private static int Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> what, int from)
    {
        var at = bytes[from..].IndexOf(what);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>As much as can be unpacked: what is encrypted or damaged gives nothing.</summary>
    private static byte[] Unpack(byte[] bytes, int start, int limit)
    {
        using var unpacked = new MemoryStream();
        using var stream = new ZLibStream(new MemoryStream(bytes, start, bytes.Length - start, writable: false), CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        try
        {
            int read;
            while (unpacked.Length < limit && (read = stream.Read(buffer)) > 0) unpacked.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // Not compressed by Flate, or encrypted: what came before is all there is.
        }

        return unpacked.ToArray();
    }
}
