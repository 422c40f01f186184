using System.Text.Json;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Commands.Check;
using KpiIngest.Commands.Text;
using KpiIngest.Records.Decisions;
using KpiIngest.Review.Export;
using KpiIngest.Review.Language;

namespace KpiIngest.Commands.Discrepancies;

/// <summary>The cells of the list as csv and xlsx have them, under <see cref="FindingColumns"/>.</summary>
internal static class DiscrepancyColumns
{
    /// <summary>A row a discrepancy, then a row for each thing that could not be checked.</summary>
    /// <param name="language">Of the words that people read; null for those of the contract.</param>
    public static IEnumerable<IReadOnlyList<object?>> Rows(RecordedList list, Language? language)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Discrepancies.Select(r => Cells(r, language)).Concat(list.Gaps.Select(r => Cells(r, language)));
    }

    /// <summary>A string or an <see cref="int"/> a column, null where there is nothing. Figures are strings: they keep their decimal
    /// places. Places count from 1.</summary>
    private static IReadOnlyList<object?> Cells(DiscrepancyRow row, Language? language)
    {
        DiscrepancyResult found = row.Discrepancy;
        return
        [
            .. File(row.Submission, row.Received, row.Unit, row.File, row.Outcome, language),
            row.FiscalYear,
            row.Round,
            row.Indicator?.Number,
            row.Indicator?.Name,
            row.Version,
            found.Code,
            language is { } l ? l.Pick(SeverityWording.Of(found.Code, found.Severity)) : SeverityWording.Contract(found.Severity),
            found.Message,
            found.MessageEn,
            found.Stated,
            found.Expected,
            found.Arithmetic is { } arithmetic && language is { } read
                ? read.Pick(FindingWording.Arithmetic(arithmetic))
                : found.Arithmetic,
            found.At?.Column is { } column && language is { } named ? named.Pick(FigureName.Of(column)) : found.At?.Column,
            found.Location?.Page,
            found.Location?.Table + 1,
            found.Location?.Row + 1,
            found.Location?.Text,
            row.OtherFile,
            .. Decided(row.Decision, language),
            row.Certainty is { } certainty && language is { } known ? known.Pick(KeyingWords.Keyed) : row.Certainty,
            row.IdentityGivenBy,
        ];
    }

    private static IReadOnlyList<object?> Cells(GapRow row, Language? language)
    {
        Bilingual said = FindingWording.NotCheckable(row.NotCheckable.Item, row.NotCheckable.Why, row.NotCheckable.WhyEn);
        return
        [
            .. File(row.Submission, row.Received, row.Unit, row.File, row.Outcome, language),
            row.FiscalYear,
            row.Round,
            row.Indicator?.Number,
            row.Indicator?.Name,
            null,
            row.NotCheckable.What,
            language is { } l ? l.Pick("ตรวจไม่ได้", "not checkable") : CsvCheckOutput.NotCheckable,
            said.Thai,
            said.English,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            .. Decided(null, language),
            null,
            row.IdentityGivenBy,
        ];
    }

    private static IEnumerable<object?> Decided(RowDecision? decision, Language? language) =>
        [
            decision is null ? null
            : language is { } l ? l.Pick(DecisionWording.Of(decision.State))
            : JsonNamingPolicy.CamelCase.ConvertName(decision.State.ToString()),
            decision?.By,
            decision is { } made ? FindingColumns.Time(made.At) : null,
            decision?.Reason,
            decision?.Comment,
            decision?.SecondedBy,
        ];

    private static IEnumerable<object?> File(
        long submission,
        DateTimeOffset received,
        string unit,
        string file,
        FileOutcome outcome,
        Language? language
    ) =>
        [
            checked((int)submission),
            FindingColumns.Time(received),
            unit,
            file,
            language is { } l ? l.Pick(OutcomeWording.Of(outcome)) : OutcomeWording.Contract(outcome),
        ];
}
