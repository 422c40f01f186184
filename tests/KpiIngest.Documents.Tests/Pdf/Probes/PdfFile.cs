using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Tests.Pdf.Probes;

/// <summary>
/// Writes a PDF object by object, without compression. Object 3 is Helvetica, /F1 of every page; object 4 a picture of one grey pixel, /I1;
/// pages are 600 by 800 points. A byte of the file is a character of the text.
/// </summary>
internal sealed class PdfFile
{
    public const int Pages = 2;
    public const int Helvetica = 3;

    private readonly List<string> objects =
    [
        "",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u0080\nendstream",
    ];

    private readonly List<int> pages = [];

    /// <summary>More entries of the catalog.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>More entries of the root of the page tree: what pages inherit.</summary>
    public string Tree { get; set; } = "";

    /// <summary>The entry of every page that states its size.</summary>
    public string Media { get; set; } = "/MediaBox [0 0 600 800]";

    /// <returns>The number of the object.</returns>
    public int Add(string content)
    {
        objects.Add(content);
        return objects.Count;
    }

    public int Stream(string data, string entries = "") => Add($"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream");

    /// <summary>A form: what annotations and pages draw as one. It has the resources of every page.</summary>
    public int Form(string data, string entries = "/BBox [0 0 600 800]", string resources = "") =>
        Stream(data, $"/Type /XObject /Subtype /Form {entries} /Resources << /Font << /F1 3 0 R >> {resources} >>");

    public PdfFile Page(string content, string entries = "", string resources = "", string fonts = "") =>
        PageOf([Stream(content)], entries, resources, fonts);

    public PdfFile PageOf(IEnumerable<int> contents, string entries = "", string resources = "", string fonts = "")
    {
        string streams = string.Join(' ', contents.Select(c => $"{c} 0 R"));
        pages.Add(
            Add(
                $"<< /Type /Page /Parent {Pages} 0 R {Media} /Contents [{streams}] {entries} /Resources << /Font << /F1 3 0 R {fonts} >> {(resources.Contains("/XObject", StringComparison.Ordinal) ? "" : "/XObject << /I1 4 0 R >>")} {resources} >> >>"
            )
        );
        return this;
    }

    /// <summary>A page of one line of text with annotations.</summary>
    public PdfFile Annotated(string content, params IEnumerable<int> annotations) =>
        Page(content, $"/Annots [{string.Join(' ', annotations.Select(a => $"{a} 0 R"))}]");

    public byte[] Bytes()
    {
        objects[0] = $"<< /Type /Catalog /Pages {Pages} 0 R {Catalog} >>";
        objects[1] = $"<< /Type /Pages /Count {pages.Count} {Tree} /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] >>";
        StringBuilder file = new("%PDF-1.7\n");
        List<int> offsets = new();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Text of Helvetica, 12 points, at a place from the lower left corner.</summary>
    public static string Text(string text, int x = 100, int y = 700, string before = "") =>
        $"BT {before} /F1 12 Tf {x} {y} Td ({text}) Tj ET ";

    /// <summary>A text string as hexadecimal UTF-16.</summary>
    public static string Utf16(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
}
