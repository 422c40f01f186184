using System.Globalization;
using System.Security;
using System.Text;

namespace KpiIngest.Fixtures.Memos;

/// <summary>Writes the body of a template, paragraph by paragraph: every run has its properties for Latin letters and for Thai
/// ones.</summary>
internal sealed class MemoBody
{
    /// <summary>Of the text, in twentieths of a point: A4 less three centimetres at the left and two at the right.</summary>
    public const int Width = 9071;

    private readonly StringBuilder xml = new();

    /// <param name="size">In half points.</param>
    public static string Run(string text, int size = 32, bool bold = false)
    {
        string weight = bold ? "<w:b/><w:bCs/>" : "";
        string properties = string.Create(
            CultureInfo.InvariantCulture,
            $"<w:rPr><w:rFonts w:ascii=\"{MemoParts.Font}\" w:hAnsi=\"{MemoParts.Font}\" w:cs=\"{MemoParts.Font}\"/>{weight}<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:cs/><w:lang w:bidi=\"th-TH\"/></w:rPr>"
        );
        return string.Concat(
            text.Split('\t')
                .Select(
                    (part, i) =>
                        (i > 0 ? $"<w:r>{properties}<w:tab/></w:r>" : "")
                        + (
                            part.Length == 0
                                ? ""
                                : $"<w:r>{properties}<w:t xml:space=\"preserve\">{SecurityElement.Escape(part)}</w:t></w:r>"
                        )
                )
        );
    }

    public MemoBody Paragraph(string properties, params string[] runs)
    {
        xml.Append("<w:p>").Append(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>").AppendJoin("", runs).Append("</w:p>");
        return this;
    }

    /// <summary>Lines of the head: a bold label, then dots to where the next one begins.</summary>
    public MemoBody Line(int tab, params string[] runs) =>
        Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<w:tabs>{(tab < Width ? $"<w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"{tab}\"/>" : "")}<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{Width}\"/></w:tabs>"
            ),
            runs
        );

    /// <summary>A paragraph of the text: its first line is indented two and a half centimetres, its lines are spread as Thai is.</summary>
    /// <param name="last">True for the one before the signature, which is not to stand alone on a page.</param>
    public MemoBody Text(bool last, params string[] runs) =>
        Paragraph(
            (last ? "<w:keepNext/><w:keepLines/>" : "")
                + "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"1418\"/><w:jc w:val=\"thaiDistribute\"/>",
            runs
        );

    /// <summary>A row of headings, repeated on each page, and one row of marks that is repeated for each entry.</summary>
    /// <param name="columns">Width in twentieths of a point, heading, mark, and how its text stands.</param>
    public MemoBody Table(params (int Width, string Heading, string Mark, string Stands)[] columns)
    {
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{columns.Sum(c => c.Width)}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        );
        foreach ((int Width, string Heading, string Mark, string Stands) column in columns)
            xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{column.Width}\"/>");
        xml.Append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        foreach ((int Width, string Heading, string Mark, string Stands) column in columns)
            Cell(column.Width, "center", Run(column.Heading, 26, bold: true), "<w:vAlign w:val=\"center\"/>");

        // A long entry goes on over the page; figures stand in columns that are wide enough, and are never broken.
        xml.Append("</w:tr><w:tr>");
        foreach ((int Width, string Heading, string Mark, string Stands) column in columns)
            Cell(column.Width, column.Stands, Run("{{" + column.Mark + "}}", 26), column.Stands == "right" ? "<w:noWrap/>" : "");
        xml.Append("</w:tr></w:tbl>");
        return this;
    }

    public string Document(string footer) =>
        MemoParts.Head
        + $"<w:document {MemoParts.Namespaces}><w:body>{xml}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{footer}\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:pgNumType w:fmt=\"thaiNumbers\"/></w:sectPr></w:body></w:document>";

    /// <summary>The foot of every page.</summary>
    public static string Footer(string text) =>
        MemoParts.Head
        + $"<w:ftr {MemoParts.Namespaces}><w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"{Width}\"/></w:tabs></w:pPr>{Run(text + "\tหน้า ", 22)}<w:r><w:rPr><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:cs/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:cs/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:cs/></w:rPr><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run("๑", 22)}<w:r><w:rPr><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:cs/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";

    private void Cell(int width, string stands, string run, string properties) =>
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr><w:p><w:pPr><w:jc w:val=\"{stands}\"/></w:pPr>{run}</w:p></w:tc>"
        );
}
