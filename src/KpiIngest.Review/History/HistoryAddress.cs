using System.Globalization;
using KpiIngest.Checking.Results;
using KpiIngest.Records.History;
using Microsoft.AspNetCore.Http;

namespace KpiIngest.Review.History;

/// <summary>Where the pages of the history are. What is filtered by stands in the address.</summary>
public static class HistoryAddress
{
    /// <param name="fiscalYear">Null for all.</param>
    public static string OfUnit(string unit, int? fiscalYear = null) => "/history/unit" + Query(unit, fiscalYear, null);

    public static string OfIndicator(string unit, string number, int? fiscalYear = null) =>
        "/history/indicator" + Query(unit, fiscalYear, number);

    public static string OfFile(string unit, int fiscalYear) => "/history/file" + Query(unit, fiscalYear, null);

    public static string OfUnits(int? fiscalYear) => "/history" + Query(null, fiscalYear, null);

    /// <returns>Leads to the place of a figure in its original; null where the answer has no place for it.</returns>
    public static string? OfFigure(HistoryEntry entry, ReportedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(figure);
        if (
            figure.At is not { } at
            || figure.Standing is not (FigureStanding.Stated or FigureStanding.Unread)
            || (at.Column == "result" && RecordedFigures.ValueOf(figure.Value) is null)
        )
            return null;
        string row =
            at.Row is not { } address ? ""
            : address.Index is { } index ? $"&row={Text(index)}"
            : "&row=total";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/submissions/{entry.SubmissionId}/figures/{entry.Report}/at?table={at.Table}{row}&column={at.Column}"
        );
    }

    /// <summary>Name of the flags of an entry on a page that lists them.</summary>
    public static string FlagsOf(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string number = string.Concat((entry.Statement.Number ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c == '.'));
        return string.Create(CultureInfo.InvariantCulture, $"flags-{entry.SubmissionId}-{entry.Report}-{number}");
    }

    private static string Query(string? unit, int? fiscalYear, string? number)
    {
        Dictionary<string, string?> parts = new(StringComparer.Ordinal)
        {
            ["unit"] = unit,
            ["year"] = fiscalYear is { } year ? Text(year) : null,
            ["indicator"] = number,
        };
        return QueryString.Create(parts.Where(p => p.Value is not null)).Value ?? "";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
