using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KpiIngest.Records;

/// <summary>Instants as UTC text of fixed width (<c>2026-11-21T06:30:00.000Z</c>), to the millisecond: readable, and its ordinal order is
/// the order in time.</summary>
public sealed class UtcText() : ValueConverter<DateTimeOffset, string>(instant => Write(instant), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
}
