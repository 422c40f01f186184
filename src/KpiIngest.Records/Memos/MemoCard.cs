using KpiIngest.Checking.Results;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Register;

namespace KpiIngest.Records.Memos;

/// <summary>One report of a memo or a certificate, as its current reading has it.</summary>
/// <param name="Report">Null for what was found of the file as a whole.</param>
/// <param name="Result">The report in the form of the contract; null where <paramref name="Report"/> is.</param>
public sealed record MemoCard(Submission Submission, Reading Reading, RecordedReport? Report, ReportResult? Result)
{
    /// <summary>Which version it is, from 1; null where its identity is unsure.</summary>
    public int? Version { get; init; }

    /// <summary>The submission that replaced it; null where none did.</summary>
    public long? ReplacedBy { get; init; }

    /// <summary>What was confirmed or sent back, in the order of the file; what only follows from another of these stands with that
    /// one.</summary>
    public IReadOnlyList<MemoFinding> Asked { get; init; } = [];

    /// <summary>Accepted, with the decision: in the order of the file.</summary>
    public IReadOnlyList<MemoFinding> Accepted { get; init; } = [];

    /// <summary>Findings that somebody has yet to decide; those that only follow from another one are not counted.</summary>
    public int Undecided { get; init; }

    /// <summary>What was asked for in earlier versions, and what has become of it.</summary>
    public IReadOnlyList<EarlierFinding> Earlier { get; init; } = [];

    /// <summary>Figures that a person corrected because they were misread.</summary>
    public int Corrections { get; init; }

    /// <summary>Whether it was compared with other submissions of its unit.</summary>
    public bool ComparedWithOthers { get; init; }

    /// <summary>Why it was not compared with all of them, in Thai; null where it was.</summary>
    public string? NotCompared { get; init; }

    /// <summary>How it stands beside the register; null where there is no register at all.</summary>
    public RegisterStanding? Register { get; init; }

    /// <summary>Findings that were decided, and whose figures changed since: they are undecided.</summary>
    public int Changed { get; init; }

    /// <summary>What stands in the file and was not read.</summary>
    public IReadOnlyList<NoteResult> Notes { get; init; } = [];
}

/// <summary>A decided finding.</summary>
/// <param name="Found">Null where two submissions, or a report and the register, show it.</param>
/// <param name="Message">In Thai.</param>
public sealed record MemoFinding(FindingLine Line, DiscrepancyResult? Found, string Message, string? Arithmetic)
{
    /// <summary>What two submissions, or a report and the register, show; null where one report does.</summary>
    public AcrossFilesFinding? Across { get; init; }

    /// <summary>The earlier of two submissions that show it; null beside the register.</summary>
    public long? Other { get; init; }

    /// <summary>What follows from it and was not accepted.</summary>
    public IReadOnlyList<DiscrepancyResult> Following { get; init; } = [];

    /// <summary>What is to be done about the figures that rest on it.</summary>
    public AfterMending After { get; init; } = AfterMending.Nothing;

    /// <summary>The finding that this one was computed from, where that one is neither asked for nor accepted: what was computed may be
    /// wrong then.</summary>
    public DiscrepancyResult? RestsOn { get; init; }

    /// <summary>Why it was decided so, and what was remarked; null where nothing was said.</summary>
    public string? Reason { get; init; }
}
