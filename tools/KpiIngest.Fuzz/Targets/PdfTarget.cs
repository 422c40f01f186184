using System.Globalization;
using System.Text;
using KpiIngest.Documents;
using KpiIngest.Documents.Pdf;

namespace KpiIngest.Fuzz.Targets;

/// <summary>The reader of PDF pages: the input is what a page paints; around it stands a small sound file.</summary>
public sealed class PdfTarget : FuzzTarget
{
    private static readonly string[] Operators =
    [
        "q",
        "Q",
        "BT",
        "ET",
        "S",
        "f",
        "B",
        "n",
        "W n",
        "h",
        "f*",
        "1 0 0 1 10 10 cm",
        "0 1 -1 0 0 0 cm",
        "3 Tr",
        "0 Tr",
        "/F1 0 Tf",
        "/F1 12 Tf",
        "/F9 12 Tf",
        "200 Tz",
        "12 TL",
        "T*",
        "0.9 g",
        "1 g",
        "0 G",
        "[3 2] 0 d",
        "0 w",
        "100 w",
        "-1 Ts",
        "/G1 gs",
        "/X1 Do",
        "BI ID EI",
    ];

    private readonly string file = Scratch.File(".pdf");

    public override string Name => "pdf";

    public override string About => "the content stream of a page";

    public override byte[] Generate(Random random)
    {
        StringBuilder content = new();
        (int columns, int rows) = (2 + random.Next(5), 1 + (random.Next(4) == 0 ? random.Next(6) : random.Next(2)));
        for (int r = 0; r <= rows; r++)
            content.Append(CultureInfo.InvariantCulture, $"60 {700 - (r * 24)} m {60 + (columns * 80)} {700 - (r * 24)} l S\n");
        for (int c = 0; c <= columns; c++)
            content.Append(CultureInfo.InvariantCulture, $"{60 + (c * 80)} 700 m {60 + (c * 80)} {700 - (rows * 24)} l S\n");
        for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++)
            content.Append(
                CultureInfo.InvariantCulture,
                $"BT /F1 {8 + random.Next(6)} Tf {66 + (c * 80) + random.Next(9)} {684 - (r * 24)} Td ({(r == 0 ? "Weight" : $"{random.Next(100)}.{random.Next(100)}")}) Tj ET\n"
            );
        List<string> lines = [.. content.ToString().Split('\n')];
        for (int times = random.Next(8); times > 0; times--)
        {
            int at = random.Next(lines.Count);
            switch (random.Next(5))
            {
                case 0:
                    lines.Insert(at, Operators[random.Next(Operators.Length)]);
                    break;
                case 1:
                    lines.RemoveAt(at);
                    break;
                case 2:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 3:
                    lines[at] = lines[at]
                        .Replace(
                            "80",
                            random.Next(4) switch
                            {
                                0 => "1e9",
                                1 => "-99999999999",
                                2 => "0.0000001",
                                _ => ".",
                            },
                            StringComparison.Ordinal
                        );
                    break;
                default:
                    lines[at] = Mutation.Of(lines[at], random);
                    break;
            }

            if (lines.Count == 0)
                break;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(string.Join('\n', lines));
        if (random.Next(6) == 0)
            Mutation.Of(bytes, random);
        return bytes;
    }

    public override void Run(ReadOnlySpan<byte> input)
    {
        File.WriteAllBytes(file, Around(input));
        ReadResult read = new PdfReader(new ReadLimits())
            .ReadAsync(new SourceFile(file, SourceFormat.Pdf), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        if (DocumentOf(read) is { } document)
            Reading.Of(document);
    }

    private static byte[] Around(ReadOnlySpan<byte> content)
    {
        using MemoryStream pdf = new();
        List<long> offsets = [];
        Write("%PDF-1.7\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> /ExtGState << /G1 << /ca 0 >> >> >> >>"
        );
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        offsets.Add(pdf.Position);
        Write($"5 0 obj\n<< /Length {content.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n");
        pdf.Write(content);
        Write("\nendstream\nendobj\n");
        long table = pdf.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
            Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
        return pdf.ToArray();

        void Object(string text)
        {
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n{text}\nendobj\n");
        }

        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
    }
}
