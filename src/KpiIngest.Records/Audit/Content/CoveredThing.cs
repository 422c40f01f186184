using System.Globalization;
using System.Text.Json;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.Audit.Content;

/// <summary>What an entry with a digest covers, told from its action and its particulars.</summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Key">Which of its kind within the submission: the reader's version of a reading, the reading of a comparison, the number of
/// a decision, a correction, a confirmation or what was keyed; empty for the submission itself.</param>
internal readonly record struct CoveredThing(string Kind, string Key)
{
    public const string Submission = "submission";
    public const string Reading = "reading";
    public const string Comparison = "comparison";
    public const string Decision = "decision";
    public const string Correction = "correction";
    public const string Confirmation = "confirmation";
    public const string Batch = "batch";
    public const string Keyed = "keyed";
    public const string RegisterCheck = "registerCheck";
    public const string Register = "register";
    public const string Account = "account";
    public const string Token = "token";
    public const string Assignment = "assignment";
    public const string Settings = "settings";

    public static CoveredThing OfSubmission { get; } = new(Submission, "");

    public static CoveredThing Of(Reading reading) => new(Reading, reading.ReaderVersion);

    public static CoveredThing Of(AcrossRun run) => new(Comparison, run.ReadingId.ToString(CultureInfo.InvariantCulture));

    public static CoveredThing Of(Decision decision) => new(Decision, decision.Id.ToString(CultureInfo.InvariantCulture));

    public static CoveredThing Of(Correction correction) => new(Correction, correction.Id.ToString(CultureInfo.InvariantCulture));

    public static CoveredThing Of(KeyedEntry entry) => new(Keyed, entry.Id.ToString(CultureInfo.InvariantCulture));

    public static CoveredThing Of(Identity.Confirmation confirmation) =>
        new(Confirmation, confirmation.Id.ToString(CultureInfo.InvariantCulture));

    public static CoveredThing Of(RegisterCheck check) => new(RegisterCheck, check.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>The subject of the entries that tell of a thing by itself: <c>batch:7</c>.</summary>
    /// <param name="kind">One of the constants.</param>
    public static string SubjectOf(string kind, long id) => PrefixOf(kind) + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the subjects of all things of a kind begin with.</summary>
    public static string PrefixOf(string kind) => kind + ":";

    /// <returns>Null where the entry covers nothing.</returns>
    public static CoveredThing? Of(AuditEntry entry, JsonElement detail)
    {
        string? kind = entry.Action switch
        {
            AuditActions.Received => Submission,
            AuditActions.Reading => Reading,
            AuditActions.Compared => Comparison,
            AuditActions.Covered => Text(detail, "of"),
            AuditActions.Decided or AuditActions.DecisionTakenBack or AuditActions.Seconded => Decision,
            AuditActions.RegisterCompared => RegisterCheck,
            AuditActions.Corrected or AuditActions.CorrectionTakenBack => Correction,
            AuditActions.CardKeyed or AuditActions.KeyedSettled or AuditActions.KeyingSetAside or AuditActions.KeyedTakenBack => Keyed,
            AuditActions.IdentityConfirmed or AuditActions.ConfirmationTakenBack => Confirmation,
            _ => null,
        };
        return kind switch
        {
            Submission => OfSubmission,
            Reading when Text(detail, "readerVersion") is { } version => new CoveredThing(Reading, version),
            Comparison when Text(detail, "reading") is { } reading => new CoveredThing(Comparison, reading),
            Decision or Correction or Confirmation or Keyed or RegisterCheck when Text(detail, kind) is { } id => new CoveredThing(
                kind,
                id
            ),
            _ => null,
        };
    }

    /// <summary>A text or number of the particulars as text; null where it is not there.</summary>
    public static string? Text(JsonElement detail, string name) =>
        detail.ValueKind == JsonValueKind.Object
        && detail.TryGetProperty(name, out JsonElement value)
        && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
