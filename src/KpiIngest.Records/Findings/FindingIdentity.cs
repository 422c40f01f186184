using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Findings;

/// <summary>What a finding is, whatever the reading that showed it: unit, fiscal year, round, indicator, item, kind, assessor and period of
/// the table, code. Pages, indices and numbers of rows have no part in it. Several findings may share one identity;
/// <see cref="FindingMatch"/> tells them apart.</summary>
/// <param name="Key">The parts, one after the other; where one was not read, bound to the submission by its number.</param>
/// <param name="IsBound">True where a part was not read: no other submission can have the same finding.</param>
public sealed record FindingIdentity(string Key, bool IsBound)
{
    internal const char Separator = '\u001f';

    /// <summary>In place of an indicator's number: the summary of a whole agency has none.</summary>
    private const string Agency = "*";

    /// <param name="report">Null where no report is meant: what was said of the file is bound to it.</param>
    public static FindingIdentity Of(long submissionId, string unit, ReportResult? report, DiscrepancyResult found)
    {
        ArgumentNullException.ThrowIfNull(found);
        string? item = ItemOf(report, found);
        TableRoleResult? role = found.TableRole ?? FigureIdentity.RoleOf(report, found.At);
        return Joined(
            submissionId,
            [
                .. ReportParts(unit, report),
                item,
                role?.Kind ?? "",
                role?.Assessor ?? "",
                role?.Period is { } period ? FindingText.Squeezed(period.Label) : "",
                found.Code,
            ]
        );
    }

    /// <summary>Of a finding that two submissions show together: the other report stands in place of the table.</summary>
    /// <param name="report">In the later submission; null where the file as a whole is meant.</param>
    /// <param name="other">In the earlier one.</param>
    public static FindingIdentity OfAcross(long submissionId, string unit, RecordedReport? report, RecordedReport? other, string code) =>
        Joined(submissionId, [.. ReportParts(unit, report), "", "across", .. ReportParts(unit, other)[1..], code]);

    /// <summary>Of a finding against the register: the indicator that it is about stands in place of the report's, so that what is missing
    /// is the same wherever it is said.</summary>
    public static FindingIdentity OfRegister(long submissionId, string unit, RecordedReport? report, RegisterReference about, string code)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Joined(
            submissionId,
            [
                unit,
                Text(about.FiscalYear),
                Text(about.Round),
                about.Number ?? Agency,
                about.Item ?? "",
                "register",
                report is { AgencySummary: true } ? Agency : "",
                "",
                code,
            ]
        );
    }

    /// <summary>The parts that say which report; null for what was not read.</summary>
    internal static string?[] ReportParts(string unit, ReportResult? report) =>
        [
            unit,
            Text(report?.FiscalYear),
            Text(report?.Round),
            report is { AgencySummary: true } ? Agency : Number(report?.Indicator.Number),
        ];

    /// <param name="parts">Null for what was not read.</param>
    internal static FindingIdentity Joined(long submissionId, IReadOnlyCollection<string?> parts)
    {
        bool bound = parts.Any(p => p is null);
        string key = string.Join(Separator, parts.Select(p => p?.Replace(Separator, ' ')));
        return new FindingIdentity(
            StorableText.Of(bound ? string.Create(CultureInfo.InvariantCulture, $"{key}{Separator}#{submissionId}") : key),
            bound
        );
    }

    private static string?[] ReportParts(string unit, RecordedReport? report) =>
        [unit, Text(report?.FiscalYear), Text(report?.Round), report is { AgencySummary: true } ? Agency : Number(report?.IndicatorNumber)];

    /// <returns>Null where it is about an item whose number and name were not read; empty where it is about none.</returns>
    private static string? ItemOf(ReportResult? report, DiscrepancyResult found)
    {
        if (found.At is { } at)
            return FigureIdentity.ItemOf(report, at.Table, at.Row, at.Group);
        FigureSite? site = found.Operands.Select(o => o.At).FirstOrDefault(a => a is not null);
        return site is null ? "" : FigureIdentity.ItemOf(report, site);
    }

    private static string? Number(string? number) => string.IsNullOrWhiteSpace(number) ? null : FindingText.Squeezed(number);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
