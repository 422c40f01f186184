using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Audit;

/// <summary>The hash of an audit entry: SHA-256 over its fields in order, each as <c>byte length:UTF-8 text\n</c>, so that no two contents share a form.</summary>
public static class AuditHash
{
    /// <summary>What the first entry names as the one before it.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <returns>Lower-case hexadecimal.</returns>
    public static string Of(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(hash, UtcText.Write(entry.At));
        Append(hash, entry.Actor);
        Append(hash, entry.Action);
        Append(hash, entry.Subject);
        Append(hash, entry.Detail);
        Append(hash, entry.PreviousHash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string field)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(field);
        hash.AppendData(Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
        hash.AppendData(bytes);
        hash.AppendData("\n"u8);
    }
}
