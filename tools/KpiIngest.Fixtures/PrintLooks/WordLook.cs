using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KpiIngest.Fixtures.Pages;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.PrintLooks;

/// <summary>A look put into a .docx, for LibreOffice.</summary>
internal static class WordLook
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int Twips = 20;

    public static byte[] Write(IReadOnlyList<Block> blocks, PrintLook look, uint seed) =>
        WordPackage.Write(
            blocks,
            seed,
            draft =>
            {
                draft["word/styles.xml"] = WordParts
                    .Styles(look.Font, (int)(2 * look.Size))
                    .Replace("w:val=\"30\"", $"w:val=\"{(int)(2.4 * look.Size)}\"", StringComparison.Ordinal);
                foreach (XElement table in draft.Body.Descendants(W + "tbl"))
                    Table(table, look);
                XElement first = draft.Body.Descendants(W + "p").First();
                if (first.Element(W + "pPr") is not { } properties)
                    first.AddFirst(properties = new XElement(W + "pPr"));
                properties.Add(new XElement(W + "spacing", new XAttribute(W + "before", Twips * look.Shift)));
                Page(draft.Body.Element(W + "sectPr")!, look);
                Marks(draft, look.Marks);
            }
        );

    private static void Table(XElement table, PrintLook look)
    {
        XElement properties = table.Element(W + "tblPr")!;
        foreach (XElement line in properties.Element(W + "tblBorders")?.Elements() ?? [])
        {
            bool drawn = look.Lines.Outer || line.Name.LocalName.StartsWith("inside", StringComparison.Ordinal);
            line.SetAttributeValue(W + "val", drawn ? look.Lines.Kind.ToString().ToLowerInvariant() : "nil");
            line.SetAttributeValue(W + "sz", look.Lines.Eighths);
            line.SetAttributeValue(W + "color", look.Lines.Colour);
        }

        properties
            .Element(W + "tblLayout")!
            .AddAfterSelf(
                new XElement(
                    W + "tblCellMar",
                    Width("top", look.PaddingDown),
                    Width("left", look.PaddingAcross),
                    Width("bottom", look.PaddingDown),
                    Width("right", look.PaddingAcross)
                )
            );
        foreach (XElement row in table.Elements(W + "tr"))
        {
            if (look.RowsBreak)
                row.Descendants(W + "cantSplit").Remove();
            bool isHead = row.Element(W + "trPr")?.Element(W + "tblHeader") is not null;
            if (isHead && look.HeadsShaded)
                foreach (XElement cell in row.Elements(W + "tc"))
                    cell.Element(W + "tcPr")!
                        .Add(
                            new XElement(W + "shd", Val("clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", "D9E2F3"))
                        );
            if (isHead && !look.HeadsRepeated)
                row.Element(W + "trPr")!.Element(W + "tblHeader")!.Remove();
        }
    }

    private static XElement Width(string side, double points) =>
        new(W + side, new XAttribute(W + "w", (int)(Twips * points)), new XAttribute(W + "type", "dxa"));

    private static void Page(XElement section, PrintLook look)
    {
        XElement size = section.Element(W + "pgSz")!;
        size.SetAttributeValue(W + "w", Twips * look.Paper.Width);
        size.SetAttributeValue(W + "h", Twips * look.Paper.Height);
        if (look.Paper.Width > look.Paper.Height)
            size.SetAttributeValue(W + "orient", "landscape");
        foreach (XAttribute margin in section.Element(W + "pgMar")!.Attributes().Where(a => a.Name.LocalName is not "gutter"))
            margin.Value = (Twips * (margin.Name.LocalName is "header" or "footer" ? look.Margin / 3 : look.Margin)).ToString(
                CultureInfo.InvariantCulture
            );
        if (look.Marks == PageMarks.Numbers)
            section.Add(new XElement(W + "pgNumType", new XAttribute(W + "fmt", "thaiNumbers")));
    }

    private static void Marks(WordDraft draft, PageMarks marks)
    {
        const string Number =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        const string Small = "<w:rPr><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/></w:rPr>";
        if (marks is PageMarks.Numbers)
            Margin(draft, "footer", $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{Number}</w:p>");
        if (marks is PageMarks.RuledHeader)
        {
            Margin(
                draft,
                "header",
                $"<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr></w:pPr><w:r>{Small}<w:t>แบบรายงานผลการปฏิบัติราชการ</w:t></w:r></w:p>"
            );
            Margin(
                draft,
                "footer",
                $"<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r>{Small}<w:t xml:space=\"preserve\">หน้า </w:t></w:r>{Number}</w:p>"
            );
        }

        if (marks is PageMarks.Watermark)
        {
            Margin(
                draft,
                "header",
                "<w:p><w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\"/><v:textpath on=\"t\"/></v:shapetype>"
                    + "<v:shape id=\"PowerPlusWaterMarkObject1\" type=\"#_x0000_t136\" style=\"position:absolute;width:300pt;height:90pt;rotation:315;z-index:-251658240;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin\" fillcolor=\"silver\" stroked=\"f\"><v:textpath style=\"font-family:&quot;Laksaman&quot;;font-size:1pt\" string=\"สำเนา\"/></v:shape></w:pict></w:r></w:p>"
            );
        }
    }

    private static void Margin(WordDraft draft, string kind, string content)
    {
        string id = kind == "header" ? "rId60" : "rId61";
        string root = kind == "header" ? "hdr" : "ftr";
        XElement part = new(W + root, new XAttribute(XNamespace.Xmlns + "w", W), Snippet.All(content));
        draft.Relate(
            id,
            kind,
            kind + "1.xml",
            WordType + kind + "+xml",
            Encoding.UTF8.GetBytes(part.ToString(SaveOptions.DisableFormatting))
        );
        draft.Body.Element(W + "sectPr")!.AddFirst(Snippet.Of($"<w:{kind}Reference w:type=\"default\" r:id=\"{id}\"/>"));
    }
}
