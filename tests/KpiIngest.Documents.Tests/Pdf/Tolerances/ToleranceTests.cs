namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>Each tolerance decides: what is measured just inside it gives another answer than what is measured just outside.</summary>
[Trait("Lane", "Whole")]
public sealed class ToleranceTests
{
    /// <summary>How far on either side it is tried, as a share of its value.</summary>
    private const double Near = 0.03;

    private static readonly Dictionary<string, Func<double, bool>> Probes = new IReadOnlyDictionary<string, Func<double, bool>>[]
    {
        PaintedProbes.All,
        PdfPigProbes.All,
        RulingProbes.All,
        WordProbes.All,
        DrawnWordProbes.All,
        TextProbes.All,
        LatticeProbes.All,
        RuledRowProbes.All,
        BorderlessProbes.All,
        EquationProbes.All,
        PageProbes.All,
    }
        .SelectMany(p => p)
        .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_tolerance_is_tried() =>
        Assert.Equal(
            ToleranceList.All.Select(t => $"{t.Stage}.{t.Name}").Order(StringComparer.Ordinal),
            Probes.Keys.Order(StringComparer.Ordinal)
        );

    public static TheoryData<string> Names => new(Probes.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_lies_just_inside_is_taken_otherwise_than_what_lies_just_outside(string name)
    {
        (_, _, Documents.Pdf.Page.Tolerance tolerance) = ToleranceList.All.Single(t => $"{t.Stage}.{t.Name}" == name);
        Func<double, bool> probe = Probes[name];
        Assert.NotEqual(probe(tolerance * (1 - Near)), probe(tolerance * (1 + Near)));

        // And nothing else decides nearby.
        Assert.Equal(probe(tolerance * (1 - Near)), probe(tolerance * (1 - (2 * Near))));
        Assert.Equal(probe(tolerance * (1 + Near)), probe(tolerance * (1 + (2 * Near))));
    }
}
