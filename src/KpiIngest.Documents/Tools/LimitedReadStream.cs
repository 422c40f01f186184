namespace KpiIngest.Documents.Tools;

/// <summary>A stream that is read once from its beginning, and fails as soon as more than a number of bytes came through. It neither seeks
/// nor writes.</summary>
/// <param name="limit">In bytes.</param>
public abstract class LimitedReadStream(long limit) : Stream
{
    private long passed;

    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    /// <summary>Bytes that came through.</summary>
    public sealed override long Position
    {
        get => passed;
        set => throw new NotSupportedException();
    }

    /// <summary>Up to as many of the next bytes as the buffer holds; 0 at the end.</summary>
    protected abstract int Next(Span<byte> buffer);

    protected abstract ValueTask<int> NextAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>What is raised when more came through.</summary>
    protected abstract IOException TooMuch();

    public sealed override int Read(byte[] buffer, int offset, int count) => Count(Next(buffer.AsSpan(offset, count)));

    public sealed override int Read(Span<byte> buffer) => Count(Next(buffer));

    public sealed override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await NextAsync(buffer, cancellationToken));

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public sealed override void Flush() { }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read)
    {
        passed += read;
        return passed <= limit ? read : throw TooMuch();
    }
}
