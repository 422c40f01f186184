using KpiIngest.Documents.Tools;
using Microsoft.Win32.SafeHandles;

namespace KpiIngest.Inbox;

/// <summary>The bytes of an open file from its beginning, up to a limit. The file stays open.</summary>
internal sealed class HandleStream(SafeFileHandle file, long limitBytes) : LimitedReadStream(limitBytes)
{
    protected override int Next(Span<byte> buffer) => RandomAccess.Read(file, buffer, Position);

    protected override ValueTask<int> NextAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(file, buffer, Position, cancellationToken);

    protected override IOException TooMuch() => new("The file grew beyond the limit while it was copied.");
}
