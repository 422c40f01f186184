using KpiIngest.Records.Audit.Checkpoints;
using KpiIngest.Records.Audit.Merkle;

namespace KpiIngest.Records.Tests.Audit;

public sealed class CheckpointTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 28, 5, 6, 7, 890, TimeSpan.Zero);

    [Fact]
    public void A_note_of_another_program_is_opened()
    {
        // The example of the C2SP signed-note implementations, with its verifier key.
        const string Note =
            "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        byte[] key = Convert.FromBase64String("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")[1..];

        Assert.Equal("This is an example message.\n", SignedNote.Open(Note, "example.com/foo", key));
        Assert.Null(SignedNote.Open(Note.Replace("example message", "other message", StringComparison.Ordinal), "example.com/foo", key));
        Assert.Null(SignedNote.Open(Note, "example.com/bar", key));
        Assert.Null(SignedNote.Open(Note, "example.com/foo", [.. key[..^1], (byte)(key[^1] ^ 1)]));
    }

    [Fact]
    public void A_checkpoint_is_read_as_it_was_signed()
    {
        using TemporaryFolder folder = new();
        using LogKey key = LogKey.Of(folder.Path);
        Checkpoint checkpoint = new(key.Log, 1204, MerkleHash.Leaf("ก"u8), At);

        string note = checkpoint.Sign(key);
        Checkpoint read = Assert.IsType<Checkpoint>(Checkpoint.Read(note, key.Log, key.PublicKey));

        Assert.Equal(
            (checkpoint.Size, checkpoint.Short, new DateTimeOffset(2026, 11, 28, 5, 6, 7, TimeSpan.Zero)),
            (read.Size, read.Short, read.At)
        );
        Assert.Equal(checkpoint.Root, read.Root);
        Assert.Matches(
            @"^kpi-ingest/[0-9a-f]{16}\n1204\n[A-Za-z0-9+/]{43}=\n2026-11-28T05:06:07Z\n\n— kpi-ingest/[0-9a-f]{16} [A-Za-z0-9+/=]{92}\n$",
            note
        );
        Assert.StartsWith("1204-", checkpoint.Short, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n1204\n", "\n1205\n")]
    [InlineData("2026", "2025")]
    [InlineData("T05:06:07Z\n", "T05:06:07Z\nmore\n")]
    [InlineData("\n\n", "\n")]
    [InlineData("— ", "- ")]
    public void A_changed_one_is_refused(string from, string to)
    {
        using TemporaryFolder folder = new();
        using LogKey key = LogKey.Of(folder.Path);
        string note = new Checkpoint(key.Log, 1204, MerkleHash.Leaf("ก"u8), At).Sign(key);

        Assert.Contains(from, note, StringComparison.Ordinal);
        Assert.Null(Checkpoint.Read(note.Replace(from, to, StringComparison.Ordinal), key.Log, key.PublicKey));
    }

    [Fact]
    public void The_key_is_made_once_and_only_its_owner_may_read_it()
    {
        using TemporaryFolder folder = new();
        string[] logs =
        [
            .. Enumerable
                .Range(0, 8)
                .AsParallel()
                .WithDegreeOfParallelism(8)
                .Select(_ =>
                {
                    using LogKey key = LogKey.Of(folder.Path);
                    return key.Log;
                }),
        ];

        Assert.Single(logs.Distinct());
        Assert.Equal(
            [LogKey.FileName, LogKey.PublicFileName],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder[LogKey.FileName]));
        Assert.Equal(logs[0], PublicLogKey.Of(folder.Path)!.Log);
    }

    [Fact]
    public void A_file_that_holds_no_key_is_named_and_not_replaced()
    {
        using TemporaryFolder folder = new();
        string file = Path.Combine(folder.Path, LogKey.FileName);
        File.WriteAllText(file, "x");

        Assert.Contains(file, Assert.Throws<AuditKeyException>(() => LogKey.Of(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(file));
    }

    [Fact]
    public void Openssl_verifies_the_signature()
    {
        using TemporaryFolder folder = new();
        using LogKey key = LogKey.Of(folder.Path);
        string note = new Checkpoint(key.Log, 7, MerkleHash.Leaf("ก"u8), At).Sign(key);
        int end = note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1;
        File.WriteAllText(Path.Combine(folder.Path, "key.pub.pem"), key.PublicKeyPem);
        File.WriteAllText(Path.Combine(folder.Path, "text"), note[..end]);
        File.WriteAllBytes(Path.Combine(folder.Path, "signature"), Convert.FromBase64String(note.TrimEnd('\n').Split(' ')[^1])[4..]);

        Assert.Equal(0, Openssl(folder.Path));
        File.AppendAllText(Path.Combine(folder.Path, "text"), "x");
        Assert.NotEqual(0, Openssl(folder.Path));
    }

    private static int Openssl(string folder)
    {
        using System.Diagnostics.Process openssl = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                "openssl",
                ["pkeyutl", "-verify", "-pubin", "-inkey", "key.pub.pem", "-rawin", "-in", "text", "-sigfile", "signature"]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        openssl.WaitForExit();
        return openssl.ExitCode;
    }
}
