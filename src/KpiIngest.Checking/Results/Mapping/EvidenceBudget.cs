namespace KpiIngest.Checking.Results.Mapping;

/// <summary>How many figures and operands the answer for one file shows. Each takes some 220 bytes of an answer that is limited itself: a
/// file of many thousand rows is answered without the places of its last figures rather than not at all, and says how many are left
/// out.</summary>
internal sealed class EvidenceBudget
{
    public const int MostFigures = 120_000;

    public const int MostOperands = 40_000;

    private int figures;
    private int operands;

    public EvidenceBudget()
        : this(MostFigures, MostOperands) { }

    /// <summary>Of other sizes, for tests.</summary>
    internal EvidenceBudget(int figures, int operands) => (this.figures, this.operands) = (figures, operands);

    /// <summary>Of these as many as are shown, from the first on.</summary>
    public int TakeFigures(int wanted) => Take(ref figures, wanted);

    /// <summary>The same of operands.</summary>
    public int TakeOperands(int wanted) => Take(ref operands, wanted);

    private static int Take(ref int left, int wanted)
    {
        int taken = Math.Min(left, wanted);
        left -= taken;
        return taken;
    }
}
