using System.Globalization;
using System.Text;

namespace KpiIngest.Logging;

/// <summary>A file that is appended to line by line and set aside once a day: <c>kpi-ingest.jsonl</c>, then <c>kpi-ingest-2026-11-21.jsonl</c>.
/// The day is that of Bangkok. Nothing is deleted.</summary>
public sealed class DailyFile(string path, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);
    private readonly Lock gate = new();
    private FileStream? stream;
    private DateOnly day;

    /// <summary>Lines that could not be written: the disk is full, the folder is gone. The next line that can be written is preceded by one that says how many.</summary>
    public long Lost { get; private set; }

    /// <summary>Never throws: a log that cannot be written must not stop what it tells of.</summary>
    /// <param name="line">With its line end. On the disk, as far as this process is concerned, when the call returns.</param>
    /// <returns>False where the line is lost.</returns>
    public bool Append(ReadOnlySpan<byte> line)
    {
        lock (gate)
        {
            try
            {
                DateOnly today = DayOf(time.GetUtcNow());
                if (stream is null || today != day) Open(today);
                if (Lost > 0) stream!.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"event\":\"log-lines-lost\",\"lost\":{Lost}}}\n")));
                stream!.Write(line);
                stream.Flush();
                Lost = 0;
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                Lost++;
                stream?.Dispose();
                stream = null;
                return false;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stream?.Dispose();
            stream = null;
        }
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Bangkok).DateTime);

    private void Open(DateOnly today)
    {
        stream?.Dispose();
        stream = null;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileInfo file = new(path);
        if (file.Exists && file.Length > 0 && DayOf(new DateTimeOffset(file.LastWriteTimeUtc)) is var written && written < today) file.MoveTo(SetAsideName(written));
        stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        day = today;
    }

    private string SetAsideName(DateOnly written)
    {
        string name = Path.GetFileNameWithoutExtension(path) + written.ToString("-yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (int number = 1; ; number++)
        {
            string suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
            string candidate = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name + suffix + Path.GetExtension(path));
            if (!File.Exists(candidate)) return candidate;
        }
    }
}
