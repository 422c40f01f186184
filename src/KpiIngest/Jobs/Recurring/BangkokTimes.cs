using System.Globalization;

namespace KpiIngest.Jobs.Recurring;

/// <summary>When a recurring job is due: every day at a time, or every so many minutes of the hour. By the clock of Bangkok, whatever zone
/// the machine is set to; Thailand has no summer time.</summary>
public sealed class BangkokTimes
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
    private readonly TimeSpan first;
    private readonly TimeSpan between;

    private BangkokTimes(string cron, TimeSpan first, TimeSpan between) => (Cron, this.first, this.between) = (cron, first, between);

    /// <summary>The zone, for the engine: it does not depend on what the machine has installed.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone("Asia/Bangkok", Offset, "Asia/Bangkok", "Asia/Bangkok");

    /// <summary>The same times as the engine writes them.</summary>
    public string Cron { get; }

    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    public static BangkokTimes Daily(int hour, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)hour, 23u, nameof(hour));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)minute, 59u, nameof(minute));
        return new BangkokTimes(
            string.Create(CultureInfo.InvariantCulture, $"{minute} {hour} * * *"),
            new TimeSpan(hour, minute, 0),
            TimeSpan.FromDays(1)
        );
    }

    /// <param name="minutes">A divisor of 60.</param>
    public static BangkokTimes EveryMinutes(int minutes)
    {
        if (minutes is < 1 or > 60 || 60 % minutes != 0)
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "It must divide an hour.");
        return new BangkokTimes(
            string.Create(CultureInfo.InvariantCulture, $"*/{minutes} * * * *"),
            TimeSpan.Zero,
            TimeSpan.FromMinutes(minutes)
        );
    }

    /// <summary>The last time, until and with <paramref name="now"/>, that it was due; UTC.</summary>
    public DateTimeOffset LastDue(DateTimeOffset now)
    {
        long ticks = (now.UtcDateTime + Offset - DateTime.MinValue - first).Ticks;
        return new DateTimeOffset(DateTime.MinValue + TimeSpan.FromTicks(ticks - (ticks % between.Ticks)) + first - Offset, TimeSpan.Zero);
    }
}
