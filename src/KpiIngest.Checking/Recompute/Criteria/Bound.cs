namespace KpiIngest.Checking.Recompute.Criteria;

/// <summary>How a condition on a figure is written.</summary>
public enum BoundForm
{
    /// <summary>A figure alone: a target, or a count that is reached.</summary>
    Bare,

    /// <summary><c>≥ ๕</c>, <c>ไม่น้อยกว่า</c>, <c>ขึ้นไป</c>.</summary>
    AtLeast,

    /// <summary><c>มากกว่า ๕</c>.</summary>
    MoreThan,

    /// <summary><c>ไม่เกิน ๕</c>.</summary>
    AtMost,

    /// <summary><c>น้อยกว่า ๕</c>.</summary>
    LessThan,

    /// <summary><c>๗๕ - ๗๙</c>, both ends included.</summary>
    Range,
}

/// <summary>A condition on one figure, read with certainty.</summary>
/// <param name="Value">The figure; the lower end of a range.</param>
/// <param name="Upper">The upper end of a range, above <paramref name="Value"/>; the figure itself otherwise.</param>
/// <param name="Places">Decimal places of the figures: how fine the scale is.</param>
/// <param name="Percent">True where it says ร้อยละ or %.</param>
/// <param name="Unit">ข้อ, ครั้ง and the like; null where none is written.</param>
public sealed record Bound(BoundForm Form, Rational Value, Rational Upper, int Places, bool Percent, string? Unit)
{
    /// <summary>The unit of counted points.</summary>
    public const string Points = "ข้อ";

    /// <summary>True where the figure itself does not meet the condition.</summary>
    public bool ExcludesItself => Form is BoundForm.MoreThan or BoundForm.LessThan;

    /// <param name="x">The result.</param>
    /// <param name="rising">True where more is better: then a bare figure is reached from below.</param>
    public bool IsMetBy(Rational x, bool rising) =>
        Form switch
        {
            BoundForm.AtLeast => x >= Value,
            BoundForm.MoreThan => x > Value,
            BoundForm.AtMost => x <= Value,
            BoundForm.LessThan => x < Value,
            BoundForm.Range => Value <= x && x <= Upper,
            _ => rising ? x >= Value : x <= Value,
        };
}
