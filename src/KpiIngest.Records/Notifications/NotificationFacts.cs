using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiIngest.Records.Notifications;

/// <summary>Particulars of an event.</summary>
public sealed record NotificationFacts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Why a file could not be read, or what stalls: kebab-case.</summary>
    public string? Code { get; init; }

    public string? Thai { get; init; }

    public string? English { get; init; }

    /// <summary>Of a report that is missing, Buddhist era.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Months: 6, 9 or 12.</summary>
    public int? Round { get; init; }

    public string? Number { get; init; }

    public string? Name { get; init; }

    public DateOnly? Due { get; init; }

    public static NotificationFacts Of(NotificationEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.FactsJson is { } json ? JsonSerializer.Deserialize<NotificationFacts>(json, Json)! : new NotificationFacts();
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
