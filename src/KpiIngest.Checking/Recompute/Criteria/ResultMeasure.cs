using System.Globalization;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>What kind of figure a stated result is.</summary>
public enum MeasureKind
{
    /// <summary>A figure without a unit: a step number, or a value in the unit of the criteria.</summary>
    Number,

    /// <summary><c>ร้อยละ ๘๖.๓๗</c>, <c>86.37%</c>.</summary>
    Percent,

    /// <summary><c>๓ ข้อ</c>, <c>ดำเนินการได้ ๔ ครั้ง</c>.</summary>
    Counted,

    /// <summary><c>ระดับ ๔</c>, <c>ขั้นตอนที่ ๓</c>.</summary>
    Level,
}

/// <summary>A stated result (ผลการดำเนินงาน) as one figure, where that is certain.</summary>
/// <param name="Figure">Exact, with the places stated.</param>
/// <param name="Unit">The counting word; <c>%</c> for a percentage; null for a number and for a level.</param>
public sealed record ResultMeasure(MeasureKind Kind, Figure Figure, string? Unit)
{
    private static readonly string[] LevelWords = ["ระดับที่", "ระดับคะแนน", "ระดับ", "ขั้นตอนที่", "ขั้นที่", "ขั้น"];

    private static readonly string[] Before = ["ดำเนินการได้", "ดำเนินการ", "สำเร็จ", "บรรลุ", "ได้", "อยู่ใน", "ถึง", "ใน"];

    /// <returns>Null where nothing is stated, or words that are more than a figure with its unit.</returns>
    public static ResultMeasure? Of(StatedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Figure is { } figure)
            return new ResultMeasure(result.Percent ? MeasureKind.Percent : MeasureKind.Number, figure, result.Percent ? "%" : null);
        if (result.Text is not { } text)
            return null;
        if (LevelNumber(ConditionReader.Plain(text)) is { } level)
            return new ResultMeasure(MeasureKind.Level, level, null);
        if (ConditionReader.Read(text) is not { Form: BoundForm.Bare } bound || (bound.Unit is null && !bound.Percent))
            return null;
        decimal value = (decimal)bound.Value.RoundedUnits(bound.Places) / (decimal)Rational.PowerOfTen(bound.Places);
        return new ResultMeasure(
            bound.Percent ? MeasureKind.Percent : MeasureKind.Counted,
            new Figure(text, value, bound.Places),
            bound.Percent ? "%" : bound.Unit
        );
    }

    /// <summary>The number of <c>ระดับ4</c>; null for anything else.</summary>
    private static Figure? LevelNumber(string plain)
    {
        ReadOnlySpan<char> rest = plain.AsSpan();
        while (Stripped(ref rest, Before)) { }

        if (!Stripped(ref rest, LevelWords))
            return null;
        return rest.Length is 1 or 2 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new Figure(plain, number, 0)
            : null;
    }

    private static bool Stripped(ref ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal))
                continue;
            text = text[word.Length..];
            return true;
        }

        return false;
    }
}
