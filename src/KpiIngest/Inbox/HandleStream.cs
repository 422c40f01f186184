using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>The bytes of an open file from its beginning, up to a limit. The file stays open.</summary>
internal sealed class HandleStream(SafeFileHandle file, long limitBytes) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Passed(RandomAccess.Read(file, buffer, position));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Passed(await RandomAccess.ReadAsync(file, buffer, position, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Passed(int read)
    {
        position += read;
        return position <= limitBytes ? read : throw new IOException("The file grew beyond the limit while it was copied.");
    }
}
