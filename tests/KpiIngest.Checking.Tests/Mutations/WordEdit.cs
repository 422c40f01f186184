using System.IO.Compression;
using System.Xml.Linq;
using KpiIngest.Documents;

namespace KpiIngest.Checking.Tests.Mutations;

/// <summary>Changes the text of one table cell inside a Word file, as somebody would who types over it.</summary>
internal static class WordEdit
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="source">A .docx, left alone.</param>
    /// <param name="target">Written.</param>
    /// <param name="cell">Table counted depth first, physical row, grid column.</param>
    /// <returns>The text that stood there.</returns>
    public static string Replace(string source, string target, Place cell, string text)
    {
        File.Copy(source, target, overwrite: true);
        using ZipArchive package = ZipFile.Open(target, ZipArchiveMode.Update);
        ZipArchiveEntry part = package.GetEntry("word/document.xml")!;
        XDocument document;
        using (Stream stream = part.Open())
            document = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        List<XElement> texts = Cell(document, cell).Descendants(W + "t").ToList();
        string before = string.Concat(texts.Select(t => t.Value));
        for (int i = 0; i < texts.Count; i++)
            texts[i].Value = i == 0 ? text : "";
        part.Delete();
        using Stream written = package.CreateEntry("word/document.xml").Open();
        document.Save(written, SaveOptions.DisableFormatting);
        return before;
    }

    private static XElement Cell(XDocument document, Place place)
    {
        XElement row = document.Descendants(W + "tbl").ElementAt(place.Table!.Value).Elements(W + "tr").ElementAt(place.Row!.Value);
        int column = 0;
        foreach (XElement cell in row.Elements(W + "tc"))
        {
            if (column == place.Column)
                return cell;
            column += (int?)cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Attribute(W + "val") ?? 1;
        }

        throw new InvalidOperationException($"No cell starts in column {place.Column}.");
    }
}
