namespace KpiIngest.Records.Register;

/// <summary>One version of the register of agreed indicators. Only ever added; of each unit and year that it changed it holds all that
/// holds from then on (<see cref="RegisterPart"/>).</summary>
public sealed class RegisterVersion
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of an account, or of the user who gave the command.</summary>
    public required string Actor { get; init; }

    /// <summary>Name of the file that was imported, or which version was taken again; null where rows were edited by hand.</summary>
    public string? Source { get; init; }

    /// <summary>Of the bytes of that file; lower-case hexadecimal.</summary>
    public string? SourceSha256 { get; init; }
}

/// <summary>Says that a version changed what a unit agreed to for a year. What held before is in the version before that has the same
/// part.</summary>
public sealed class RegisterPart
{
    public required long VersionId { get; init; }

    public required string Unit { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Indicators from then on; 0 where the unit has no register of this year any more.</summary>
    public required int Indicators { get; init; }
}

/// <summary>One agreed indicator in a version.</summary>
public sealed class RegisterRow
{
    public required long VersionId { get; init; }

    public required string Unit { get; init; }

    public required int FiscalYear { get; init; }

    /// <summary>Order within the part, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>As of <see cref="Checking.Register.AgreedNumber"/>.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>Arabic digits, the stated places kept; null where none is agreed.</summary>
    public string? Weight { get; init; }

    /// <summary>As written.</summary>
    public string? T1 { get; init; }

    public string? T2 { get; init; }

    public string? T3 { get; init; }

    public string? T4 { get; init; }

    public string? T5 { get; init; }

    /// <summary>The day by which the report of 6 months is due, <c>2026-04-15</c>; null where none is made.</summary>
    public string? Due6 { get; init; }

    public string? Due9 { get; init; }

    public string? Due12 { get; init; }
}

/// <summary>Says that a submission was held against the register. The last one of a submission counts.</summary>
public sealed class RegisterCheck
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Id { get; init; }

    public required long SubmissionId { get; init; }

    public required long ReadingId { get; init; }

    /// <summary>The newest version then.</summary>
    public required long VersionId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset RanAt { get; init; }
}

/// <summary>A change of the register that is being made: it holds for nothing until it is applied as a version, and may be thrown
/// away.</summary>
public sealed class RegisterDraft
{
    public long Id { get; init; }

    /// <summary>The version that it was made on; 0 where there was none.</summary>
    public required long BaseId { get; init; }

    public required string Actor { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public string? Source { get; init; }

    public string? SourceSha256 { get; init; }

    /// <summary>The parts that it changes, whole (<see cref="RegisterDraftText"/>).</summary>
    public required string ContentJson { get; set; }

    /// <summary>Counts its changes: who saves an older one is refused.</summary>
    public required int Revision { get; set; }
}
