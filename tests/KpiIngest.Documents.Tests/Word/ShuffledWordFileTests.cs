using System.Xml.Linq;
using static KpiIngest.Documents.Tests.Word.WordXml;

namespace KpiIngest.Documents.Tests.Word;

/// <summary>Well-formed files whose elements stand where no program would put them.</summary>
[Trait("Lane", "Whole")]
public sealed class ShuffledWordFileTests
{
    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"thaiNumbers\"/>"
        + "<w:lvlText w:val=\"%1.%9%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private static readonly string Rich =
        "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
        + R("( / ) รอบ ๖")
        + "</w:p>"
        + P(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                + R("☒")
                + "</w:sdtContent></w:sdt>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"7\"/></w:ddList></w:ffData></w:fldChar></w:r>",
            "<w:r><w:instrText>SYMBOL 9999999 \\f \"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
        + T(
            "<w:tr><w:trPr><w:gridBefore w:val=\"99999\"/></w:trPr>"
                + Tc("๑", "<w:gridSpan w:val=\"-3\"/><w:vMerge w:val=\"restart\"/>")
                + Tc("๒", "<w:tcW w:w=\"5\" w:type=\"dxa\"/>")
                + "</w:tr>",
            Tr(Tc("๓", "<w:vMerge/>"), Tc(T(Tr(Tc("๔"))) + P(), "<w:hMerge/>"))
        )
        + P(
            "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>๑</m:t></m:r></m:num><m:den/></m:f><m:nary><m:naryPr/><m:sub/><m:e/></m:nary><m:d><m:dPr/></m:d></m:oMath></m:oMathPara>"
        )
        + P(
            $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{P(R("กล่อง"))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>",
            "<w:ins w:id=\"5\">"
                + R("ใหม่", "<w:rStyle w:val=\"A\"/><w:vertAlign w:val=\"superscript\"/>")
                + "</w:ins><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:char=\"zz\"/><w:footnoteReference w:id=\"1\"/></w:r>"
        )
        + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"h1\"/><w:titlePg/></w:sectPr>";

    [Fact]
    public async Task Are_read_or_refused_and_never_throw()
    {
        Random random = new(25560711);
        for (int i = 0; i < 400; i++)
        {
            XDocument document = XDocument.Parse($"<w:document {WordFile.Namespaces}><w:body>{Rich}</w:body></w:document>");
            for (int n = random.Next(1, 12); n > 0; n--)
                Shuffle(document, random);
            using WordFile file = WordFile
                .OfDocument(document.ToString(SaveOptions.DisableFormatting))
                .Numbering(Numbering)
                .Styles("<w:style w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>")
                .Header("h1", P(R("หัว")))
                .Footnotes($"<w:footnote w:id=\"1\">{P(R("ท้าย"))}</w:footnote>");
            ReadResult result = await file.ReadAsync();
            if (result is ReadResult.Success success)
                Assert.NotNull(DocumentDump.ToText(success.Document));
            else
                Assert.Equal("damaged", ((ReadResult.Failure)result).Error.Code);
        }
    }

    private static void Shuffle(XDocument document, Random random)
    {
        List<XElement> elements = document.Root!.Descendants().ToList();
        if (elements.Count < 2)
            return;
        XElement one = elements[random.Next(elements.Count)];
        XElement other = elements[random.Next(elements.Count)];
        switch (random.Next(4))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                other.Add(new XElement(one));
                break;
            case 2:
                one.Name = other.Name;
                break;
            default:
                one.Attributes()
                    .Where(a => !a.IsNamespaceDeclaration && a.Name.NamespaceName != XNamespace.Xml.NamespaceName)
                    .ToList()
                    .ForEach(a => a.Value = other.Attributes().FirstOrDefault()?.Value ?? "");
                break;
        }
    }
}
