using System.Text.Json.Serialization;

namespace KpiIngest.Checking.Results;

/// <summary>The answer of a check: the JSON contract, one object.</summary>
public sealed record CheckResult(IReadOnlyList<FileResult> Files, IReadOnlyList<AcrossFilesFinding> AcrossFiles);

/// <summary>What one file came to. Figures are strings in Arabic digits that keep the stated decimal places; what is not stated is
/// null.</summary>
public sealed record FileResult
{
    /// <summary>As given, or argument/relative path inside a folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal; empty where the file could not be opened.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The original's format, by content.</summary>
    public required string Format { get; init; }

    public required FileOutcome Outcome { get; init; }

    /// <summary>Why the file was not read; null where it was.</summary>
    public FileError? Error { get; init; }

    public IReadOnlyList<ReportResult> Reports { get; init; } = [];

    public IReadOnlyList<DiscrepancyResult> Discrepancies { get; init; } = [];

    /// <summary>What is left to be mended once figures are mended as the discrepancies say; written where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MendingResult>? Mendings { get; init; }

    /// <summary>Where people keyed a scanned file from its pictures; written only then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KeyedResult? Keyed { get; init; }

    /// <summary>Where it was read from pictures of its pages, the figures as they were read; written only then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScanResult? Scan { get; init; }

    /// <summary>What stands in the file and was not read (charts, pictures of tables, scanned pages).</summary>
    public IReadOnlyList<NoteResult> Notes { get; init; } = [];
}

/// <summary>Written in the JSON as <c>checked</c>, <c>notChecked</c>, <c>noReport</c>, <c>unreadable</c>.</summary>
public enum FileOutcome
{
    Checked,

    /// <summary>Reports were recognised, and not one comparison could be made in any of them; what they list as not checkable says
    /// why.</summary>
    NotChecked,

    NoReport,
    Unreadable,
}

/// <param name="Entry">Number of the record of what was keyed, which the audit trail covers.</param>
/// <param name="By">Names of the accounts of those who keyed and settled it, none twice.</param>
public sealed record KeyedResult(long Entry, IReadOnlyList<string> By);

public sealed record FileError(string Code, string Message, string MessageEn);

public sealed record NoteResult(string Code, string Message, string MessageEn, LocationResult Location);
