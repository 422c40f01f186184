using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>Linear interpolation between neighbouring targets: S = Si + (x − Ti) ÷ (Ti+1 − Ti) × (Si+1 − Si), rising or falling targets
/// alike. Beyond the first and the last target their scores hold.</summary>
internal static class Interpolation
{
    /// <returns>Null where two targets are equal, or scores do not go with the targets.</returns>
    public static CriteriaScore? Of(IReadOnlyList<UnderstoodLevel> levels, Figure result)
    {
        List<UnderstoodLevel> byTarget = levels.OrderBy(l => l.Bound!.Value).ToList();
        for (int i = 1; i < byTarget.Count; i++)
        {
            if (byTarget[i].Bound!.Value == byTarget[i - 1].Bound!.Value)
                return null;
        }

        (Rational low, Rational high) = result.Whole
            ? (result.Exact, result.Exact)
            : (result.Exact - Rational.HalfUnit(result.Places), result.Exact + Rational.HalfUnit(result.Places));
        (Rational exact, string? operation, UnderstoodLevel from, UnderstoodLevel? to) = At(byTarget, result.Exact);
        (Rational one, Rational other) = (At(byTarget, low).Score, At(byTarget, high).Score);
        return new CriteriaScore(
            CriteriaReading.Interpolation,
            new RoundingInterval(Rational.Min(one, other), Rational.Max(one, other)),
            exact,
            operation
        )
        {
            From = from,
            To = to,
        };
    }

    private static (Rational Score, string? Operation, UnderstoodLevel From, UnderstoodLevel? To) At(
        List<UnderstoodLevel> byTarget,
        Rational x
    )
    {
        if (x <= byTarget[0].Bound!.Value)
            return (byTarget[0].Score, null, byTarget[0], null);
        if (x >= byTarget[^1].Bound!.Value)
            return (byTarget[^1].Score, null, byTarget[^1], null);
        int above = byTarget.FindIndex(l => l.Bound!.Value > x);
        // From the level with the lower score, as the formula is taught, also where targets fall.
        (UnderstoodLevel from, UnderstoodLevel to) =
            byTarget[above - 1].Score <= byTarget[above].Score
                ? (byTarget[above - 1], byTarget[above])
                : (byTarget[above], byTarget[above - 1]);
        (Rational start, Rational end) = (from.Bound!.Value, to.Bound!.Value);
        Rational step = to.Score - from.Score;
        string times = step == Rational.One ? "" : $" × {DecimalText.Of(step)}";
        return (
            from.Score + ((x - start) / (end - start) * step),
            $"{DecimalText.Of(from.Score)} + ({DecimalText.Of(x)} − {Subtracted(start)}) ÷ ({DecimalText.Of(end)} − {Subtracted(start)}){times}",
            from,
            to
        );
    }

    private static string Subtracted(Rational value) => value.Sign < 0 ? $"({DecimalText.Of(value)})" : $"{DecimalText.Of(value)}";
}
