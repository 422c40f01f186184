using System.Globalization;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Expected;

/// <summary>What a card is expected to be read as, straight from the card.</summary>
internal static class ReportExpectation
{
    /// <param name="further">What cannot be checked besides what follows from the card.</param>
    public static ReportAnswer Of(Card card, IReadOnlyList<NotCheckableAnswer> further) =>
        new(
            new IndicatorAnswer(card.Number, card.Name),
            card.Rounds.Expected,
            card.FiscalYear,
            card.Supervisors,
            card.Collectors,
            [.. card.Phones.Select(Numerals.Arabic)],
            Entries(card.Evidence),
            [.. card.Sheets.SelectMany(Tables)],
            Criteria(card),
            AverageOf(card)?.Value,
            Recomputation.Of(card),
            [.. further, .. NotCheckable(card)]
        )
        {
            AgencySummary = card.AgencySummary,
            Checked = Checked(card),
        };

    /// <summary>A row that states all three figures is checked by its product. Whether one that does not is part of a sum depends on more
    /// than the card, so then nothing is stated.</summary>
    private static CheckedAnswer? Checked(Card card)
    {
        List<(Line Line, Mark Mark)> rows = card
            .Sheets.SelectMany(s => s.Scored.SelectMany(l => s.Assessors.Select((_, a) => (Line: l, Mark: l.Marks[a]))))
            .ToList();
        return rows.TrueForAll(r =>
            r.Line is { NotAssessed: false, Weight.Value: not null } && r.Mark is { Score.Value: not null, Weighted.Value: not null }
        )
            ? new CheckedAnswer(rows.Count)
            : null;
    }

    /// <summary>The figure that states the average: after the formula or label, else the score cell of the total row.</summary>
    public static Stated? AverageOf(Card card) =>
        card.Average ?? (card.Summary?.Total?.Mark.Score is { Value: not null } score ? score : null);

    private static IReadOnlyList<string> Entries(IReadOnlyList<string> entries) => entries is ["-"] or ["ไม่มี"] ? [] : entries;

    private static IEnumerable<TableAnswer> Tables(Sheet sheet) =>
        sheet.Assessors.Select(
            (assessor, a) =>
                new TableAnswer(
                    sheet.Kind == SheetKind.Detail ? "detail" : "summary",
                    assessor,
                    ConventionOf(sheet, a),
                    [
                        .. sheet.Scored.Select(l => new RowAnswer(
                            l.Number,
                            l.Name,
                            l.Weight.Value,
                            l.Result.Value,
                            l.Marks[a].Score.Value,
                            l.Marks[a].Weighted.Value
                        )),
                    ],
                    [
                        .. sheet
                            .Lines.Where(l => l.Kind == LineKind.Group)
                            .Select(l => new GroupAnswer(l.Number, l.Name, l.Weight.Value, l.Marks[a].Weighted.Value)),
                    ],
                    new TotalAnswer(sheet.Total?.Weight.Value, sheet.Total?.Marks[a].Weighted.Value)
                )
                {
                    Period = a < sheet.Periods.Count ? sheet.Periods[a] : null,
                }
        );

    /// <summary>A table none of whose rows has all three figures shows no convention.</summary>
    private static string ConventionOf(Sheet sheet, int assessor) =>
        sheet.Scored.Any(l =>
            l.Weight.Value is not null && l.Marks[assessor].Score.Value is not null && l.Marks[assessor].Weighted.Value is not null
        )
            ? sheet.Convention
            : "unknown";

    private static IReadOnlyList<CriteriaAnswer> Criteria(Card card) =>
        [
            .. card
                .Items.Where(i => i.Criteria is not null)
                .Select(i => new CriteriaAnswer(
                    i.Number,
                    [.. i.Criteria!.Levels.Select(l => new LevelAnswer(l.Number, l.Condition, l.Score))]
                )),
            .. SummaryTargets(card),
        ];

    /// <summary>Targets in the level columns of the summary are criteria where the items have no others.</summary>
    private static IEnumerable<CriteriaAnswer> SummaryTargets(Card card) =>
        card.Summary is not { } summary || card.Items.Any(i => i.Criteria is not null) || summary.Columns.All(c => c.Role != Role.Level)
            ? []
            : summary
                .Scored.Where(l => !l.Levels.SequenceEqual(["1", "2", "3", "4", "5"], StringComparer.Ordinal))
                .Select(l => new CriteriaAnswer(
                    l.Number,
                    [.. l.Levels.Select((t, i) => new LevelAnswer($"{i + 1}", Numerals.Write(t, card.Digits), $"{i + 1}"))]
                ));

    private static List<NotCheckableAnswer> NotCheckable(Card card)
    {
        Line[] scored = card.Sheets.SelectMany(s => s.Scored).ToArray();
        List<NotCheckableAnswer> answers = new();
        answers.AddRange(
            scored
                .Where(l => l.NotAssessed)
                .Select(l => l.Number)
                .Distinct(StringComparer.Ordinal)
                .Select(n => new NotCheckableAnswer("not-assessed", n))
        );
        answers.AddRange(
            scored
                .Where(l => !l.NotAssessed && l.Result.Value is not null && !ProvesScore(l))
                .Select(l => l.Number)
                .Distinct(StringComparer.Ordinal)
                .Select(n => new NotCheckableAnswer("score-result", n))
        );
        if (scored.Length == 1)
            answers.Add(new NotCheckableAnswer("convention", null));
        if (scored.Length == 0 && AverageOf(card) is not null)
            answers.Add(new NotCheckableAnswer("weighted-average", null));
        return answers;
    }

    /// <summary>True where the card's author says so, or the row prints targets and a figure that is not merely the score again.</summary>
    private static bool ProvesScore(Line line) =>
        line.ProvesScore
        ?? (
            !line.Levels.SequenceEqual(["1", "2", "3", "4", "5"], StringComparer.Ordinal)
            && decimal.TryParse(line.Result.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal result)
            && result != line.Mark.Score.Number
        );
}
