using System.Numerics;

namespace KpiIngest.Checking.Recompute;

/// <summary>A fraction of which a part needs more than 64 bits, in lowest terms.</summary>
/// <param name="Denominator">Above zero.</param>
internal sealed record WideFraction(BigInteger Numerator, BigInteger Denominator);
