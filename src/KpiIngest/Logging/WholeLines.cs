using System.Text;
using Serilog.Sinks.File;

namespace KpiIngest.Logging;

/// <summary>Begins a line of its own in a file that ends within one: the disk was full, or the power went, while the last was
/// written.</summary>
internal sealed class WholeLines : FileLifecycleHooks
{
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        if (!EndsWithLine(path))
            underlyingStream.WriteByte((byte)'\n');
        return underlyingStream;
    }

    private static bool EndsWithLine(string path)
    {
        using FileStream written = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!written.CanSeek || written.Length == 0)
            return true;
        written.Seek(-1, SeekOrigin.End);
        return written.ReadByte() == '\n';
    }
}
