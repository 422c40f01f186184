namespace KpiIngest.Isolation;

/// <summary>What came of reading a line.</summary>
internal enum LineOutcome
{
    Line,

    /// <summary>The stream ended before the line did.</summary>
    Ended,

    /// <summary>More bytes than allowed without an end of line.</summary>
    TooLong,
}

/// <summary>Reads lines of UTF-8 from a stream that is not trusted to end them.</summary>
internal sealed class BoundedLineReader(Stream stream, int limitBytes)
{
    private byte[] buffer = new byte[Math.Min(16 << 10, limitBytes)];

    private int filled;

    /// <summary>Bytes received after the last line: a peer that answers once a request has none.</summary>
    public int Leftover => filled;

    /// <summary>The line without its end; empty unless the outcome is <see cref="LineOutcome.Line"/>.</summary>
    public async Task<(LineOutcome Outcome, byte[] Line)> ReadAsync(CancellationToken cancellationToken)
    {
        int searched = 0;
        while (true)
        {
            int end = Array.IndexOf(buffer, (byte)'\n', searched, filled - searched);
            if (end >= 0)
                return (LineOutcome.Line, Take(end));
            if (filled >= limitBytes)
                return (LineOutcome.TooLong, []);
            searched = filled;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limitBytes));
            int read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
                return (LineOutcome.Ended, []);
            filled += read;
        }
    }

    private byte[] Take(int end)
    {
        byte[] line = buffer[..end];
        filled -= end + 1;
        Buffer.BlockCopy(buffer, end + 1, buffer, 0, filled);
        return line;
    }
}
