using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KpiIngest.Checking.Language;
using KpiIngest.Records.Register;

namespace KpiIngest.Review.Register.Files;

/// <summary>What the cells of a workbook say, as a person reads them: shared texts, days and percentages by their number format.</summary>
internal sealed class CellTexts
{
    /// <summary>Significant digits of a spreadsheet's figures: 4.2999999999999998 is 4.3.</summary>
    private const int Digits = 15;

    private const int MostPlaces = 10;

    private readonly List<string> shared = [];
    private readonly List<(bool Day, bool Percent)> styles = [];
    private readonly bool since1904;

    private CellTexts(bool since1904) => this.since1904 = since1904;

    public static CellTexts Of(WorkbookPart workbook)
    {
        CellTexts texts = new(workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true);
        if (workbook.SharedStringTablePart is { } table)
        {
            using OpenXmlReader reader = OpenXmlReader.Create(table);
            while (reader.Read())
                if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                    texts.shared.Add(TextOf(reader.LoadCurrentElement()!));
        }

        if (workbook.WorkbookStylesPart?.Stylesheet is { } sheet)
        {
            Dictionary<uint, string> formats = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
                .Where(f => f.NumberFormatId is not null)
                .GroupBy(f => f.NumberFormatId!.Value)
                .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
            foreach (CellFormat format in sheet.CellFormats?.Elements<CellFormat>() ?? [])
            {
                uint id = format.NumberFormatId?.Value ?? 0;
                string code = formats.GetValueOrDefault(id, "");
                texts.styles.Add(
                    (
                        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || IsDay(code),
                        id is 9 or 10 || code.Contains('%', StringComparison.Ordinal)
                    )
                );
            }
        }

        return texts;
    }

    /// <returns>Why the cell shows something that cannot be taken: an error, a truth, a formula whose value was not saved; null for any
    /// other.</returns>
    public static Bilingual? Missing(Cell cell)
    {
        string value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } kind)
        {
            if (kind == CellValues.Error)
                return new Bilingual(
                    $"มีข้อผิดพลาดของสูตร ({value}) กรุณาแก้สูตรหรือพิมพ์ค่าแทน",
                    $"a formula's error ({value}) stands here; please correct it or type the value"
                );
            if (kind == CellValues.Boolean)
                return new Bilingual(
                    "มีค่าจริง/เท็จ (TRUE/FALSE) กรุณาพิมพ์ค่าที่หมายถึง",
                    "TRUE or FALSE stands here; please type what is meant"
                );
        }

        return cell.CellFormula is not null && value.Length == 0 && cell.DataType?.Value != CellValues.String
            ? new Bilingual(
                "มีสูตรที่ไม่ได้บันทึกค่าไว้ กรุณาเปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่ หรือพิมพ์ค่าแทน",
                "a formula stands here whose value was not saved; please open the file in Excel or LibreOffice and save it anew, or type the value"
            )
            : null;
    }

    public string Of(Cell cell)
    {
        if (cell.InlineString is { } inline)
            return TextOf(inline);
        string value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } kind)
        {
            if (kind == CellValues.SharedString)
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Count
                    ? shared[index]
                    : "";
            if (kind != CellValues.Number && kind != CellValues.Date)
                return value;
            if (kind == CellValues.Date)
                return value.Length >= 10 ? value[..10] : value;
        }

        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal figure))
            return value;
        (bool day, bool percent) = cell.StyleIndex?.Value is { } style && style < styles.Count ? styles[(int)style] : default;
        if (day && RegisterCells.DayOf((double)figure, since1904) is { } date)
            return date.ToString(RegisterState.DayFormat, CultureInfo.InvariantCulture);
        return percent ? Written(figure * 100) + "%" : Written(figure);
    }

    /// <summary>Without the phonetic guide that some texts carry.</summary>
    private static string TextOf(OpenXmlElement element) =>
        string.Concat(element.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static string Written(decimal figure)
    {
        int whole = decimal.Truncate(Math.Abs(figure)).ToString(CultureInfo.InvariantCulture).Length;
        decimal rounded = Math.Round(figure, Math.Clamp(Digits - whole, 0, MostPlaces), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>Day, month or year outside of quoted text and brackets.</summary>
    private static bool IsDay(string code)
    {
        (bool quoted, bool bracket) = (false, false);
        foreach (char c in code)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '[' or ']')
                bracket = c == '[';
            else if (!quoted && !bracket && c is 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'ด' or 'ว' or 'ป')
                return true;
        }

        return false;
    }
}
