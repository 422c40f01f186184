using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiIngest.Records;
using KpiIngest.Records.Notifications;

namespace KpiIngest.Notify.Messages;

/// <summary>The JSON that is posted to a webhook; docs/notifications.md describes it.</summary>
internal static class WebhookText
{
    /// <summary>Cards of one file; all are counted.</summary>
    internal const int MostCards = 50;

    /// <summary>Characters of a name: those of documents may be as long as they like.</summary>
    private const int LongestName = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="pages">Address of the pages; null for messages without links.</param>
    public static string Of(IReadOnlyList<GatheredEvent> events, Uri? pages, DateTimeOffset now) =>
        JsonSerializer.Serialize(new Message("kpi-ingest.notification", UtcText.Write(now), [.. events.Select(e => One(e, pages))]), Json);

    private static Told One(GatheredEvent one, Uri? pages)
    {
        NotificationFacts facts = one.Facts;
        return new Told(one.Event.Id, one.Event.Kind.ToString().ToLowerInvariant(), UtcText.Write(one.Event.At))
        {
            Unit = one.Event.Unit,
            Submission = one.Event.SubmissionId,
            File = one.InboxPath,
            Url = pages is not null && one.Event.SubmissionId is { } id ? FormattableString.Invariant($"{pages}submissions/{id}") : null,
            Code = facts.Code,
            Message = facts.Thai,
            MessageEn = facts.English,
            FiscalYear = facts.FiscalYear,
            Round = facts.Round,
            Indicator = facts.Number is null && facts.Name is null ? null : new Indicator(facts.Number, Short(facts.Name)),
            Due = facts.Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            CardCount = one.Cards.Count == 0 ? null : one.Cards.Count,
            Cards =
                one.Cards.Count == 0
                    ? null
                    :
                    [
                        .. one
                            .Cards.Take(MostCards)
                            .Select(c => new Card(new Indicator(c.Number, Short(c.Name)), c.FiscalYear, c.Round, c.Errors, c.Warnings)),
                    ],
        };
    }

    private static string? Short(string? name) => name is null || name.Length <= LongestName ? name : OneLine.Of(name, LongestName);

    private sealed record Message(string Type, string Timestamp, IReadOnlyList<Told> Events);

    private sealed record Told(long Id, string Kind, string At)
    {
        public string? Unit { get; init; }

        public long? Submission { get; init; }

        public string? File { get; init; }

        public string? Url { get; init; }

        public string? Code { get; init; }

        public string? Message { get; init; }

        public string? MessageEn { get; init; }

        public int? FiscalYear { get; init; }

        public int? Round { get; init; }

        public Indicator? Indicator { get; init; }

        public string? Due { get; init; }

        public int? CardCount { get; init; }

        public IReadOnlyList<Card>? Cards { get; init; }
    }

    private sealed record Indicator(string? Number, string? Name);

    private sealed record Card(Indicator Indicator, int? FiscalYear, int? Round, int Errors, int Warnings);
}
