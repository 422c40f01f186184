using System.Xml;

namespace KpiIngest.Documents.Word.Package;

/// <summary>The same content written twice, for newer and for older programs (a text box as a drawing and as VML). Only the first branch
/// that the reader understands is taken, so that nothing in it stands twice.</summary>
internal static class AlternateContent
{
    public const string Namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static bool IsBranch(string localName) => localName is "Choice" or "Fallback";

    /// <summary>A fallback always; a choice when every vocabulary that it requires is known.</summary>
    public static bool IsUnderstood(XmlReader branch)
    {
        if (branch.LocalName == "Fallback")
            return true;
        string required = branch.GetAttribute("Requires") ?? "";
        foreach (string prefix in required.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (branch.LookupNamespace(prefix) is not { } known || !MarkupNames.Knows(known))
                return false;
        }

        return true;
    }
}
