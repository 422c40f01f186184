using System.Text;
using KpiIngest.Checking.Language;

namespace KpiIngest.Review.Register.Files;

/// <summary>Reads CSV as spreadsheets of Thai offices save it: UTF-8 with or without a byte order mark, UTF-16, or the code page of a Thai
/// Windows (874, TIS-620); parted by commas, semicolons or tabs; quoted cells may hold line ends.</summary>
internal static class CsvTable
{
    private const int ThaiCodePage = 874;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="RegisterFileException">It is no text, or too large.</exception>
    public static IReadOnlyList<RegisterLine> Read(byte[] bytes)
    {
        string text = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new RegisterFileException(
                new Bilingual(
                    "ไฟล์ไม่ใช่ข้อความ CSV กรุณาบันทึกเป็น .csv หรือ .xlsx",
                    "the file is no CSV text; please save it as .csv or .xlsx"
                )
            );
        (List<RegisterLine> lines, int? broken) = Separators.Select(s => Lines(text, s)).MaxBy(l => RegisterHeadings.Known(l.Lines));
        if (broken is not { } at)
            return lines;
        throw new RegisterFileException(
            new Bilingual(
                $"เครื่องหมายอัญประกาศ (\") ที่เปิดในบรรทัดที่ {at} ไม่ได้ปิด หรือมีข้อความต่อท้ายเครื่องหมายปิด บรรทัดถัดไปจึงอาจถูกอ่านเป็นช่องเดียวกัน กรุณาแก้บรรทัดนั้น",
                $"the quotation mark (\") that opens in line {at} is not closed, or text follows the closing one, so that the lines after it may be read as one cell; please correct that line"
            )
        );
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(ThaiCodePage)!.GetString(bytes);
        }
    }

    /// <returns>The lines, and the first one in which a quotation mark opens that does not end its cell; null where all do.</returns>
    private static (List<RegisterLine> Lines, int? Broken) Lines(string text, char separator)
    {
        List<RegisterLine> lines = [];
        List<string> cells = [];
        StringBuilder cell = new();
        (int line, int start, bool quoted, bool closed, int opened, int? broken) = (1, 1, false, false, 1, null);
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '\n')
                    line++;
                if (c != '"')
                    Append(cell, c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    Append(cell, text[i++]);
                else
                    (quoted, closed) = (false, true);
            }
            else if (c == '"' && cell.ToString().Trim().Length == 0)
            {
                if (closed)
                    broken ??= opened;
                (quoted, opened) = (true, line);
                cell.Clear();
            }
            else if (c == separator)
            {
                End(cells, cell);
                closed = false;
            }
            else if (c == '\n')
            {
                if (quoted)
                    broken ??= opened;
                End(cells, cell);
                closed = false;
                Add(lines, new RegisterLine(start, [.. cells]));
                cells.Clear();
                start = ++line;
            }
            else if (c != '\r')
            {
                if (closed && !char.IsWhiteSpace(c))
                    broken ??= opened;
                Append(cell, c);
            }
        }

        return (lines, broken);
    }

    private static void Append(StringBuilder cell, char c)
    {
        if (cell.Length > RegisterFileLimits.CellCharacters)
            throw RegisterFileLimits.Over("จำนวนอักขระในช่องหนึ่ง", "characters of a cell", RegisterFileLimits.CellCharacters);
        cell.Append(c);
    }

    private static void End(List<string> cells, StringBuilder cell)
    {
        string text = cell.ToString().Trim();

        // Our own files mark so what a spreadsheet would take for a formula.
        if (text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@')
            text = text[1..];
        if (cells.Count < RegisterFileLimits.Columns)
            cells.Add(text);
        cell.Clear();
    }

    private static void Add(List<RegisterLine> lines, RegisterLine line)
    {
        if (line.IsBlank)
            return;
        if (lines.Count >= RegisterFileLimits.Lines)
            throw RegisterFileLimits.Over("จำนวนบรรทัด", "lines", RegisterFileLimits.Lines);
        lines.Add(line);
    }
}
