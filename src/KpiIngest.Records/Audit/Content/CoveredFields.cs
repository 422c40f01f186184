using System.Globalization;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;

namespace KpiIngest.Records.Audit.Content;

/// <summary>The columns that the audit trail covers, in the order of the canonical form. A test holds them against the database's columns:
/// every other one is named in docs/audit.md as not covered, with the reason. A new column is appended to its list and may be
/// null.</summary>
public static class CoveredFields
{
    public static IReadOnlyList<CoveredField<Submission>> OfSubmission { get; } =
    [
        new("id", s => Text(s.Id)),
        new("ticket", s => s.Ticket),
        new("sha256", s => s.Sha256),
        new("originalName", s => s.OriginalName),
        new("unit", s => s.FolderUnit ?? s.Unit),
        new("inboxPath", s => s.InboxPath),
        new("size", s => Text(s.Size)),
        new("receivedAt", s => Text(s.ReceivedAt)),
        new("containerId", s => Text(s.ContainerId)),
        new("grownFromId", s => Text(s.GrownFromId)),
    ];

    public static IReadOnlyList<CoveredField<Reading>> OfReading { get; } =
    [
        new("submissionId", r => Text(r.SubmissionId)),
        new("readerVersion", r => r.ReaderVersion),
        new("readAt", r => Text(r.ReadAt)),
        new("outcome", r => Text(r.Outcome)),
        new("errorCode", r => r.ErrorCode),
        new("errorMessage", r => r.ErrorMessage),
        new("errorMessageEn", r => r.ErrorMessageEn),
        new("resultJson", r => r.ResultJson),
    ];

    public static IReadOnlyList<CoveredField<RecordedReport>> OfReport { get; } =
    [
        new("submissionId", r => Text(r.SubmissionId)),
        new("ordinal", r => Text(r.Ordinal)),
        new("unit", r => r.Unit),
        new("fiscalYear", r => Text(r.FiscalYear)),
        new("round", r => Text(r.Round)),
        new("agencySummary", r => Text(r.AgencySummary)),
        new("indicatorNumber", r => r.IndicatorNumber),
        new("indicatorName", r => r.IndicatorName),
        new("identityKey", r => r.IdentityKey),
        new("statedAverage", r => r.StatedAverage),
        new("recomputedWeight", r => r.RecomputedWeight),
        new("recomputedWeightedScore", r => r.RecomputedWeightedScore),
        new("recomputedAverage", r => r.RecomputedAverage),
        new("checkedRows", r => Text(r.CheckedRows)),
        new("comparisons", r => Text(r.Comparisons)),
    ];

    public static IReadOnlyList<CoveredField<RecordedGap>> OfGap { get; } =
    [
        new("ordinal", g => Text(g.Ordinal)),
        new("what", g => g.What),
        new("item", g => g.Item),
        new("why", g => g.Why),
        new("whyEn", g => g.WhyEn),
    ];

    public static IReadOnlyList<CoveredField<RecordedTable>> OfTable { get; } =
    [
        new("ordinal", t => Text(t.Ordinal)),
        new("kind", t => t.Kind),
        new("assessor", t => t.Assessor),
        new("convention", t => t.Convention),
        new("certainty", t => t.Certainty),
        new("totalWeight", t => t.TotalWeight),
        new("totalWeightedScore", t => t.TotalWeightedScore),
    ];

    public static IReadOnlyList<CoveredField<RecordedRow>> OfRow { get; } =
    [
        new("ordinal", r => Text(r.Ordinal)),
        new("group", r => Text(r.Group)),
        new("number", r => r.Number),
        new("name", r => r.Name),
        new("weight", r => r.Weight),
        new("result", r => r.Result),
        new("score", r => r.Score),
        new("weightedScore", r => r.WeightedScore),
    ];

    /// <summary>The report is named by its place in the reading (<see cref="RecordedContent"/>).</summary>
    public static IReadOnlyList<CoveredField<RecordedDiscrepancy>> OfDiscrepancy { get; } =
    [
        new("ordinal", d => Text(d.Ordinal)),
        new("code", d => d.Code),
        new("severity", d => Text(d.Severity)),
        new("message", d => d.Message),
        new("messageEn", d => d.MessageEn),
        new("stated", d => d.Stated),
        new("expected", d => d.Expected),
        new("arithmetic", d => d.Arithmetic),
        new("causeCode", d => d.CauseCode),
        new("causeMessage", d => d.CauseMessage),
        new("causeMessageEn", d => d.CauseMessageEn),
        new("consequenceOf", d => Text(d.ConsequenceOf)),
        new("atTable", d => Text(d.AtTable)),
        new("atRow", d => d.AtRow),
        new("atGroup", d => Text(d.AtGroup)),
        new("atColumn", d => d.AtColumn),
        new("locationPage", d => Text(d.LocationPage)),
        new("locationTable", d => Text(d.LocationTable)),
        new("locationRow", d => Text(d.LocationRow)),
        new("locationText", d => d.LocationText),
        new("placesJson", d => d.PlacesJson),
    ];

