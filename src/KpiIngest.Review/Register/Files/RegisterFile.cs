using System.Globalization;
using KpiIngest.Checking.Register;
using KpiIngest.Records.Register;
using KpiIngest.Review.Export;

namespace KpiIngest.Review.Register.Files;

/// <summary>A register as a file that can be imported again.</summary>
public static class RegisterFile
{
    public static IReadOnlyList<string> Headings(bool thai) => [.. RegisterHeadings.Written.Select(h => thai ? h.Thai : h.English)];

    public static void WriteCsv(TextWriter output, IEnumerable<AgreedYear> years, bool thai)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(CsvText.ByteOrderMark);
        CsvText.WriteRow(output, Headings(thai));
        foreach (string?[] row in Rows(years))
            CsvText.WriteRow(output, row);
    }

    public static void WriteWorkbook(Stream output, IEnumerable<AgreedYear> years, bool thai) =>
        Workbook.WriteTo(output, thai ? "ทะเบียนตัวชี้วัด" : "register", Headings(thai), Rows(years));

    /// <summary>In the order of the headings.</summary>
    public static IEnumerable<string?[]> Rows(IEnumerable<AgreedYear> years)
    {
        foreach (AgreedYear year in years)
        foreach (AgreedIndicator of in year.Indicators)
            yield return
            [
                year.Unit,
                year.FiscalYear.ToString(CultureInfo.InvariantCulture),
                of.Number,
                of.Name,
                of.Weight?.Normalised,
                .. of.Targets,
                RegisterState.DueText(of, 6),
                RegisterState.DueText(of, 9),
                RegisterState.DueText(of, 12),
            ];
    }
}
