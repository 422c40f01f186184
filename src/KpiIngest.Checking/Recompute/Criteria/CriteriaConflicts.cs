using System.Globalization;
using KpiIngest.Checking.Language;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Recompute.Criteria;

/// <param name="What">What contradicts what.</param>
/// <param name="Other">The level or note that it contradicts; null where there is none.</param>
public sealed record CriteriaConflict(Bilingual What, CriteriaLevel Level, CriteriaLevel? Other);

/// <summary>Contradictions within the criteria of one item. Conditions in words contradict nothing that can be proven.</summary>
public static class CriteriaConflicts
{
    /// <param name="criteria">The criteria of one item.</param>
    /// <param name="results">The results stated under them.</param>
    /// <param name="conditions">Those of the report.</param>
    public static IEnumerable<CriteriaConflict> Of(ItemCriteria criteria, IEnumerable<Figure> results, ReadConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(conditions);
        return Notes(criteria, conditions)
            .Concat(Numbers(criteria).Concat(Scores(criteria)).Take(1)) // a level written twice stands still as a score, too
            .Concat(Order(criteria, conditions))
            .Concat(Adjusted(criteria, conditions))
            .Concat(CriteriaGaps.Of(criteria, results, conditions))
            .Concat(CriteriaGaps.BetweenBounds(criteria, conditions));
    }

    private static IEnumerable<CriteriaConflict> Notes(ItemCriteria criteria, ReadConditions conditions)
    {
        foreach (CriteriaLevel note in criteria.Notes)
        {
            List<CriteriaLevel> levels = criteria
                .Levels.Where(l => l.Score.Value is not null && l.Score.Value == note.Score.Value)
                .ToList();
            if (levels is not [var level] || !Contradict(conditions.Of(level.Condition), conditions.Of(note.Condition)))
                continue;
            yield return new CriteriaConflict(
                new Bilingual(
                    $"ตารางระบุ “{level.Condition}” แต่หมายเหตุระบุ “{note.Condition}”",
                    $"the table says “{level.Condition}”, its note “{note.Condition}”"
                ),
                level,
                note
            );
        }
    }

    /// <summary>Two conditions for the same score: on different figures, or at odds on the figure itself.</summary>
    private static bool Contradict(Bound? table, Bound? note)
    {
        if (table is null || note is null || table.Form == BoundForm.Range || note.Form == BoundForm.Range)
            return false;
        // More than 4 counted points are at least 5: no contradiction on a scale of whole figures.
        if (OneMore(table, note) || OneMore(note, table))
            return false;
        return table.Value != note.Value || table.ExcludesItself != note.ExcludesItself;
    }

    private static bool OneMore(Bound more, Bound atLeast) =>
        more.Form == BoundForm.MoreThan
        && atLeast.Form is BoundForm.AtLeast or BoundForm.Bare
        && more.Places == 0
        && atLeast.Places == 0
        && more.Value + Rational.One == atLeast.Value;

    /// <summary>Level numbers go in equal steps: 1, 3, 5 is a choice, 1, 2, 4, 5 lacks a level.</summary>
    private static IEnumerable<CriteriaConflict> Numbers(ItemCriteria criteria)
    {
        List<int> numbers = new();
        foreach (CriteriaLevel level in criteria.Levels)
        {
            if (!int.TryParse(level.Level, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                yield break;
            numbers.Add(number);
        }

        if (numbers.Count < 3)
            yield break;
        for (int i = 2; i < numbers.Count; i++)
        {
            if (numbers[i] - numbers[i - 1] == numbers[1] - numbers[0])
                continue;
            Bilingual list = Bilingual.Digits(string.Join(", ", numbers));
            yield return new CriteriaConflict(
                new Bilingual($"ระดับไม่เรียงกัน ({list.Thai})", $"levels do not go in equal steps ({list.English})"),
                criteria.Levels[i],
                criteria.Levels[i - 1]
            );
            yield break;
        }
    }

    private static IEnumerable<CriteriaConflict> Scores(ItemCriteria criteria)
    {
        if (criteria.Levels.Any(l => l.Score.Figure is null))
            yield break;
        if (FirstTurn([.. criteria.Levels.Select(l => l.Score.Exact!.Value)], (_, _) => false) is not { } at)
            yield break;
        yield return new CriteriaConflict(
            new Bilingual("คะแนนของระดับไม่เพิ่มขึ้นตามลำดับ", "the scores of the levels do not rise throughout"),
            criteria.Levels[at],
            criteria.Levels[at - 1]
        );
    }

    /// <summary>Targets that do not lie as far apart as the form says.</summary>
    private static IEnumerable<CriteriaConflict> Adjusted(ItemCriteria criteria, ReadConditions conditions)
    {
        if (AdjustedLevels.Contradicting(criteria, conditions) is not { } level)
            yield break;
        Bilingual range = Bilingual.Digits(criteria.Adjustment!.PerPoint.Normalised);
        yield return new CriteriaConflict(
            new Bilingual(
                $"ช่วงปรับ {range.Thai} ต่อ ๑ คะแนน ไม่ตรงกับค่าเป้าหมาย “{level.Condition}”",
                $"{range.English} to a point, but the target “{level.Condition}” lies elsewhere"
            ),
            level,
            null
        );
    }

    private static IEnumerable<CriteriaConflict> Order(ItemCriteria criteria, ReadConditions conditions)
    {
        List<Bound?> bounds = criteria.Levels.Select(l => conditions.Of(l.Condition)).ToList();
        if (bounds.Contains(null))
            yield break;
        // Less than 60 and at least 60 stand side by side.
        int? turn = FirstTurn([.. bounds.Select(b => b!.Value)], (i, j) => bounds[i]!.Form != bounds[j]!.Form);
        if (turn is not { } at)
            yield break;
        yield return new CriteriaConflict(
            new Bilingual(
                $"“{criteria.Levels[at - 1].Condition}” แล้ว “{criteria.Levels[at].Condition}” ไม่ไล่ขึ้นหรือลงทางเดียวกัน",
                $"“{criteria.Levels[at - 1].Condition}” and then “{criteria.Levels[at].Condition}” neither rise nor fall throughout"
            ),
            criteria.Levels[at],
            criteria.Levels[at - 1]
        );
    }

    /// <summary>The first index at which values stop going the way they started.</summary>
    private static int? FirstTurn(IReadOnlyList<Rational> values, Func<int, int, bool> mayBeEqual)
    {
        int way = 0;
        for (int i = 1; i < values.Count; i++)
        {
            int step = Math.Sign(values[i].CompareTo(values[i - 1]));
            if (step == 0 && mayBeEqual(i - 1, i))
                continue;
            if (step == 0 || (way != 0 && step != way))
                return i;
            way = step;
        }

        return null;
    }
}
