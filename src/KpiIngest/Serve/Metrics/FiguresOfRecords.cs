using KpiIngest.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KpiIngest.Serve.Metrics;

/// <summary>The figures of the records, read when somebody asks for them and not more often than every few seconds, however many ask; where
/// reading them takes long, less often still. A database that does not answer is asked again soon, however long it took to find that
/// out.</summary>
internal sealed class FiguresOfRecords(IDbContextFactory<RecordsDbContext> records, TimeProvider time, ILogger<FiguresOfRecords> logger)
{
    internal static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    /// <summary>At most this share of the time is spent on it: one part in so many.</summary>
    private const int Share = 20;

    private readonly Lock gate = new();
    private RecordedFigures last = RecordedFigures.Unreachable;
    private long? readAt;
    private TimeSpan until;

    /// <summary>How often they were read.</summary>
    public int Reads { get; private set; }

    public RecordedFigures Current
    {
        get
        {
            lock (gate)
            {
                if (readAt is { } at && time.GetElapsedTime(at) < until)
                    return last;
                long start = time.GetTimestamp();
                last = Read();
                TimeSpan took = time.GetElapsedTime(start);
                (readAt, until, Reads) = (time.GetTimestamp(), last.Reached && took * Share > Least ? took * Share : Least, Reads + 1);
                return last;
            }
        }
    }

    private RecordedFigures Read()
    {
        try
        {
            using RecordsDbContext db = records.CreateDbContext();
            return RecordedFigures.Of(db, time.GetUtcNow());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What measures must not be ended by what it measures: the figure of reachability says it.
            logger.LogWarning(e, "อ่านตัวชี้วัดจากฐานข้อมูลไม่ได้ (the figures of the records could not be read)");
            return RecordedFigures.Unreachable;
        }
    }
}
