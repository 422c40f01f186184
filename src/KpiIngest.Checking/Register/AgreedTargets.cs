using System.Globalization;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Register;

/// <summary>Targets of criteria against those of the register, level by level. Words are never compared: only where both are a condition on
/// one figure, of the same kind and unit.</summary>
internal static class AgreedTargets
{
    /// <summary>The levels in which they differ.</summary>
    public static IEnumerable<AcrossFilesFigure> Differences(AgreedIndicator agreed, CriteriaResult criteria, string? item)
    {
        foreach (LevelResult level in criteria.Levels)
        {
            if (LevelOf(level) is not { } number || level.Condition is not { } condition || agreed.Targets[number - 1] is not { } target)
                continue;
            if (
                ConditionReader.Read(target) is not { } wanted
                || ConditionReader.Read(condition) is not { } stated
                || !Differ(wanted, stated)
            )
                continue;
            (string left, string right) = (Shown(wanted), Shown(stated));
            yield return new AcrossFilesFigure(
                item,
                string.Create(CultureInfo.InvariantCulture, $"T{number}"),
                [left, right],
                $"{left} ≠ {right}",
                [null, null]
            );
        }
    }

    /// <returns>1 to 5; null where the level is none of these.</returns>
    private static int? LevelOf(LevelResult level) =>
        int.TryParse(level.Score ?? level.Level, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= 1 and <= AgreedIndicator.Levels
            ? number
            : null;

    private static bool Differ(Bound wanted, Bound stated)
    {
        if (
            Kind(wanted) != Kind(stated)
            || (wanted.Unit is not null && stated.Unit is not null && !string.Equals(wanted.Unit, stated.Unit, StringComparison.Ordinal))
        )
            return false;
        return !Same(wanted, stated, Rational.One) && (wanted.Percent == stated.Percent || !Same(wanted, stated, Rational.Hundred));
    }

    /// <summary>80, at least 80 and at most 80 name the same target; a range, or what must be more than it says, does not.</summary>
    private static BoundForm Kind(Bound bound) => bound.Form is BoundForm.AtLeast or BoundForm.AtMost ? BoundForm.Bare : bound.Form;

    /// <param name="factor">Between a share and its percentage.</param>
    private static bool Same(Bound one, Bound other, Rational factor) =>
        (one.Value == other.Value * factor && one.Upper == other.Upper * factor)
        || (one.Value * factor == other.Value && one.Upper * factor == other.Upper);

    private static string Shown(Bound bound) =>
        bound.Form == BoundForm.Range ? $"{DecimalText.Of(bound.Value)}-{DecimalText.Of(bound.Upper)}" : DecimalText.Of(bound.Value).Text;
}
