using KpiIngest.Records.Accounts;
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
    /// <summary>What was received. What became of it (state, duplicate, waiting, told) follows from the entries of the audit trail.</summary>
    public static string Of(Submission submission)
    {
        using CanonicalContent content = new();
        content.Begin("submission");
        content.Fields(CoveredFields.OfSubmission, submission);
        content.End();
        return content.Digest();
    }

    /// <param name="reading">With its reports, their tables, rows and gaps, and its discrepancies, in any order.</param>
    public static string Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using CanonicalContent content = new();
        content.Begin("reading");
        content.Fields(CoveredFields.OfReading, reading);
        foreach (RecordedReport report in reading.Reports.OrderBy(r => r.Ordinal)) Append(content, report);
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
        Append(content, findings);
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
        foreach (RegisterPart part in parts.OrderBy(p => p.Unit, StringComparer.Ordinal).ThenBy(p => p.FiscalYear))
        {
            content.Begin("part");
            content.Fields(CoveredFields.OfRegisterPart, part);
            foreach (RegisterRow row in of[(part.Unit, part.FiscalYear)].OrderBy(r => r.Ordinal).ThenBy(r => r.Number, StringComparer.Ordinal))
            {
                content.Begin("row");
                content.Fields(CoveredFields.OfRegisterRow, row);
                content.End();
            }

            content.End();
        }

        content.End();
        return content.Digest();
    }

    private static void Append(CanonicalContent content, IEnumerable<RecordedAcross> findings)
    {
        IOrderedEnumerable<RecordedAcross> ordered = findings.OrderBy(f => f.SubmissionId).ThenBy(f => f.ReadingId).ThenBy(f => f.OtherSubmissionId).ThenBy(f => f.OtherReadingId)
            .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.ReportOrdinal).ThenBy(f => f.OtherReportOrdinal).ThenBy(f => f.FindingJson, StringComparer.Ordinal);
        foreach (RecordedAcross finding in ordered)
        {
            content.Begin("finding");
            content.Fields(CoveredFields.OfAcross, finding);
            content.End();
        }
    }

    /// <summary>Without its password.</summary>
    public static string Of(Account account)
    {
        using CanonicalContent content = new();
        content.Begin("account");
        content.Fields(CoveredFields.OfAccount, account);
        content.End();
        return content.Digest();
    }

    public static string Of(Assignment assignment)
    {
        using CanonicalContent content = new();
        content.Begin("assignment");
        content.Fields(CoveredFields.OfAssignment, assignment);
        content.End();
        return content.Digest();
    }

    /// <summary>A decision that was made by itself.</summary>
    public static string Of(Decision decision)
    {
        using CanonicalContent content = new();
        Append(content, decision);
        return content.Digest();
    }

    /// <param name="decisions">All that were made together, in any order.</param>
    public static string Of(DecisionBatch batch, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using CanonicalContent content = new();
        content.Begin("batch");
        content.Fields(CoveredFields.OfBatch, batch);
        foreach (Decision decision in decisions.OrderBy(d => d.Id)) Append(content, decision);
        content.End();
        return content.Digest();
    }

    public static string Of(Correction correction)
    {
        using CanonicalContent content = new();
        content.Begin("correction");
        content.Fields(CoveredFields.OfCorrection, correction);
        content.End();
        return content.Digest();
    }

    public static string Of(KeyedEntry entry)
    {
        using CanonicalContent content = new();
        content.Begin("keyed");
        content.Fields(CoveredFields.OfKeyed, entry);
        content.End();
        return content.Digest();
    }

    /// <param name="change">With its settings, in any order.</param>
    public static string Of(SettingsChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using CanonicalContent content = new();
        content.Begin("settings");
        content.Fields(CoveredFields.OfSettings, change);
        foreach (ChangedSetting setting in change.Settings.OrderBy(s => s.Ordinal))
        {
            content.Begin("setting");
            content.Fields(CoveredFields.OfSetting, setting);
            content.End();
        }

        content.End();
        return content.Digest();
    }

    public static string Of(Confirmation confirmation)
    {
        using CanonicalContent content = new();
        content.Begin("confirmation");
        content.Fields(CoveredFields.OfConfirmation, confirmation);
        content.End();
        return content.Digest();
    }

    private static void Append(CanonicalContent content, Decision decision)
    {
        content.Begin("decision");
        content.Fields(CoveredFields.OfDecision, decision);
        content.End();
    }

    private static void Append(CanonicalContent content, RecordedReport report)
    {
        content.Begin("report");
        content.Fields(CoveredFields.OfReport, report);
        foreach (RecordedGap gap in report.Gaps.OrderBy(g => g.Ordinal))
        {
            content.Begin("gap");
            content.Fields(CoveredFields.OfGap, gap);
            content.End();
        }

        foreach (RecordedTable table in report.Tables.OrderBy(t => t.Ordinal))
        {
            content.Begin("table");
            content.Fields(CoveredFields.OfTable, table);
            foreach (RecordedRow row in table.Rows.OrderBy(r => r.Group).ThenBy(r => r.Ordinal))
            {
                content.Begin("row");
                content.Fields(CoveredFields.OfRow, row);
                content.End();
            }

            content.End();
        }

        content.End();
    }

    /// <summary>The index of its report; a report that is none of this reading's is named as such, and null where none is meant.</summary>
    private static string? ReportOf(Reading reading, RecordedDiscrepancy discrepancy)
    {
        if (discrepancy.ReportId is not { } id) return discrepancy.Report?.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return reading.Reports.Find(r => r.Id == id)?.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "foreign";
    }
}