    public static IReadOnlyList<CoveredField<AcrossRun>> OfComparison { get; } =
    [
        new("submissionId", r => Text(r.SubmissionId)),
        new("readingId", r => Text(r.ReadingId)),
        new("limitReason", r => r.LimitReason),
        new("limitReasonEn", r => r.LimitReasonEn),
        new("ranAt", r => Text(r.RanAt)),
    ];

    public static IReadOnlyList<CoveredField<RecordedAcross>> OfAcross { get; } =
    [
        new("submissionId", a => Text(a.SubmissionId)),
        new("readingId", a => Text(a.ReadingId)),
        new("reportOrdinal", a => Text(a.ReportOrdinal)),
        new("reportId", a => Text(a.ReportId)),
        new("otherSubmissionId", a => Text(a.OtherSubmissionId)),
        new("otherReadingId", a => Text(a.OtherReadingId)),
        new("otherReportOrdinal", a => Text(a.OtherReportOrdinal)),
        new("code", a => a.Code),
        new("severity", a => Text(a.Severity)),
        new("message", a => a.Message),
        new("messageEn", a => a.MessageEn),
        new("arithmetic", a => a.Arithmetic),
        new("findingJson", a => a.FindingJson),
        new("registerVersionId", a => Text(a.RegisterVersionId)),
    ];

    public static IReadOnlyList<CoveredField<RegisterCheck>> OfRegisterCheck { get; } =
    [
        new("id", c => Text(c.Id)),
        new("submissionId", c => Text(c.SubmissionId)),
        new("readingId", c => Text(c.ReadingId)),
        new("versionId", c => Text(c.VersionId)),
        new("ranAt", c => Text(c.RanAt)),
    ];

    public static IReadOnlyList<CoveredField<RegisterVersion>> OfRegisterVersion { get; } =
    [
        new("id", v => Text(v.Id)),
        new("at", v => Text(v.At)),
        new("actor", v => v.Actor),
        new("source", v => v.Source),
        new("sourceSha256", v => v.SourceSha256),
    ];

    public static IReadOnlyList<CoveredField<RegisterPart>> OfRegisterPart { get; } =
    [
        new("versionId", p => Text(p.VersionId)),
        new("unit", p => p.Unit),
        new("fiscalYear", p => Text(p.FiscalYear)),
        new("indicators", p => Text(p.Indicators)),
    ];

    public static IReadOnlyList<CoveredField<RegisterRow>> OfRegisterRow { get; } =
    [
        new("versionId", r => Text(r.VersionId)),
        new("unit", r => r.Unit),
        new("fiscalYear", r => Text(r.FiscalYear)),
        new("ordinal", r => Text(r.Ordinal)),
        new("number", r => r.Number),
        new("name", r => r.Name),
        new("weight", r => r.Weight),
        new("t1", r => r.T1),
        new("t2", r => r.T2),
        new("t3", r => r.T3),
        new("t4", r => r.T4),
        new("t5", r => r.T5),
        new("due6", r => r.Due6),
        new("due9", r => r.Due9),
        new("due12", r => r.Due12),
    ];

    /// <summary>Whom it names and what it may do. The password is a secret, and none of what is recorded follows from it.</summary>
    public static IReadOnlyList<CoveredField<Account>> OfAccount { get; } =
    [
        new("id", a => Text(a.Id)),
        new("userName", a => a.UserName),
        new("displayName", a => a.DisplayName),
        new("role", a => Text(a.Role)),
        new("disabled", a => Text(a.Disabled)),
        new("mustChangePassword", a => Text(a.MustChangePassword)),
        new("createdAt", a => Text(a.CreatedAt)),
    ];

    public static IReadOnlyList<CoveredField<ApiToken>> OfToken { get; } =
    [
        new("id", t => Text(t.Id)),
        new("accountId", t => Text(t.AccountId)),
        new("name", t => t.Name),
        new("digest", t => t.Digest),
        new("createdAt", t => Text(t.CreatedAt)),
        new("expiresAt", t => Text(t.ExpiresAt)),
        new("revokedAt", t => t.RevokedAt is { } at ? Text(at) : null),
    ];

