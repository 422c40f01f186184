using KpiIngest.Documents.Word;

namespace KpiIngest.Documents.Packages;

/// <summary>Counts the bytes that really come out of a package, all parts together, and stops a package that unfolds to more than it
/// may.</summary>
internal sealed class ExpansionBudget(long limit)
{
    private long spent;

    /// <exception cref="ReadRefusedException">On reading from the stream: the package is over its limit.</exception>
    public Stream Watch(Stream part) => new WatchedStream(part, this);

    private void Spend(int bytes)
    {
        spent += bytes;
        if (spent > limit)
            throw new ReadRefusedException(ReadErrors.OverLimit("ขนาดหลังคลายการบีบอัด (ไบต์)", "expanded bytes", spent, limit));
    }

    private sealed class WatchedStream(Stream inner, ExpansionBudget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            budget.Spend(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
