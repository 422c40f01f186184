using Hangfire;
using KpiIngest.Jobs.Recurring;

namespace KpiIngest.Jobs.Engine;

/// <summary>Knows Bangkok on a machine without a table of time zones too.</summary>
internal sealed class BangkokZone : ITimeZoneResolver
{
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) =>
        timeZoneId == BangkokTimes.Zone.Id ? BangkokTimes.Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
}
