using System.Text;
using NSec.Cryptography;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>What checkpoints of a trail are checked with. Nobody who only verifies needs the private key.</summary>
/// <param name="Log">As in <see cref="LogKey.Log"/>.</param>
/// <param name="Bytes">32 of them.</param>
public sealed record PublicLogKey(string Log, byte[] Bytes)
{
    /// <returns>Null where the folder holds none that can be read.</returns>
    public static PublicLogKey? Of(string folder)
    {
        try
        {
            byte[] pem = Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(folder, LogKey.PublicFileName)));
            if (!PublicKey.TryImport(SignatureAlgorithm.Ed25519, pem, KeyBlobFormat.PkixPublicKeyText, out PublicKey? key))
                return null;
            byte[] bytes = key!.Export(KeyBlobFormat.RawPublicKey);
            return new PublicLogKey(LogKey.NameOf(bytes), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