    public static IReadOnlyList<CoveredField<Assignment>> OfAssignment { get; } =
    [
        new("id", a => Text(a.Id)),
        new("unit", a => a.Unit),
        new("fiscalYear", a => Text(a.FiscalYear)),
        new("reviewerId", a => Text(a.ReviewerId)),
    ];

    public static IReadOnlyList<CoveredField<Decision>> OfDecision { get; } =
    [
        new("id", d => Text(d.Id)),
        new("submissionId", d => Text(d.SubmissionId)),
        new("readingId", d => Text(d.ReadingId)),
        new("ordinal", d => Text(d.Ordinal)),
        new("acrossId", d => Text(d.AcrossId)),
        new("finding", d => d.Finding),
        new("figures", d => d.Figures),
        new("act", d => Text(d.Act)),
        new("reason", d => d.Reason),
        new("comment", d => d.Comment),
        new("needsSecond", d => Text(d.NeedsSecond)),
        new("previousId", d => Text(d.PreviousId)),
        new("ofId", d => Text(d.OfId)),
        new("batchId", d => Text(d.BatchId)),
        new("actor", d => d.Actor),
        new("at", d => Text(d.At)),
    ];

    public static IReadOnlyList<CoveredField<DecisionBatch>> OfBatch { get; } =
    [
        new("id", b => Text(b.Id)),
        new("act", b => Text(b.Act)),
        new("count", b => Text(b.Count)),
        new("reason", b => b.Reason),
        new("comment", b => b.Comment),
        new("filterJson", b => b.FilterJson),
        new("ofId", b => Text(b.OfId)),
        new("actor", b => b.Actor),
        new("at", b => Text(b.At)),
    ];

    public static IReadOnlyList<CoveredField<Correction>> OfCorrection { get; } =
    [
        new("id", c => Text(c.Id)),
        new("submissionId", c => Text(c.SubmissionId)),
        new("readingId", c => Text(c.ReadingId)),
        new("figure", c => c.Figure),
        new("occurrence", c => Text(c.Occurrence)),
        new("read", c => c.Read),
        new("value", c => c.Value),
        new("act", c => Text(c.Act)),
        new("ofId", c => Text(c.OfId)),
        new("decisionId", c => Text(c.DecisionId)),
        new("actor", c => c.Actor),
        new("at", c => Text(c.At)),
    ];

    public static IReadOnlyList<CoveredField<KeyedEntry>> OfKeyed { get; } =
    [
        new("id", k => Text(k.Id)),
        new("submissionId", k => Text(k.SubmissionId)),
        new("act", k => Text(k.Act)),
        new("cardJson", k => k.CardJson),
        new("needsSecond", k => Text(k.NeedsSecond)),
        new("ofId", k => Text(k.OfId)),
        new("otherId", k => Text(k.OtherId)),
        new("reason", k => k.Reason),
        new("actor", k => k.Actor),
        new("at", k => Text(k.At)),
    ];

    public static IReadOnlyList<CoveredField<SettingsChange>> OfSettings { get; } =
    [
        new("id", s => Text(s.Id)),
        new("node", s => s.Node),
        new("first", s => Text(s.First)),
        new("actor", s => s.Actor),
        new("at", s => Text(s.At)),
    ];

    public static IReadOnlyList<CoveredField<ChangedSetting>> OfSetting { get; } =
    [new("ordinal", s => Text(s.Ordinal)), new("name", s => s.Name), new("before", s => s.Before), new("after", s => s.After)];

    public static IReadOnlyList<CoveredField<Confirmation>> OfConfirmation { get; } =
    [
        new("id", c => Text(c.Id)),
        new("submissionId", c => Text(c.SubmissionId)),
        new("readingId", c => Text(c.ReadingId)),
        new("part", c => Text(c.Part)),
        new("reportOrdinal", c => Text(c.ReportOrdinal)),
        new("read", c => c.Read),
        new("value", c => c.Value),
        new("reason", c => c.Reason),
        new("act", c => Text(c.Act)),
        new("ofId", c => Text(c.OfId)),
        new("actor", c => c.Actor),
        new("at", c => Text(c.At)),
    ];

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";

    private static string Text(DateTimeOffset value) => UtcText.Write(value);

    private static string Text(Enum value) => value.ToString();
}
