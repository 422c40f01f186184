using System.Security.Cryptography;
using System.Text;

namespace KpiIngest.Records.Tests;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ArchiveTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("รายงาน");
    private readonly TemporaryFolder folder = new();
    private readonly Archive archive;

    public ArchiveTests() => archive = new Archive(folder["archive"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_stored_file_is_found_whole_under_its_hash_and_read_only()
    {
        ArchivedFile stored = await StoreAsync(Content);
        string path = await archive.VerifyAsync(stored.Sha256, CancellationToken.None);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), stored.Sha256);
        Assert.Equal(Content.Length, stored.Size);
        Assert.Equal(Content, await File.ReadAllBytesAsync(path));
        Assert.EndsWith(Path.Combine(stored.Sha256[..2], stored.Sha256[2..4], stored.Sha256), path, StringComparison.Ordinal);
        Assert.Equal(
            (UnixFileMode)0,
            File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)
        );
    }

    [Fact]
    public async Task The_same_bytes_are_stored_once_and_nothing_is_left_over()
    {
        string path = archive.PathOf((await StoreAsync(Content)).Sha256);
        DateTime written = File.GetLastWriteTimeUtc(path);
        await StoreAsync(Content);
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Single(Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_changed_original_is_noticed_and_never_overwritten()
    {
        string sha256 = (await StoreAsync(Content)).Sha256;
        string path = archive.PathOf(sha256);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(path, "changed");
        await Assert.ThrowsAsync<ArchiveDamagedException>(() => archive.VerifyAsync(sha256, CancellationToken.None));
        await Assert.ThrowsAsync<ArchiveDamagedException>(() => StoreAsync(Content));
        Assert.Equal("changed", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_missing_original_is_noticed()
    {
        await Assert.ThrowsAsync<ArchiveDamagedException>(() => archive.VerifyAsync(new string('a', 64), CancellationToken.None));
    }

    [Fact]
    public async Task What_an_interrupted_copy_left_is_cleared()
    {
        await StoreAsync(Content);
        await File.WriteAllTextAsync(Path.Combine(folder["archive"], "incoming", "half"), "ha");
        archive.ClearUnfinished();
        Assert.Single(Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_nothing_on_the_disk_it_may_have_filled()
    {
        await Assert.ThrowsAsync<IOException>(() => archive.StoreAsync(new FailingStream(), CancellationToken.None));
        Assert.Empty(Directory.GetFiles(folder["archive"], "*", SearchOption.AllDirectories));
    }

    /// <summary>Some bytes, then what a full disk or a share that is gone gives.</summary>
    private sealed class FailingStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ == 0 ? ValueTask.FromResult(buffer.Length) : throw new IOException("No space left on device");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    public void Only_a_hash_names_a_file(string name) => Assert.Throws<ArgumentException>(() => archive.PathOf(name));

    private Task<ArchivedFile> StoreAsync(byte[] content) => archive.StoreAsync(new MemoryStream(content), CancellationToken.None);
}
