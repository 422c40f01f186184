namespace KpiIngest.Records.Register;

/// <summary>The day that it is in Bangkok: reports are due at its end.</summary>
public static class RegisterClock
{
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Bangkok).Date);
}
