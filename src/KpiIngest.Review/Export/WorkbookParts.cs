using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;

namespace KpiIngest.Review.Export;

/// <summary>The parts of an .xlsx beside its sheet (ECMA-376, Part 1, chapters 12 and 18).</summary>
internal static class WorkbookParts
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationsOfPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>The same rows make the same bytes: no part bears the time.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static XmlWriterSettings Xml { get; } = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    public static void Write(ZipArchive package, string sheetName)
    {
        Put(
            package,
            "[Content_Types].xml",
            $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/{Sheet}" ContentType="{Types}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/></Types>
            """
        );
        Put(
            package,
            "_rels/.rels",
            $"""<Relationships xmlns="{RelationsOfPackage}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Put(
            package,
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{RelationsOfPackage}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """
        );
        Put(
            package,
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{Namespace}" xmlns:r="{Relations}"><sheets><sheet name="{SecurityElement.Escape(
                sheetName
            )}" sheetId="1" r:id="r1"/></sheets></workbook>
            """
        );
        Put(
            package,
            "xl/styles.xml",
            $"""
            <styleSheet xmlns="{Namespace}"><fonts><font/><font><b/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """
        );
    }

    public static Stream Open(ZipArchive package, string name)
    {
        ZipArchiveEntry entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private static void Put(ZipArchive package, string name, string xml)
    {
        using Stream part = Open(package, name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml.Trim()));
    }
}
