using System.Globalization;

namespace KpiIngest.Records;

/// <summary>A row or a group row of a scoring table. A figure is kept as text in Arabic digits with its stated places (<c>3.0000</c>):
/// this is at once what was stated and the exact decimal, and no column can drift from another.</summary>
public sealed class RecordedRow
{
    public long Id { get; init; }

    public long TableId { get; init; }

    /// <summary>Index into the table's rows, or into its groups where <see cref="Group"/>, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>True for a row that states a subtotal.</summary>
    public required bool Group { get; init; }

    public string? Number { get; init; }

    public string? Name { get; init; }

    public string? Weight { get; init; }

    /// <summary>A figure or words.</summary>
    public string? Result { get; init; }

    public string? Score { get; init; }

    public string? WeightedScore { get; init; }

    /// <exception cref="FormatException">The text is no figure of the contract.</exception>
    public static decimal? Value(string? figure) =>
        figure is null
            ? null
            : decimal.Parse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
