using System.Xml.Linq;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>Scoring tables and fields of the heading inside text boxes: as a drawing, as VML, in groups, written twice.</summary>
internal static class TextBoxes
{
    /// <summary>Size of a box that holds a whole scoring table, in twentieths of a point.</summary>
    private static readonly (int Width, int Height) OfTable = (Layouts.Writing.PageWidth + 100, 4600);

    /// <summary>English Metric Units to a twentieth of a point.</summary>
    private const int Unit = 635;

    public static IEnumerable<Fixture> All() =>
        [
            HardCard.OfSmall(
                "box-scoring-table",
                "the scoring table in a text box, written as a drawing and again as VML",
                (card, draft) => Box(draft.Table(card.Summary!.Lines[0].Weight), t => Twice(Choice, t, OfTable))
            ),
            HardCard.OfSmall(
                "box-scoring-table-vml",
                "the scoring table in a text box of VML alone",
                (card, draft) =>
                    Box(
                        draft.Table(card.Summary!.Lines[0].Weight),
                        t => "<w:pict><v:shape style=\"width:470pt;height:200pt\"><v:textbox>" + t + "</v:textbox></v:shape></w:pict>"
                    )
            ),
            HardCard.OfSmall(
                "box-scoring-table-group",
                "the scoring table in a text box inside grouped shapes",
                (card, draft) => Box(draft.Table(card.Summary!.Lines[0].Weight), t => Twice(Group, t, OfTable))
            ),
            HardCard.OfA(
                "box-detail-table",
                "item 4's own table in a text box of its paragraph",
                (card, draft) => Box(draft.Table(card.Items[3].Detail!.Lines[0].Weight), t => Twice(Choice, t, (OfTable.Width, 2600)))
            ),
            HardCard.OfSmall(
                "box-heading-field",
                "the supervisor in a text box",
                (card, draft) =>
                {
                    foreach (XElement line in draft.Paragraphs(t => t.Contains(card.Supervisors[0], StringComparison.Ordinal)))
                        Box(line, t => Twice(Choice, t, (8000, 700)));
                }
            ),
            HardCard.OfSmall(
                "box-figure",
                "one weighted score in a text box of its cell",
                (card, draft) =>
                {
                    XElement line = draft.Paragraph(card.Summary!.Lines[1].Mark.Weighted);
                    Box(line, t => Twice(Choice, t, (1100, 500)));
                }
            ),
        ];

    private static string Twice(Func<string, (int Width, int Height), string> choice, string content, (int Width, int Height) size) =>
        $"<mc:AlternateContent>{choice(content, size)}<mc:Fallback><w:pict><v:shape style=\"position:absolute;width:{size.Width / 20}pt;height:{size.Height / 20}pt\"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";

    private static string Choice(string content, (int Width, int Height) size) =>
        "<mc:Choice Requires=\"wps\"><w:drawing>"
        + Anchor(size, 70, "Text Box")
        + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + Shape(content, size)
        + "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>";

    private static string Group(string content, (int Width, int Height) size)
    {
        string extent = Extent("a:ext", size) + "<a:chOff x=\"0\" y=\"0\"/>" + Extent("a:chExt", size);
        return "<mc:Choice Requires=\"wpg\"><w:drawing>"
            + Anchor(size, 71, "Group")
            + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>"
            + $"<wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>{extent}</a:xfrm></wpg:grpSpPr><wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:bodyPr/></wps:wsp>"
            + $"<wpg:grpSp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>{extent}</a:xfrm></wpg:grpSpPr>{Shape(content, size)}</wpg:grpSp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>";
    }

    /// <summary>The box stands on lines of its own, where its paragraph stands.</summary>
    private static string Anchor((int Width, int Height) size, int id, string name) =>
        "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
        + "<wp:positionH relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV>"
        + Extent("wp:extent", size)
        + $"<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/><wp:docPr id=\"{id}\" name=\"{name}\"/>";

    private static string Shape(string content, (int Width, int Height) size) =>
        $"<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>{Extent("a:ext", size)}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>"
        + $"<wps:txbx>{content}</wps:txbx><wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/></wps:wsp>";

    private static string Extent(string name, (int Width, int Height) size) =>
        $"<{name} cx=\"{size.Width * Unit}\" cy=\"{size.Height * Unit}\"/>";

    /// <summary>Puts a block into a text box that hangs in an empty paragraph in its place.</summary>
    private static void Box(XElement block, Func<string, string> around)
    {
        string content =
            $"<w:txbxContent>{block.ToString(SaveOptions.DisableFormatting)}{(block.Name == W + "tbl" ? "<w:p/>" : "")}</w:txbxContent>";
        block.ReplaceWith(Snippet.Of($"<w:p><w:r>{around(content)}</w:r></w:p>"));
    }
}
