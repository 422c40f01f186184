namespace KpiIngest.Records.Audit;

/// <summary>The kinds of entries. docs/audit.md says what each covers, and how a new kind is added.</summary>
public static class AuditActions
{
    /// <summary>A file was recorded; covers the submission.</summary>
    public const string Received = "submission-received";

    /// <summary>The same bytes as an earlier submission.</summary>
    public const string Duplicate = "submission-duplicate";

    /// <summary>It waits for an outside tool.</summary>
    public const string Waiting = "submission-waiting";

    /// <summary>A ZIP whose files are submissions of their own.</summary>
    public const string Unpacked = "submission-unpacked";

    /// <summary>It could not be read for a reason of ours, and is not tried again by itself.</summary>
    public const string Failed = "submission-failed";

    /// <summary>Somebody asked for it to be tried again.</summary>
    public const string Retried = "submission-retried";

    /// <summary>Covers a reading, named by its version.</summary>
    public const string Reading = "reading-recorded";

    /// <summary>Covers a comparison with other submissions, named by its reading, and the findings that it recorded.</summary>
    public const string Compared = "submission-compared";

    /// <summary>The sender was told of a state.</summary>
    public const string Told = "sender-told";

    /// <summary>A new reading came to another verdict: the answer that the sender was given no longer holds, and another one
    /// follows.</summary>
    public const string Outdated = "answer-outdated";

    /// <summary>Each of these covers an account as it is from then on.</summary>
    public const string AccountAdded = "account-added";

    /// <inheritdoc cref="AccountAdded"/>
    public const string AccountDisabled = "account-disabled";

    /// <inheritdoc cref="AccountAdded"/>
    public const string AccountEnabled = "account-enabled";

    /// <inheritdoc cref="AccountAdded"/>
    public const string AccountRole = "account-role";

    /// <summary>Another password was given by somebody else; covers the account, not the password.</summary>
    public const string AccountReset = "account-reset";

    /// <summary>Its owner changed the password; covers the account, not the password.</summary>
    public const string AccountPassword = "account-password";

    /// <summary>A token for the API was made for an account; covers the token, by its digest. Its subject is <c>token:</c> and its
    /// number.</summary>
    public const string TokenMade = "token-made";

    /// <summary>A token was revoked; covers it as it is from then on.</summary>
    public const string TokenRevoked = "token-revoked";

    /// <summary>A unit was given to a reviewer, for a fiscal year or for every one; covers the assignment as it is from then on.</summary>
    public const string UnitAssigned = "unit-assigned";

    /// <summary>A unit was taken away from its reviewer; covers the assignment as it is from then on.</summary>
    public const string UnitReleased = "unit-released";

    /// <summary>Covers what was recorded before the trail covered content: a submission, a reading or a comparison, as it stood
    /// then.</summary>
    public const string Covered = "content-covered";

    /// <summary>A person decided a finding, or commented on it; covers the decision.</summary>
    public const string Decided = "finding-decided";

    /// <summary>Covers the taking back, which is a decision of its own.</summary>
    public const string DecisionTakenBack = "decision-taken-back";

    /// <summary>Covers the seconding, which is a decision of its own.</summary>
    public const string Seconded = "decision-seconded";

    /// <summary>Many findings were decided with one stroke; covers the batch and each of its decisions.</summary>
    public const string DecidedTogether = "findings-decided";

    /// <summary>A batch was taken back; covers the batch of takings back.</summary>
    public const string TakenBackTogether = "findings-taken-back";

    /// <summary>Covers a correction, typed by a person.</summary>
    public const string Corrected = "figure-corrected";

    /// <summary>Covers the taking back of a correction.</summary>
    public const string CorrectionTakenBack = "correction-taken-back";

    /// <summary>A person keyed a scanned submission from its pictures; covers what was keyed.</summary>
    public const string CardKeyed = "card-keyed";

    /// <summary>What holds where two people keyed differently; covers it.</summary>
    public const string KeyedSettled = "keyed-card-settled";

    /// <summary>A scanned submission is no card to be keyed; covers the reason.</summary>
    public const string KeyingSetAside = "keying-set-aside";

    /// <summary>Covers the taking back of one of these three.</summary>
    public const string KeyedTakenBack = "keyed-card-taken-back";

    /// <summary>Covers a confirmation: a person said what a report is, as it was read or otherwise.</summary>
    public const string IdentityConfirmed = "identity-confirmed";

    /// <summary>Covers the taking back of a confirmation.</summary>
    public const string ConfirmationTakenBack = "confirmation-taken-back";

    /// <summary>What was taken for a repetition of an earlier submission is none, because a person said what one of them is: it is read by
    /// itself.</summary>
    public const string NoDuplicate = "submission-no-duplicate";

    /// <summary>A version of the register of agreed indicators was added; covers it with its parts and rows. Its subject is
    /// <c>register:</c> and the version.</summary>
    public const string RegisterChanged = "register-changed";

    /// <summary>A submission was held against the register; covers that check and the findings that it recorded.</summary>
    public const string RegisterCompared = "submission-register-compared";

    /// <summary>Somebody sent a file by the page, which was written to the inbox; a step. Its subject is <c>upload:</c> and what was sent
    /// together.</summary>
    public const string Uploaded = "file-uploaded";

    /// <summary>A service recorded all settings that it works by; covers them. Its subject is <c>settings:</c> and their number.</summary>
    public const string SettingsFirst = "settings-recorded";

    /// <summary>A service works by other settings than those recorded last; covers the changed ones.</summary>
    public const string SettingsChanged = "settings-changed";

    /// <summary>What keeps tables from being changed was not there, and was put back at the start of a service; a step. Its subject is
    /// <c>records</c>.</summary>
    public const string GuardsRestored = "guards-restored";

    /// <summary>A draft memo that returns findings to a unit was made; a step, which names the SHA-256 of the file and the decisions that
    /// stand in it. Its subject is a submission, or <c>unit:</c> and the unit.</summary>
    public const string MemoMade = "memo-made";

    /// <summary>A certificate that a report was checked and nothing was found was made; a step, which names the SHA-256 of the
    /// file.</summary>
    public const string CertificateMade = "certificate-made";

    /// <summary>Somebody had a message sent again that was given up; a step. Its subject is <c>notification:</c> and its number.</summary>
    public const string NotificationAgain = "notification-again";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Received,
        Duplicate,
        Waiting,
        Unpacked,
        Failed,
        Retried,
        Reading,
        Compared,
        Told,
        Outdated,
        AccountAdded,
        AccountDisabled,
        AccountEnabled,
        AccountRole,
        AccountReset,
        AccountPassword,
        TokenMade,
        TokenRevoked,
        UnitAssigned,
        UnitReleased,
        Covered,
        Decided,
        DecisionTakenBack,
        Seconded,
        DecidedTogether,
        TakenBackTogether,
        Corrected,
        CorrectionTakenBack,
        CardKeyed,
        KeyedSettled,
        KeyingSetAside,
        KeyedTakenBack,
        IdentityConfirmed,
        ConfirmationTakenBack,
        NoDuplicate,
        RegisterChanged,
        RegisterCompared,
        Uploaded,
        SettingsFirst,
        SettingsChanged,
        GuardsRestored,
        MemoMade,
        CertificateMade,
        NotificationAgain,
    ];
}
