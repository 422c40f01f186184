using System.Text.RegularExpressions;
using KpiIngest.Documents.Pdf.Page;

namespace KpiIngest.Documents.Tests.Pdf.Tolerances;

/// <summary>What decides by measure is a <see cref="Tolerance"/> with its reason: fractions stand nowhere else in the code of the
/// reader.</summary>
public sealed partial class StrayNumberTests
{
    /// <summary>Files with fractions that are no tolerances.</summary>
    private static readonly string[] Others =
    [
        "Painted/Paint.cs",
        "PdfPig/GuardedColours.cs", // the grey of a colour that is not known
        "PdfPig/EstimatedInk.cs", // a table of letters as common fonts draw them
        "PdfPig/PaintState.cs", // where nothing is clipped
        "Rulings/RulingJoin.cs",
        "Words/MisplacedMarks.cs", // no division by zero
        "Trace/TraceDrawing.cs", // drawings decide nothing
    ];

    [Fact]
    public void Fractions_stand_in_the_records_of_their_stage()
    {
        string folder = Path.Combine(ToleranceDocumentTests.Repository(), "src", "KpiIngest.Documents", "Pdf");
        IEnumerable<string> found = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("Tolerances.cs", StringComparison.Ordinal) && File.ReadLines(f).Any(HasFraction));
        Assert.Equal(
            Others.Order(StringComparer.Ordinal),
            found.Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("if (gap < 0.4 * size) return;", true)]
    [InlineData("    private const double Margin = 2;", true)]
    [InlineData("width is > .7 and < 1.4", true)]
    [InlineData("var share = 85e-2;", true)]
    [InlineData("/// <summary>0.5 of a line</summary>", false)]
    [InlineData("// programs round to 0.75", false)]
    [InlineData("var (start, end) = (0.0, 1.0);", false)]
    [InlineData("new Version(\"1.5\")", false)]
    [InlineData("points[1..5]", false)]
    public void A_fraction_is_told_from_words_and_ranges(string line, bool fraction) => Assert.Equal(fraction, HasFraction(line));

    private static bool HasFraction(string line) => Fraction().IsMatch(Words().Replace(line, ""));

    [GeneratedRegex(@"\bconst double\b|(?<![\w.)\]])\d*\.(?!0+\b)\d+\b|\b\d+e-?\d+\b", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"""[^""]*""|//.*", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Words();
}
