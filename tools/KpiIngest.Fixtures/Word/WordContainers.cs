using System.Xml.Linq;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Word;

/// <summary>What holds blocks without being a table: content controls and text boxes.</summary>
internal static class WordContainers
{
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";

    public static XElement Control(params XElement[] content) =>
        new(W + "sdt", new XElement(W + "sdtPr"), new XElement(W + "sdtContent", content));

    /// <summary>A paragraph with a text box: the drawing, and the same content once more for programs that do not know it.</summary>
    public static XElement TextBox(IReadOnlyList<XElement> content, int id) =>
        new(
            W + "p",
            new XElement(
                W + "r",
                new XElement(
                    Mc + "AlternateContent",
                    new XElement(
                        Mc + "Choice",
                        new XAttribute("Requires", "wps"),
                        new XAttribute(XNamespace.Xmlns + "wps", Wps),
                        Drawing(content, id)
                    ),
                    new XElement(
                        Mc + "Fallback",
                        new XElement(
                            W + "pict",
                            new XElement(
                                V + "shape",
                                new XAttribute("id", $"box{id}"),
                                new XAttribute("style", "position:absolute;width:450pt;height:80pt"),
                                new XElement(V + "textbox", new XElement(W + "txbxContent", content))
                            )
                        )
                    )
                )
            )
        );

    private static XElement Drawing(IReadOnlyList<XElement> content, int id) =>
        new(
            W + "drawing",
            new XElement(
                Wp + "anchor",
                new XElement(Wp + "extent", new XAttribute("cx", 5715000), new XAttribute("cy", 1016000)),
                new XElement(Wp + "docPr", new XAttribute("id", 100 + id), new XAttribute("name", $"Text Box {id}")),
                new XElement(
                    A + "graphic",
                    new XElement(
                        A + "graphicData",
                        new XAttribute("uri", Wps.NamespaceName),
                        new XElement(
                            Wps + "wsp",
                            new XElement(Wps + "spPr", new XElement(A + "prstGeom", new XAttribute("prst", "rect"))),
                            new XElement(Wps + "txbx", new XElement(W + "txbxContent", content)),
                            new XElement(Wps + "bodyPr")
                        )
                    )
                )
            )
        );
}
