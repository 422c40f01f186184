using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;

namespace KpiIngest.Fixtures.Word;

/// <summary>An inline picture (DrawingML) and the one photograph that all of them show.</summary>
internal static class WordPicture
{
    public const string Relationship =
        """<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>""";

    private const int EmuPerTwip = 635;

    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement Of(Picture picture, int id)
    {
        XAttribute[] size = [new("cx", picture.Width * EmuPerTwip), new("cy", picture.Height * EmuPerTwip)];
        return new XElement(
            Ns.W + "drawing",
            new XElement(
                Wp + "inline",
                new XElement(Wp + "extent", size),
                new XElement(Wp + "docPr", new XAttribute("id", id), new XAttribute("name", $"Picture {id}")),
                new XElement(
                    A + "graphic",
                    new XElement(
                        A + "graphicData",
                        new XAttribute("uri", Pic.NamespaceName),
                        new XElement(
                            Pic + "pic",
                            new XElement(
                                Pic + "nvPicPr",
                                new XElement(Pic + "cNvPr", new XAttribute("id", id), new XAttribute("name", "image1.png")),
                                new XElement(Pic + "cNvPicPr")
                            ),
                            new XElement(
                                Pic + "blipFill",
                                new XElement(A + "blip", new XAttribute(R + "embed", "rId9")),
                                new XElement(A + "stretch", new XElement(A + "fillRect"))
                            ),
                            new XElement(
                                Pic + "spPr",
                                new XElement(
                                    A + "xfrm",
                                    new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                                    new XElement(A + "ext", size)
                                ),
                                new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))
                            )
                        )
                    )
                )
            )
        );
    }

    /// <summary>A grey PNG of one pixel.</summary>
    public static byte[] Photograph() =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
