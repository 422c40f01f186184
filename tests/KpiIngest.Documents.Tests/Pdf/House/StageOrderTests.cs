using System.Reflection;
using KpiIngest.Documents.Pdf;

namespace KpiIngest.Documents.Tests.Pdf.House;

/// <summary>The stages of the reader stand in one order, and each sees only those before it: what the compiled code of a folder refers to
/// proves it.</summary>
public sealed class StageOrderTests
{
    private const string Root = "KpiIngest.Documents.Pdf";

    /// <summary>The folders of <c>Documents/Pdf</c>. The files beside them put the stages together and may see all.</summary>
    internal static readonly string[] Order =
    [
        "Page",
        "Painted",
        "PdfPig",
        "Words",
        "Rulings",
        "TextLines",
        "Lattice",
        "RuledRows",
        "Borderless",
        "Equations",
        "Joining",
        "Assembly",
        "Trace",
    ];

    private static readonly Type[] Types = [.. typeof(PdfReader).Assembly.GetTypes().Where(t => StageOf(t) is not null)];

    public static TheoryData<string> Stages => new(Types.Select(t => StageOf(t)!).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_refers_only_to_those_before_it(string stage)
    {
        Assert.Contains(stage, Order);
        IEnumerable<(Type Type, Type Refers)> seen = Types
            .Where(t => StageOf(t) == stage)
            .SelectMany(t => ReferencedTypes.Of(t).Select(r => (Type: t, Refers: r)));
        Assert.Empty(
            seen.Where(s => !MaySee(stage, s.Refers))
                .Select(s => $"{s.Type.FullName} -> {s.Refers.FullName}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_refers_forward_is_noticed() => Assert.Contains(typeof(PdfReader), ReferencedTypes.Of(typeof(StageOrderTests)));

    private static bool MaySee(string stage, Type type)
    {
        if (!IsOfPdf(type))
            return true;
        return StageOf(type) is { } other && Array.IndexOf(Order, other) <= Array.IndexOf(Order, stage);
    }

    private static bool IsOfPdf(Type type) =>
        type.Assembly == typeof(PdfReader).Assembly
        && type.Namespace is { } name
        && (name == Root || name.StartsWith(Root + ".", StringComparison.Ordinal));

    /// <summary>Null for the types beside the folders and those of other parts.</summary>
    private static string? StageOf(Type type) =>
        IsOfPdf(type) && type.Namespace!.Length > Root.Length ? type.Namespace[(Root.Length + 1)..].Split('.')[0] : null;
}
