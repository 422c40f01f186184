using KpiIngest.Checking.Register;
using KpiIngest.Records.Queries;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.History;

/// <summary>One report of the newest reading of a submission, without what it states.</summary>
internal sealed class UnitReport
{
    private (string? Number, string? Key)? plain;

    public required long Id { get; init; }

    public required long ReadingId { get; init; }

    public required string ReaderVersion { get; init; }

    public required long SubmissionId { get; init; }

    /// <summary>Index in its file.</summary>
    public required int Ordinal { get; init; }

    public required string Unit { get; init; }

    public required int? FiscalYear { get; init; }

    public required int? Round { get; init; }

    /// <summary>Of a whole agency.</summary>
    public required bool Summary { get; init; }

    /// <summary>As it was read.</summary>
    public required string? Number { get; init; }

    public required string? Name { get; init; }

    /// <summary>By which versions of it are known; null where it is unsure.</summary>
    public required string? Identity { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string Sha256 { get; init; }

    public required string FileName { get; init; }

    public required string InboxPath { get; init; }

    /// <summary>By which it is matched with other rounds; null where it has none. Told once: it is asked for again and again.</summary>
    public string? Key => (plain ??= (Number, KeyOf(Number))).Key;

    public HistoryRound? In => FiscalYear is { } year && Round is { } round ? new HistoryRound(year, round) : null;

    /// <returns>The number in its plain form, or the text where it is more than a number.</returns>
    public static string? KeyOf(string? number) => string.IsNullOrWhiteSpace(number) ? null : AgreedNumber.Of(number) ?? number;
}

/// <summary>The reports of a unit with their versions.</summary>
internal sealed class UnitReports
{
    private UnitReports(IReadOnlyList<UnitReport> all)
    {
        All = all;
        Versions =
        [
            .. all.Where(r => r is { Summary: false, Identity: not null })
                .GroupBy(r => r.Identity!, StringComparer.Ordinal)
                .Select(g => (IReadOnlyList<UnitReport>)[.. g.OrderBy(r => r.SubmissionId).ThenBy(r => r.Ordinal)]),
        ];
        Counting = [.. Versions.Select(v => v[^1])];
        Unsure =
        [
            .. all.Where(r => r.In is null || (!r.Summary && r.Identity is null))
                .OrderByDescending(r => r.SubmissionId)
                .ThenBy(r => r.Ordinal),
        ];
    }

    public IReadOnlyList<UnitReport> All { get; }

    /// <summary>Of each report of an indicator, its versions in the order of receipt: the last one counts.</summary>
    public IReadOnlyList<IReadOnlyList<UnitReport>> Versions { get; }

    /// <summary>The latest version of each.</summary>
    public IReadOnlyList<UnitReport> Counting { get; }

    public IEnumerable<UnitReport> Summaries => All.Where(r => r.Summary && r.In is not null);

    public IReadOnlyList<UnitReport> Unsure { get; }

    /// <param name="fiscalYear">Null for all; those without a year are always among them.</param>
    public static async Task<UnitReports> OfAsync(RecordsDbContext db, string unit, int? fiscalYear, CancellationToken cancellationToken) =>
        new(
            await Heads(db)
                .Where(r => r.Unit == unit && (fiscalYear == null || r.FiscalYear == null || r.FiscalYear == fiscalYear))
                .ToListAsync(cancellationToken)
        );

    /// <summary>The reports of one indicator in one year, of every unit.</summary>
    /// <param name="numbers">As they may have been read.</param>
    public static async Task<IReadOnlyList<(string Unit, UnitReports Reports)>> OfAllAsync(
        RecordsDbContext db,
        int fiscalYear,
        IReadOnlyCollection<string> numbers,
        CancellationToken cancellationToken
    )
    {
        List<UnitReport> all = await Heads(db)
            .Where(r => r.FiscalYear == fiscalYear && r.Number != null && numbers.Contains(r.Number))
            .ToListAsync(cancellationToken);
        return [.. all.GroupBy(r => r.Unit, StringComparer.Ordinal).Select(g => (g.Key, new UnitReports([.. g])))];
    }

    private static IQueryable<UnitReport> Heads(RecordsDbContext db) =>
        from report in CurrentReadings.ReportsOf(db)
        join submission in db.Submissions on report.SubmissionId equals submission.Id
        select new UnitReport
        {
            Id = report.Id,
            ReadingId = report.ReadingId,
            ReaderVersion = report.Reading!.ReaderVersion,
            SubmissionId = report.SubmissionId,
            Ordinal = report.Ordinal,
            Unit = report.Unit,
            FiscalYear = report.FiscalYear,
            Round = report.Round,
            Summary = report.AgencySummary,
            Number = report.IndicatorNumber,
            Name = report.IndicatorName,
            Identity = report.IdentityKey,
            ReceivedAt = submission.ReceivedAt,
            Sha256 = submission.Sha256,
            FileName = submission.OriginalName,
            InboxPath = submission.InboxPath,
        };

    /// <summary>The versions before the one that counts; several reports of one file are one version.</summary>
    public static IReadOnlyList<VersionOfReport> EarlierOf(IReadOnlyList<UnitReport> versions) =>
        [
            .. versions
                .GroupBy(v => v.SubmissionId)
                .SkipLast(1)
                .SelectMany((g, i) => g.Select(v => new VersionOfReport(i + 1, v.SubmissionId, v.Ordinal, v.ReceivedAt, v.InboxPath))),
        ];

    /// <summary>Which version the last one is, from 1.</summary>
    public static int NumberOf(IReadOnlyList<UnitReport> versions) => versions.Select(v => v.SubmissionId).Distinct().Count();
}
