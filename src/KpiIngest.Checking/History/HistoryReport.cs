using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Documents;

namespace KpiIngest.Checking.History;

/// <summary>One report of one file, ready to be compared with others.</summary>
/// <param name="File">Index of its file.</param>
/// <param name="Index">Index in the file's reports.</param>
/// <param name="Source">The file.</param>
/// <param name="Key">Null where it cannot be linked with certainty.</param>
public sealed record HistoryReport(int File, int Index, HistoryFile Source, ReportKey? Key)
{
    private Remembered<HistoryReport, ReportFigures> figures;

    public ReportResult Result => Source.Result.Reports[Index];

    /// <summary>Read off at the first call.</summary>
    public ReportFigures Figures => figures.Of(this, ReportFigures.Of);

    /// <summary>For messages: <c>indicator 9.2</c>, or the agency summary.</summary>
    public Bilingual Called =>
        Result.Indicator.Number is { } number
            ? new Bilingual($"ตัวชี้วัด {Bilingual.Digits(number).Thai}", $"indicator {number}")
            : new Bilingual("สรุปผลทั้งหน่วยงาน", "the agency summary");
}
