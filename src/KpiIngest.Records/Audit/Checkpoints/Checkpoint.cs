using System.Globalization;

namespace KpiIngest.Records.Audit.Checkpoints;

/// <summary>What the audit trail was at one time, in the form of a C2SP tlog-checkpoint: the log's name, the number of its entries, the
/// root of their tree; in a further line the time.</summary>
/// <param name="Log">As in <see cref="LogKey.Log"/>.</param>
/// <param name="Size">Entries.</param>
/// <param name="Root">32 bytes.</param>
/// <param name="At">UTC, to the second.</param>
public sealed record Checkpoint(string Log, long Size, byte[] Root, DateTimeOffset At)
{
    /// <summary>The size and 12 hexadecimal digits of the root: <c>1204-9f2c41d07be3</c>. Short enough to be printed on paper; whoever
    /// holds it can tell a trail that was cut or written anew.</summary>
    public string Short => ShortOf(Size, Root);

    /// <summary>The short form of a trail of so many entries.</summary>
    public static string ShortOf(long size, byte[] root) =>
        string.Create(CultureInfo.InvariantCulture, $"{size}-{Convert.ToHexStringLower(root)[..12]}");

    public string Sign(LogKey key) =>
        SignedNote.Sign(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Log}\n{Size}\n{Convert.ToBase64String(Root)}\n{At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n"
            ),
            key
        );

    /// <returns>Null where the note is not signed by the key, or is no checkpoint.</returns>
    public static Checkpoint? Read(string note, string log, byte[] publicKey)
    {
        if (SignedNote.Open(note, log, publicKey)?.Split('\n') is not [var name, var size, var root, var at, ..])
            return null;
        byte[] hash = new byte[Merkle.MerkleHash.Size];
        bool read =
            string.Equals(name, log, StringComparison.Ordinal)
            & long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long entries)
            & (Convert.TryFromBase64String(root, hash, out int length) && length == hash.Length)
            & DateTimeOffset.TryParseExact(
                at,
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset time
            );
        return read ? new Checkpoint(name, entries, hash, time) : null;
    }
}
