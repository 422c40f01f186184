using KpiIngest.Documents;

namespace KpiIngest.Reports;

/// <summary>What the words of a conversion do with the total.</summary>
public enum ConversionKind
{
    /// <summary>The total as a percentage of what could be had: <c>คิดเป็นร้อยละ</c>. What stands for the whole, only the scale
    /// says.</summary>
    Percent,

    /// <summary>× <see cref="TotalConversion.Factor"/>: <c>แปลงคะแนนรวม คูณ ๒๐</c>.</summary>
    Times,

    /// <summary>÷ <see cref="TotalConversion.Factor"/>: <c>คะแนนรวม ÷ ๕</c>.</summary>
    Divided,
}

/// <summary>A row under the total that states it on another scale. It is no row of the table and is summed with none.</summary>
/// <param name="Label">As written, white space run to one space.</param>
/// <param name="Factor">Above zero; null for a percentage whose words name none.</param>
/// <param name="Stated">What the total comes to on the other scale; stated or unclear.</param>
public sealed record TotalConversion(string Label, ConversionKind Kind, Figure? Factor, StatedFigure Stated, Place Place)
{
    /// <summary>Where the factor is written; unknown where there is none.</summary>
    public Place FactorPlace { get; init; } = Place.Unknown;
}
