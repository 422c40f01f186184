using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>The Ed25519 key that signs checkpoints of one audit trail. Its file is made at the first start and never replaced: who has it
/// can sign another trail, but cannot take back a checkpoint that somebody else holds.</summary>
public sealed class LogKey : IDisposable
{
    public const string FileName = "audit-key.pem";

    /// <summary>Of the public key, which everybody may read.</summary>
    public const string PublicFileName = "audit-key.pub.pem";

    private readonly Key key;

    private LogKey(Key key)
    {
        this.key = key;
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        Log = NameOf(PublicKey);
    }

    /// <summary>32 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The name of the trail, and of its key: <c>kpi-ingest/</c> with 16 hexadecimal digits of the public key's SHA-256.</summary>
    public string Log { get; }

    /// <summary>The public key in the form that openssl reads.</summary>
    public string PublicKeyPem => Encoding.UTF8.GetString(key.PublicKey.Export(KeyBlobFormat.PkixPublicKeyText));

    /// <summary>Reads the key of a data folder, or makes it. Only its owner may read the file.</summary>
    /// <exception cref="AuditKeyException">The file holds no Ed25519 key.</exception>
    public static LogKey Of(string dataFolder)
    {
        string file = Path.Combine(dataFolder, FileName);
        if (!File.Exists(file))
            Make(file);
        return Key.TryImport(SignatureAlgorithm.Ed25519, File.ReadAllBytes(file), KeyBlobFormat.PkixPrivateKeyText, out Key? key)
            ? WithPublicFile(new LogKey(key!), dataFolder)
            : throw AuditKeyException.None(file);
    }

    internal static string NameOf(byte[] publicKey) => "kpi-ingest/" + Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    /// <summary>64 bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> text) => SignatureAlgorithm.Ed25519.Sign(key, text);

    /// <summary>Tells whether two secrets are the same, and nothing else of them: the SHA-256 of a signature (Ed25519 gives one text one
    /// signature), which nobody computes without the key.</summary>
    /// <returns>Lower-case hexadecimal, 64 characters.</returns>
    public string KeyedDigest(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Sign(Encoding.UTF8.GetBytes("kpi-ingest secret\n" + secret))));

    public static bool Verifies(byte[] publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(
            NSec.Cryptography.PublicKey.Import(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey),
            text,
            signature
        );

    public void Dispose() => key.Dispose();

    /// <summary>Whoever verifies needs no more.</summary>
    private static LogKey WithPublicFile(LogKey key, string folder)
    {
        string file = Path.Combine(folder, PublicFileName);
        if (File.Exists(file))
            return key;
        string beside = $"{file}.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(beside, key.PublicKeyPem);
        File.Move(beside, file, overwrite: true);
        return key;
    }

    /// <summary>Written whole beside its place, then linked there: of two first starts at once one wins, and neither reads half a
    /// key.</summary>
    private static void Make(string file)
    {
        using Key made = Key.Create(
            SignatureAlgorithm.Ed25519,
            new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }
        );
        string beside = $"{file}.{Guid.NewGuid():N}.tmp";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (FileStream stream = new(beside, options))
        {
            stream.Write(made.Export(KeyBlobFormat.PkixPrivateKeyText));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }

        DurableFiles.FlushFolder(Path.GetDirectoryName(file)!);
    }
}
