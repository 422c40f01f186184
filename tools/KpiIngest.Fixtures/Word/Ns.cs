using System.Xml.Linq;

namespace KpiIngest.Fixtures.Word;

/// <summary>XML namespaces of WordprocessingML.</summary>
internal static class Ns
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static XAttribute Val(object value) => new(W + "val", value);
}
