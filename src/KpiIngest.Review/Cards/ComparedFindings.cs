using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Records.Changes;
using KpiIngest.Review.Findings;

namespace KpiIngest.Review.Cards;

/// <summary>What was found in two versions of a report, a line each; findings that only follow from others stand with these.</summary>
internal static class ComparedFindings
{
    public static IReadOnlyList<ComparedLine> Of(CardReport before, FileResult beforeAnswer, CardReport after, FileResult afterAnswer) =>
        [
            .. Pairing
                .Of(Found(before, beforeAnswer), Found(after, afterAnswer), f => $"{f.Place} {f.Value}", f => f.Place, f => f.Coded)
                .Select(p => new ComparedLine(ReviewFacets.CodeName((p.After ?? p.Before)!.Result.Code), p.Before?.Cell, p.After?.Cell)),
        ];

    private static List<OneFinding> Found(CardReport card, FileResult answer) =>
        [
            .. answer
                .Discrepancies.Select((d, i) => (Found: d, Index: i))
                .Where(f => f.Found.Report == card.Index)
                .Select(f => new OneFinding(card, f.Found, f.Index)),
        ];

    private sealed record OneFinding(CardReport Card, DiscrepancyResult Result, int Index)
    {
        /// <summary>Code, table, item and column: what it is about, wherever that stands.</summary>
        public string Place => $"{Coded} {Item}";

        public string Coded => $"{Result.Code} {Result.At?.Column}";

        public string Value => $"{Result.Stated} {Result.Expected}";

        public ComparedCell Cell =>
            new(Result.Message, FormattableString.Invariant($"/submissions/{Card.Submission}/findings/{Index}"))
            {
                English = Result.MessageEn,
            };

        private string Item
        {
            get
            {
                if (Result.At is not { } at || at.Table >= Card.Report.ScoringTables.Count)
                    return "";
                ScoringTableResult table = Card.Report.ScoringTables[at.Table];
                string role = $"{table.Kind} {table.Assessor} {table.Period?.Label}";
                if (at.Group is { } group)
                    return $"{role} group {(group < table.Groups.Count ? table.Groups[group].Number ?? table.Groups[group].Name : null)}";
                return $"{role} {(at.Row?.Index is { } row && row < table.Rows.Count ? table.Rows[row].Number ?? table.Rows[row].Name : at.Row is null ? "" : "total")}";
            }
        }
    }
}
