using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Findings;

/// <summary>What a line is counted by, beside its unit, year and round.</summary>
/// <param name="DecidedBy">Empty where nobody decided.</param>
internal sealed record LineKind(bool Latest, bool Follows, FindingState State, Severity Severity, string Code, string DecidedBy)
{
    /// <summary>Between the parts of its text; only the last can hold one.</summary>
    private const char Part = ' ';

    private const string Yes = "1";

    /// <param name="text">As the database puts it together (<see cref="FindingCellText"/>).</param>
    public static LineKind Parse(ReadOnlySpan<char> text)
    {
        string[] parts = text.ToString().Split(Part, 6);
        return new LineKind(
            parts[0] == Yes,
            parts[1] == Yes,
            Enum.Parse<FindingState>(parts[2]),
            Enum.Parse<Severity>(parts[3]),
            parts[4],
            parts[5]
        );
    }

    public CodedCell In(CellTableWriter counted) => counted.KindOf(Latest, Follows, State, Severity, Code, DecidedBy);
}
