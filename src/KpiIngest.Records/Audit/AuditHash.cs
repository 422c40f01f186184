using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Audit;

/// <summary>The bytes of an audit entry, which are the leaf of the tree, and their SHA-256, which links the entries: the fields in order,
/// each as <c>byte length:UTF-8 text\n</c>, so that no two entries share a form. The digest of the content is the last field, and left out
/// where there is none.</summary>
public static class AuditHash
{
    /// <summary>What the first entry names as the one before it.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <returns>Lower-case hexadecimal.</returns>
    public static string Of(AuditEntry entry) => Of(Form(entry));

    /// <param name="form">As of <see cref="Form"/>.</param>
    public static string Of(byte[] form) => Convert.ToHexStringLower(SHA256.HashData(form));

    public static byte[] Form(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        StringBuilder form = new(512);
        Append(form, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(form, UtcText.Write(entry.At));
        Append(form, entry.Actor);
        Append(form, entry.Action);
        Append(form, entry.Subject);
        Append(form, entry.Detail);
        Append(form, entry.PreviousHash);
        if (entry.Content is { } content)
            Append(form, content);
        return Encoding.UTF8.GetBytes(form.ToString());
    }

    private static void Append(StringBuilder form, string field) =>
        form.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field).Append('\n');
}
