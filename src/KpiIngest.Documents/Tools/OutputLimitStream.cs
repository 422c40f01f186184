namespace KpiIngest.Documents.Tools;

/// <summary>What a program writes; raises <see cref="OutputLimitException"/> once it is more than a number of bytes.</summary>
internal sealed class OutputLimitStream(Stream inner, long limit) : LimitedReadStream(limit)
{
    protected override int Next(Span<byte> buffer) => inner.Read(buffer);

    protected override ValueTask<int> NextAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        inner.ReadAsync(buffer, cancellationToken);

    protected override IOException TooMuch() => new OutputLimitException();
}

/// <summary>Raised inside a run when the program's output passes its limit; <see cref="ToolRun"/> turns it into a value.</summary>
internal sealed class OutputLimitException : IOException;
