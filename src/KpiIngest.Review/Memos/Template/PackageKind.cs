using System.Text;
using System.Xml.Linq;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Memos.Template;

/// <summary>What a package says that it is: Word goes by that, and not by the name of the file.</summary>
internal sealed class PackageKind
{
    public const string ContentTypes = "[Content_Types].xml";

    private const string Relationships = "_rels/.rels";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string DocumentTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly Bilingual WithMacros = new(
        "มีมาโคร (.docm, .dotm) ให้เปิดใน Word แล้วบันทึกเป็น .docx ซึ่งไม่มีมาโคร",
        "it holds macros (.docm, .dotm): open it in Word and save it as .docx, which has none"
    );

    private PackageKind(string? main, byte[] types, Bilingual? refused) => (Main, TypesOfDocument, Refused) = (main, types, refused);

    /// <summary>Name of the part that holds the text; null where <see cref="Refused"/> says why there is none.</summary>
    public string? Main { get; }

    /// <summary>The part of content types of a filled one: that of a document, also where the template is a .dotx.</summary>
    public byte[] TypesOfDocument { get; }

    /// <summary>Why it cannot be filled; null where it can.</summary>
    public Bilingual? Refused { get; }

    /// <exception cref="TemplateXmlException">A part of the package is damaged.</exception>
    public static PackageKind Of(IReadOnlyList<(string Name, byte[] Bytes)> parts)
    {
        byte[]? types = PartOf(parts, ContentTypes);
        byte[]? relationships = PartOf(parts, Relationships);
        if (types is null || relationships is null)
        {
            string missing = types is null ? ContentTypes : Relationships;
            return No(new($"ไม่ใช่ไฟล์ Word (.docx): ไม่มีส่วน {missing}", $"it is no Word file (.docx): it lacks {missing}"));
        }

        if (MainOf(relationships) is not { } main || PartOf(parts, main) is null)
            return No(new("ไม่ใช่ไฟล์ Word (.docx): ไม่มีเอกสารในไฟล์", "it is no Word file (.docx): there is no document in it"));
        XDocument declared = TemplateXml.Read(ContentTypes, types);
        XAttribute? type = TypeOf(declared, main);
        if (
            type?.Value.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true
            || parts.Any(p => p.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        )
            return No(WithMacros);
        if (type?.Value == Document)
            return new PackageKind(main, types, null);
        if (type?.Value != DocumentTemplate)
            return No(new("ไม่ใช่ไฟล์ Word (.docx): ไฟล์ระบุชนิดอื่น", "it is no Word file (.docx): it says that it is of another kind"));
        type.Value = Document;
        return new PackageKind(
            main,
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + declared.Root!.ToString(SaveOptions.DisableFormatting)
            ),
            null
        );
    }

    private static PackageKind No(Bilingual why) => new(null, [], why);

    private static byte[]? PartOf(IReadOnlyList<(string Name, byte[] Bytes)> parts, string name) =>
        parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)).Bytes;

    private static string? MainOf(byte[] relationships) =>
        TemplateXml
            .Read(Relationships, relationships)
            .Root?.Elements(Rels + "Relationship")
            .FirstOrDefault(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            ?.Attribute("Target")
            ?.Value.TrimStart('/');

    private static XAttribute? TypeOf(XDocument declared, string main) =>
        (
            declared
                .Root?.Elements(Types + "Override")
                .FirstOrDefault(o =>
                    string.Equals(((string?)o.Attribute("PartName"))?.TrimStart('/'), main, StringComparison.OrdinalIgnoreCase)
                )
            ?? declared
                .Root?.Elements(Types + "Default")
                .FirstOrDefault(d =>
                    string.Equals(
                        (string?)d.Attribute("Extension"),
                        Path.GetExtension(main).TrimStart('.'),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
        )?.Attribute("ContentType");
}
