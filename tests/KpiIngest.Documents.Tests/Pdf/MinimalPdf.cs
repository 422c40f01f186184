using System.Globalization;
using System.Text;

namespace KpiIngest.Documents.Tests.Pdf;

/// <summary>Writes the smallest PDF there can be: Helvetica, one content stream a page, no compression.</summary>
internal static class MinimalPdf
{
    /// <param name="contents">The content stream of each page; font /F1, picture /I1 (one grey pixel).</param>
    public static byte[] Write(params string[] contents)
    {
        List<string> objects = new()
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, i) => $"{5 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\u0080\nendstream",
        };
        foreach (string content in contents)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> >>"
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        StringBuilder file = new("%PDF-1.4\n");
        List<int> offsets = new();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Text at a place from the lower left corner.</summary>
    public static string Text(string text, int x, int y, string before = "") => $"BT {before} /F1 12 Tf {x} {y} Td ({text}) Tj ET ";

    /// <summary>Replaces text; the offsets of the objects are then wrong, and Poppler finds them itself.</summary>
    public static byte[] Edited(byte[] file, string old, string with, bool last = false)
    {
        string text = Encoding.Latin1.GetString(file);
        int at = last ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return Encoding.Latin1.GetBytes(text[..at] + with + text[(at + old.Length)..]);
    }
}
