using System.Text;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Parts of a package that show text and are not filled.</summary>
internal static class UnfilledParts
{
    private static readonly string[] Shown = ["word/charts/", "word/diagrams/", "word/comments"];

    /// <summary>True where a mark would stay as it is typed.</summary>
    public static bool HoldsMark(TemplatePart part) =>
        Array.Exists(Shown, s => part.Name.StartsWith(s, StringComparison.Ordinal))
        && part.Name.EndsWith(".xml", StringComparison.Ordinal)
        && Encoding.UTF8.GetString(part.Bytes).Contains("{{", StringComparison.Ordinal);
}
