using System.Globalization;
using System.Text;
using KpiIngest.Scans.Pictures;

namespace KpiIngest.Scans.Files;

/// <summary>A PDF of one JPEG a page and nothing else, as a scanner makes it.</summary>
internal sealed class JpegPdf(int resolution) : IDisposable
{
    private const int PagesObject = 2;
    private readonly MemoryStream bytes = new();
    private readonly List<long> places = [0, 0];
    private readonly List<int> pages = [];

    public void Add(Raster page, int quality)
    {
        if (bytes.Length == 0)
            Write("%PDF-1.4\n");
        byte[] jpeg = Jpeg.Encode(page, quality);
        (string width, string height) = (Points(page.Width), Points(page.Height));
        int image = Begin();
        Write($"<< /Type /XObject /Subtype /Image /Width {page.Width} /Height {page.Height} /ColorSpace /DeviceGray ");
        Write($"/BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n");
        bytes.Write(jpeg);
        Write("\nendstream\nendobj\n");
        string content = $"q {width} 0 0 {height} 0 0 cm /Scan Do Q";
        int drawn = Begin();
        Write($"<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
        pages.Add(Begin());
        Write($"<< /Type /Page /Parent {PagesObject} 0 R /MediaBox [0 0 {width} {height}] ");
        Write($"/Resources << /XObject << /Scan {image} 0 R >> >> /Contents {drawn} 0 R >>\nendobj\n");
    }

    public byte[] Finish()
    {
        places[0] = bytes.Length;
        Write($"1 0 obj\n<< /Type /Catalog /Pages {PagesObject} 0 R >>\nendobj\n");
        places[1] = bytes.Length;
        string kids = string.Join(' ', pages.Select(p => $"{p} 0 R"));
        Write($"{PagesObject} 0 obj\n<< /Type /Pages /Count {pages.Count} /Kids [{kids}] >>\nendobj\n");
        long table = bytes.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return bytes.ToArray();
    }

    public void Dispose() => bytes.Dispose();

    private int Begin()
    {
        places.Add(bytes.Length);
        Write($"{places.Count} 0 obj\n");
        return places.Count;
    }

    private string Points(int pixels) => (72.0 * pixels / resolution).ToString("0.##", CultureInfo.InvariantCulture);

    private void Write(string text) => bytes.Write(Encoding.ASCII.GetBytes(text));
}
