namespace KpiIngest.Records.Audit.Content;

/// <summary>The columns that no digest covers, by table, each with the reason. What follows from the entries of the trail is proven by
/// them; the rest is derived or no record.</summary>
public static class NotCovered
{
    private const string Own = "a number of the database's own";
    private const string Parent = "says where it belongs; the digest is over the whole that it belongs to";
    private const string Tries = "what the next try goes by; that it failed for good is an entry";
    private const string Secret =
        "a digest of a digest in a trail that others hold would let them try passwords; that it was changed, when and by whom, is an entry";
    private const string Derived = "follows from readings, comparisons and decisions, and can be built anew from them";
    private const string Entries = "follows from the entries of the trail, and is held against them";

    /// <summary>Key: <c>Table.Column</c>, or <c>Table</c> for all of its columns.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Submissions.State"] = Entries,
            ["Submissions.DuplicateOfId"] = Entries,
            ["Submissions.FolderUnit"] =
                "covered as the unit that was received; that another one counts follows from the entries of the trail, and is held against them",
            ["Submissions.WaitsFor"] = Entries,
            ["Submissions.WaitCode"] = Entries,
            ["Submissions.NotifiedState"] = Entries,
            ["Submissions.FailedAttempts"] = Tries,
            ["Submissions.RetryAt"] = Tries,
            ["Submissions.FailureReason"] = Tries,
            ["Submissions.FailureReasonEn"] = Tries,
            ["Readings.Id"] = Own,
            ["Reports.Id"] = Own,
            ["Reports.ReadingId"] = Parent,
            ["Tables.Id"] = Own,
            ["Tables.ReportId"] = Parent,
            ["Rows.Id"] = Own,
            ["Rows.TableId"] = Parent,
            ["Gaps.Id"] = Own,
            ["Gaps.ReportId"] = Parent,
            ["Discrepancies.Id"] = Own,
            ["Discrepancies.ReadingId"] = Parent,
            ["Discrepancies.ReportId"] = "covered as the report's place in the reading",
            ["AcrossRuns.Id"] = Own,
            ["AcrossFindings.Id"] = Own,
            ["AcrossFindings.RunId"] = Parent,
            ["AcrossFindings.RegisterCheckId"] = Parent,
            ["ChangedSettings.Id"] = Own,
            ["ChangedSettings.ChangeId"] = Parent,
            ["RegisterDrafts"] = "a change that is being made; what becomes of it is a version",
            ["Accounts.NormalizedUserName"] = "follows from the name",
            ["Accounts.PasswordHash"] = Secret,
            ["Accounts.SecurityStamp"] = "a random number that ends the sessions of an account",
            ["Accounts.ConcurrencyStamp"] = "a random number by which two changes at once are told apart",
            ["Accounts.LastSignInAt"] = "a convenience for administrators; who signed in when stands in the log",
            ["ApiTokens.LastUsedAt"] = "a convenience for their owners; which call of a token ordered what stands in the log",
            ["SavedViews"] =
                "which filter somebody keeps under which name: a convenience, from which nothing of a report, a decision or an assignment follows",
            ["FindingLines"] = Derived,
            ["FindingCards"] = Derived,
            ["FindingCells"] =
                "counts of the lines of findings, kept by the database in the transaction that changes a line, and held against them",
            ["FindingsMarks"] = "by which form of the derivation the lines of findings were made",
            ["AuditEntries"] = "the trail itself, proven by its chain and its tree",
            ["InboxEntries"] = "what the watch of the inbox remembers from one look to the next; what was taken is a submission",
            ["NotificationEvents"] = "of what people are told, and whether they were: what happened is an entry by itself",
            ["NotificationMessages"] = "what was sent to whom, kept for a while; that one was sent again is an entry",
            ["Leases"] = "which machine does what at the moment",
            ["JobRuns"] = "which job ran where and when; what it came to is recorded with the submission",
            ["JobWishes"] = "what was asked of the running service; what became of it is an entry",
            ["RecurringMarks"] = "when a job that comes back was last due",
            ["KeyedDrafts"] = "what somebody is still keying from a scan; what is recorded of it is an entry",
            ["Nodes"] = "which machine is alive",
        };
}
