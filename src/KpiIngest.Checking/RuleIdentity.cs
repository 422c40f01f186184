using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking;

/// <summary>The folder of a rule, and its first place in the catalogue's order.</summary>
public enum RuleFamily
{
    /// <summary>Figures that follow from others by arithmetic.</summary>
    Sums,

    /// <summary>Scores against their criteria.</summary>
    Scores,

    /// <summary>What a complete report states.</summary>
    Form,

    /// <summary>What the file itself makes uncertain.</summary>
    Source,

    /// <summary>What only several reports together show: versions, rounds, summary and cards.</summary>
    History,

    /// <summary>What the register of agreed indicators says otherwise.</summary>
    Register,
}

/// <summary>All that is said about a rule, in one value: the catalogue page, the command and the documents are made from it.</summary>
public sealed record RuleIdentity
{
    /// <summary>kebab-case; the rule's file is named after it.</summary>
    public required string Code { get; init; }

    public required RuleFamily Family { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>True where arithmetic does not prove it and a person must judge: its messages ask to check (ขอให้ตรวจสอบ).</summary>
    public bool ForAPerson { get; init; }

    /// <summary>True where nothing is said of a scan until a person has confirmed it: what a machine did not see on a picture, or could not
    /// read of it, may be there.</summary>
    public bool NotOfScans { get; init; }

    public required Bilingual Title { get; init; }

    /// <summary>Why it matters and what exactly is compared.</summary>
    public required Bilingual Why { get; init; }

    /// <summary>A report in the example notation in which the rule finds something; its tests run it.</summary>
    public required string Wrong { get; init; }

    /// <summary>The same set right, in which it finds nothing.</summary>
    public required string Right { get; init; }
}
