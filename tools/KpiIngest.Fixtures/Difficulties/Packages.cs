using System.Text;
using System.Xml.Linq;
using KpiIngest.Fixtures.Sets;
using KpiIngest.Fixtures.Word;
using static KpiIngest.Fixtures.Word.Ns;

namespace KpiIngest.Fixtures.Difficulties;

/// <summary>The same card in the packages that other programs and versions write.</summary>
internal static class Packages
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static IEnumerable<Fixture> All() =>
        [
            Of("package-strict", "an ISO strict file: every vocabulary under its other name", Strict),
            Of("package-macros", "a .docm", d => Type(d, "application/vnd.ms-word.document.macroEnabled.main+xml")) with
            {
                Format = "docm",
            },
            Of(
                "package-template",
                "a .dotx",
                d => Type(d, "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
            ) with
            {
                Format = "dotx",
            },
            Of("package-utf-16", "the main part in UTF-16", d => d.Encoding = Encoding.Unicode),
            Of(
                "package-bare",
                "nothing but the main part: no styles, numbering, settings or fonts",
                d =>
                {
                    foreach (
                        string part in new[]
                        {
                            "word/_rels/document.xml.rels",
                            "word/styles.xml",
                            "word/numbering.xml",
                            "word/settings.xml",
                            "word/fontTable.xml",
                            "docProps/core.xml",
                            "docProps/app.xml",
                        }
                    )
                        d.Remove(part);
                    d["[Content_Types].xml"] =
                        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"{Main}\"/></Types>";
                    d["_rels/.rels"] =
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
                }
            ),
            Of(
                "package-absolute-targets",
                "relationships that name their targets from the root, the parts in other letters",
                d =>
                {
                    d["_rels/.rels"] = d["_rels/.rels"]
                        .Replace("\"word/document.xml\"", "\"/word/Document.xml\"", StringComparison.Ordinal);
                    d["word/_rels/document.xml.rels"] = d["word/_rels/document.xml.rels"]
                        .Replace("Target=\"styles.xml\"", "Target=\"/word/Styles.xml\"", StringComparison.Ordinal);
                }
            ),
            Of("package-wrong-content-types", "content types that call the main part plain XML", d => Type(d, "application/xml")),
            Of(
                "package-no-content-type",
                "content types that forget the main part and write the others in capitals",
                d =>
                    d["[Content_Types].xml"] = d["[Content_Types].xml"]
                        .Replace($"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}\"/>", "", StringComparison.Ordinal)
                        .Replace(".wordprocessingml.styles+xml", ".WordprocessingML.Styles+xml", StringComparison.Ordinal)
            ),
            Of(
                "package-backslashes",
                "part names with backslashes",
                d =>
                {
                    foreach ((string name, _) in d.Parts.ToArray())
                        d.Rename(name, name.Replace('/', '\\'));
                }
            ),
            Of(
                "package-other-prefixes",
                "the vocabulary under another prefix, as the default namespace",
                d =>
                {
                    string xml = d
                        .Document.ToString(SaveOptions.DisableFormatting)
                        .Replace("<w:", "<q:", StringComparison.Ordinal)
                        .Replace("</w:", "</q:", StringComparison.Ordinal)
                        .Replace(" w:", " q:", StringComparison.Ordinal)
                        .Replace("xmlns:w=", "xmlns:q=", StringComparison.Ordinal);
                    d.Document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
                }
            ),
            Of(
                "package-broken-link",
                "a malformed address among the links, a picture that is gone",
                d =>
                    d["word/_rels/document.xml.rels"] = d["word/_rels/document.xml.rels"]
                        .Replace(
                            "</Relationships>",
                            "<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a b@@c,d:e\" TargetMode=\"External\"/>"
                                + "<Relationship Id=\"x2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"NULL\"/></Relationships>",
                            StringComparison.Ordinal
                        )
            ),
            Of(
                "package-unknown-attributes",
                "links with an attribute that nobody knows, custom XML whose identity is called plain XML",
                d =>
                {
                    d["_rels/.rels"] = d["_rels/.rels"]
                        .Replace("<Relationship ", "<Relationship Origin=\"export\" ", StringComparison.Ordinal);
                    d.Relate("data", "customXml", "item.xml", "application/xml", "<a/>"u8.ToArray());
                    d.Add(
                        "word/_rels/item.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"p\" "
                            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps\" Target=\"itemProps.xml\"/></Relationships>"
                    );
                    d.Add(
                        "word/itemProps.xml",
                        "<ds:datastoreItem ds:itemID=\"{6F1B2C00-0000-4000-8000-000000000002}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>"
                    );
                }
            ),
        ];

    private static Fixture Of(string name, string about, Action<WordDraft> rewrite) =>
        HardCard.OfSmall(name, about, (_, draft) => rewrite(draft));

    private static void Type(WordDraft draft, string type) =>
        draft["[Content_Types].xml"] = draft["[Content_Types].xml"].Replace(Main, type, StringComparison.Ordinal);

    private static void Strict(WordDraft draft)
    {
        static string Iso(string xml) =>
            xml.Replace(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main",
                    StringComparison.Ordinal
                )
                .Replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships",
                    StringComparison.Ordinal
                )
                .Replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math",
                    StringComparison.Ordinal
                );
        foreach (
            string part in new[]
            {
                "_rels/.rels",
                "word/_rels/document.xml.rels",
                "word/styles.xml",
                "word/numbering.xml",
                "word/settings.xml",
                "word/fontTable.xml",
            }
        )
            draft[part] = Iso(draft[part]);
        draft.Document = XDocument.Parse(Iso(draft.Document.ToString(SaveOptions.DisableFormatting)), LoadOptions.PreserveWhitespace);
        draft.Document.Root!.Add(new XAttribute(XName.Get("conformance", "http://purl.oclc.org/ooxml/wordprocessingml/main"), "strict"));
    }
}
