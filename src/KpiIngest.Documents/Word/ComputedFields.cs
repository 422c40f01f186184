using KpiIngest.Documents.Word.Bindings;
using KpiIngest.Documents.Word.Package;

namespace KpiIngest.Documents.Word;

/// <summary>Formula fields of a table that LibreOffice computed (<c>=SUM(A1:A3)</c>, in its own way of writing ranges). It reads no Thai
/// figures: over rows of these its total is 0, or the sum of the other rows, and not what the author saw. Such a result, which is never in
/// Thai figures, is uncertain.</summary>
internal static class ComputedFields
{
    /// <param name="part">The root of a part that was converted; its paragraphs are changed in place.</param>
    public static void Apply(Markup part)
    {
        if (part.Descendant("w:instrText") is not null)
            Visit(part, inThaiTable: false);
    }

    private static void Visit(Markup element, bool inThaiTable)
    {
        foreach (Markup child in element.Children)
        {
            Visit(child, child.Name == "w:tbl" ? HoldsThaiFigure(child) : inThaiTable);
            if (child.Name == "w:p" && inThaiTable)
                Doubt(child);
        }
    }

    private static void Doubt(Markup paragraph)
    {
        HashSet<Markup> results = new(ReferenceEqualityComparer.Instance);
        List<Markup>? result = null;
        string instruction = "";
        foreach (Markup run in paragraph.Children)
        {
            switch (run.Child("w:fldChar")?["w:fldCharType"])
            {
                case "begin":
                    (instruction, result) = ("", null);
                    break;
                case "separate":
                    result = [];
                    break;
                case "end":
                    if (
                        result is not null
                        && instruction.AsSpan().TrimStart().StartsWith("=", StringComparison.Ordinal)
                        && !result.Exists(HoldsThaiFigure)
                    )
                        results.UnionWith(result);
                    result = null;
                    break;
                default:
                    instruction += run.Child("w:instrText")?.Text;
                    result?.Add(run);
                    break;
            }
        }

        if (results.Count > 0)
            ControlText.Doubt(paragraph, results);
    }

    private static bool HoldsThaiFigure(Markup element) =>
        (element.Name is "w:t" && element.Text.Any(c => c is >= '๐' and <= '๙')) || element.Children.Any(HoldsThaiFigure);
}
