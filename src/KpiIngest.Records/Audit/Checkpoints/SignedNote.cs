using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>A text with a signature, in the form of the C2SP signed note: the text, an empty line, and
/// <c>— name base64(key id, signature)</c>.</summary>
public static class SignedNote
{
    private const byte Ed25519 = 1;
    private const int KeyIdBytes = 4;
    private const string Dash = "— ";

    /// <param name="text">Ends with a line feed; no other control character stands in it.</param>
    public static string Sign(string text, LogKey key)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(key);
        if (!text.EndsWith('\n') || text.Any(c => c != '\n' && char.IsControl(c)))
            throw new ArgumentException("The text of a note is lines without control characters.", nameof(text));
        byte[] signature = [.. KeyId(key.Log, key.PublicKey), .. key.Sign(Encoding.UTF8.GetBytes(text))];
        return $"{text}\n{Dash}{key.Log} {Convert.ToBase64String(signature)}\n";
    }

    /// <summary>What others need to check notes of this key, in the form of a C2SP verifier key:
    /// <c>name+key id+base64(type, public key)</c>.</summary>
    public static string VerifierKey(LogKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{key.Log}+{Convert.ToHexStringLower(KeyId(key.Log, key.PublicKey))}+{Convert.ToBase64String([Ed25519, .. key.PublicKey])}";
    }

    /// <returns>The text; null where no signature of that key stands below it, or one that does not hold.</returns>
    public static string? Open(string note, string log, byte[] publicKey)
    {
        ArgumentNullException.ThrowIfNull(note);
        int end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n'))
            return null;
        string text = note[..(end + 1)];
        byte[] id = KeyId(log, publicKey);
        foreach (string line in note[(end + 2)..^1].Split('\n'))
        {
            string[] parts = line.Split(' ');
            if (parts.Length != 3 || parts[0] != Dash.TrimEnd())
                return null;
            byte[] signature = new byte[KeyIdBytes + 64];
            if (
                !string.Equals(parts[1], log, StringComparison.Ordinal)
                || !Convert.TryFromBase64String(parts[2], signature, out int length)
                || length != signature.Length
            )
                continue;
            if (signature.AsSpan(0, KeyIdBytes).SequenceEqual(id))
                return LogKey.Verifies(publicKey, Encoding.UTF8.GetBytes(text), signature.AsSpan(KeyIdBytes)) ? text : null;
        }

        return null;
    }

    private static byte[] KeyId(string name, byte[] publicKey) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. publicKey])[..KeyIdBytes];
}
