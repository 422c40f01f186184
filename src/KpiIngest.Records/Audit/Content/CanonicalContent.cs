using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Audit.Content;

/// <summary>The canonical form of what is recorded, and its SHA-256: the same for the same content on every database, and for no other.
/// docs/audit.md describes it.</summary>
/// <remarks>A thing is <c>kind{</c>, its fields, the things in it, <c>}</c>, each on a line; a field is <c>name=length:value</c> with the
/// length in bytes of UTF-8, and is left out where it is null, so that a column that is added later does not change what was recorded
/// before.</remarks>
public sealed class CanonicalContent : IDisposable
{
    private const int BufferBytes = 16 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private int filled;

    public void Begin(string kind) => Append(kind + "{\n");

    public void End() => Append("}\n");

    public void Field(string name, string? value)
    {
        if (value is null)
            return;
        Append(string.Create(CultureInfo.InvariantCulture, $"{name}={Encoding.UTF8.GetByteCount(value)}:"));
        Append(value);
        Append("\n");
    }

    public void Fields<T>(IEnumerable<CoveredField<T>> fields, T thing)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (CoveredField<T> field in fields)
            Field(field.Name, field.Value(thing));
    }

    /// <returns>Lower-case hexadecimal; what follows begins anew.</returns>
    public string Digest()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose()
    {
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>In pieces: an answer of a large file has many millions of characters, and ten thousand decisions many short
    /// fields.</summary>
    private void Append(string text)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) <= BufferBytes)
        {
            if (Encoding.UTF8.GetMaxByteCount(text.Length) > BufferBytes - filled)
                Flush();
            filled += Encoding.UTF8.GetBytes(text, buffer.AsSpan(filled));
            return;
        }

        Flush();
        Encoder encoder = Encoding.UTF8.GetEncoder();
        ReadOnlySpan<char> rest = text;
        do
        {
            encoder.Convert(rest, buffer, flush: true, out int characters, out int bytes, out _);
            hash.AppendData(buffer, 0, bytes);
            rest = rest[characters..];
        } while (rest.Length > 0);
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, filled);
        filled = 0;
    }
}

/// <param name="Name">In the canonical form: the column's name with a small first letter.</param>
/// <param name="Value">As text; null where nothing is recorded.</param>
public sealed record CoveredField<T>(string Name, Func<T, string?> Value);
