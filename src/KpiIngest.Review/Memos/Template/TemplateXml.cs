using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos.Template;

/// <summary>Reads the XML of a part: nothing outside the file, and no deeper than the code that walks it bears.</summary>
internal static class TemplateXml
{
    /// <summary>Tables within tables within text boxes come to a few dozen.</summary>
    private const int Deepest = 256;

    /// <param name="name">Of the part.</param>
    /// <exception cref="TemplateXmlException">It is no XML, or nested too deeply.</exception>
    public static XDocument Read(string name, byte[] bytes)
    {
        try
        {
            using (XmlReader depth = Open(bytes))
            {
                while (depth.Read())
                {
                    if (depth.Depth <= Deepest)
                        continue;
                    string most = Deepest.ToString(CultureInfo.InvariantCulture);
                    throw new TemplateXmlException(
                        new Bilingual($"ส่วน {name} ซ้อนกันลึกเกิน {most} ชั้น", $"its part {name} is nested more than {most} deep")
                    );
                }
            }

            using XmlReader reader = Open(bytes);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            string line = e.LineNumber.ToString(CultureInfo.InvariantCulture);
            throw new TemplateXmlException(
                new Bilingual(
                    $"ส่วน {name} เสียหาย อ่านเป็น XML ไม่ได้ (บรรทัดที่ {line})",
                    $"its part {name} is damaged: no XML (line {line})"
                ),
                e
            );
        }
    }

    private static XmlReader Open(byte[] bytes) =>
        XmlReader.Create(
            new MemoryStream(bytes, writable: false),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
}

/// <summary>Why a template is not read, before it is known what it is called.</summary>
internal sealed class TemplateXmlException(Bilingual said, Exception? inner = null) : Exception(said.English, inner)
{
    public Bilingual Said { get; } = said;
}
