using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;

namespace KpiIngest.Records.Audit.Content;

/// <summary>The digests of what is recorded, each over one thing with all that belongs to it.</summary>
public static class RecordedContent
{
    /// <summary>What was received. What became of it (state, duplicate, waiting, told) follows from the entries of the audit
    /// trail.</summary>
    public static string Of(Submission submission) => OfOne("submission", CoveredFields.OfSubmission, submission);

    /// <param name="reading">With its reports, their tables, rows and gaps, and its discrepancies, in any order.</param>
    public static string Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using CanonicalContent content = new();
        content.Begin("reading");
        content.Fields(CoveredFields.OfReading, reading);
        foreach (RecordedReport report in reading.Reports.OrderBy(r => r.Ordinal))
            Append(content, report);
        foreach (RecordedDiscrepancy discrepancy in reading.Discrepancies.OrderBy(d => d.Ordinal))
        {
            content.Begin("discrepancy");
            content.Field("report", ReportOf(reading, discrepancy));
            content.Fields(CoveredFields.OfDiscrepancy, discrepancy);
            content.End();
        }

        content.End();
        return content.Digest();
    }

    /// <param name="findings">All that were recorded by this comparison, in any order.</param>
    public static string Of(AcrossRun comparison, IEnumerable<RecordedAcross> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        using CanonicalContent content = new();
        content.Begin("comparison");
        content.Fields(CoveredFields.OfComparison, comparison);
        Append(content, findings);
        content.End();
        return content.Digest();
    }

    /// <param name="findings">All that were recorded by this check, in any order.</param>
    public static string Of(RegisterCheck check, IEnumerable<RecordedAcross> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        using CanonicalContent content = new();
        content.Begin("registerCheck");
        content.Fields(CoveredFields.OfRegisterCheck, check);
        Append(content, findings.OrderBy(f => f.FindingJson, StringComparer.Ordinal));
        content.End();
        return content.Digest();
    }

    /// <param name="parts">All of the version, in any order.</param>
    /// <param name="rows">All of the version, in any order.</param>
    public static string Of(RegisterVersion version, IEnumerable<RegisterPart> parts, IEnumerable<RegisterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ILookup<(string, int), RegisterRow> of = rows.ToLookup(r => (r.Unit, r.FiscalYear));
        using CanonicalContent content = new();
        content.Begin("registerVersion");
        content.Fields(CoveredFields.OfRegisterVersion, version);
        HashSet<(string, int)> stated = [];
        foreach (RegisterPart part in parts.OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.FiscalYear))
        {
            content.Begin("part");
            content.Fields(CoveredFields.OfRegisterPart, part);
            stated.Add((part.Unit, part.FiscalYear));
            foreach (
                RegisterRow row in of[(part.Unit, part.FiscalYear)].OrderBy(r => r.Ordinal).ThenBy(r => r.Number, StringComparer.Ordinal)
            )
                Append(content, "row", CoveredFields.OfRegisterRow, row);

            content.End();
        }

        // Rows whose part is gone, or was never there: only a database that was written past its rules holds such.
        foreach (
            RegisterRow row in of.Where(g => !stated.Contains(g.Key))
                .SelectMany(g => g)
                .OrderBy(r => r.Unit, StringComparer.Ordinal)
                .ThenBy(r => r.FiscalYear)
                .ThenBy(r => r.Ordinal)
                .ThenBy(r => r.Number, StringComparer.Ordinal)
        )
            Append(content, "row", CoveredFields.OfRegisterRow, row);

        content.End();
        return content.Digest();
    }

    private static void Append(CanonicalContent content, IEnumerable<RecordedAcross> findings)
    {
        IOrderedEnumerable<RecordedAcross> ordered = findings
            .OrderBy(f => f.SubmissionId)
            .ThenBy(f => f.ReadingId)
            .ThenBy(f => f.OtherSubmissionId)
            .ThenBy(f => f.OtherReadingId)
            .ThenBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.ReportOrdinal)
            .ThenBy(f => f.OtherReportOrdinal);
        foreach (RecordedAcross finding in ordered)
            Append(content, "finding", CoveredFields.OfAcross, finding);
    }

    /// <summary>Without its password.</summary>
    public static string Of(Account account) => OfOne("account", CoveredFields.OfAccount, account);

    public static string Of(ApiToken token) => OfOne("token", CoveredFields.OfToken, token);

    public static string Of(Assignment assignment) => OfOne("assignment", CoveredFields.OfAssignment, assignment);

    /// <summary>A decision that was made by itself.</summary>
    public static string Of(Decision decision) => OfOne("decision", CoveredFields.OfDecision, decision);

    /// <param name="decisions">All that were made together, in any order.</param>
    public static string Of(DecisionBatch batch, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using CanonicalContent content = new();
        content.Begin("batch");
        content.Fields(CoveredFields.OfBatch, batch);
        foreach (Decision decision in decisions.OrderBy(d => d.Id))
            Append(content, "decision", CoveredFields.OfDecision, decision);
        content.End();
        return content.Digest();
    }

    public static string Of(Correction correction) => OfOne("correction", CoveredFields.OfCorrection, correction);

    public static string Of(KeyedEntry entry) => OfOne("keyed", CoveredFields.OfKeyed, entry);

    /// <param name="change">With its settings, in any order.</param>
    public static string Of(SettingsChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using CanonicalContent content = new();
        content.Begin("settings");
        content.Fields(CoveredFields.OfSettings, change);
        foreach (ChangedSetting setting in change.Settings.OrderBy(s => s.Ordinal))
            Append(content, "setting", CoveredFields.OfSetting, setting);

        content.End();
        return content.Digest();
    }

    public static string Of(Confirmation confirmation) => OfOne("confirmation", CoveredFields.OfConfirmation, confirmation);

    /// <summary>A thing with nothing but fields, by itself.</summary>
    private static string OfOne<T>(string kind, IEnumerable<CoveredField<T>> fields, T thing)
    {
        using CanonicalContent content = new();
        Append(content, kind, fields, thing);
        return content.Digest();
    }

    /// <summary>A thing with nothing but fields, within another one.</summary>
    private static void Append<T>(CanonicalContent content, string kind, IEnumerable<CoveredField<T>> fields, T thing)
    {
        content.Begin(kind);
        content.Fields(fields, thing);
        content.End();
    }

    private static void Append(CanonicalContent content, RecordedReport report)
    {
        content.Begin("report");
        content.Fields(CoveredFields.OfReport, report);
        foreach (RecordedGap gap in report.Gaps.OrderBy(g => g.Ordinal))
            Append(content, "gap", CoveredFields.OfGap, gap);

        foreach (RecordedTable table in report.Tables.OrderBy(t => t.Ordinal))
        {
            content.Begin("table");
            content.Fields(CoveredFields.OfTable, table);
            foreach (RecordedRow row in table.Rows.OrderBy(r => r.Group).ThenBy(r => r.Ordinal))
                Append(content, "row", CoveredFields.OfRow, row);

            content.End();
        }

        content.End();
    }

    /// <summary>The index of its report; a report that is none of this reading's is named as such, and null where none is meant.</summary>
    private static string? ReportOf(Reading reading, RecordedDiscrepancy discrepancy)
    {
        if (discrepancy.ReportId is not { } id)
            return discrepancy.Report?.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return reading.Reports.Find(r => r.Id == id)?.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "foreign";
    }
}
