using System.Globalization;
using KpiIngest.Fixtures.Model;

namespace KpiIngest.Fixtures.Random;

/// <summary>Makes the rows that a card scores: names, numbers, weights, exact scores.</summary>
internal sealed class Rows(Chance chance, CardPlan plan)
{
    /// <param name="assessors">1 or 2.</param>
    public ScoredRow[] Of(int count, int assessors, Func<int, string?> number)
    {
        decimal[] weights = Amounts.Weights(chance, plan.Convention, count);
        string[] names = Enumerable.Range(0, 1 + count / Texts.Items.Length).SelectMany(_ => chance.Shuffled(Texts.Items)).ToArray();
        Func<decimal, string?> results = chance.Of<Func<decimal, string?>>(
            _ => null,
            s => Plain(s),
            s => InWords(s, assessors),
            _ => "-",
            s => chance.Of(null, InWords(s, assessors))
        );
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    decimal[] scores = Enumerable.Range(0, assessors).Select(_ => plan.Score(chance)).ToArray();
                    return new ScoredRow(number(i), names[i], weights[i], scores) { Result = results(scores[0]) };
                }),
        ];
    }

    /// <summary>A few of them not assessed; never all, and never where shares are formed.</summary>
    public ScoredRow[] WithGaps(ScoredRow[] rows)
    {
        if (plan.Convention == "share" || rows.Length < 3 || chance.In(75))
            return rows;
        int gap = chance.Between(0, rows.Length - 1);
        return
        [
            .. rows.Select(
                (r, i) =>
                    i == gap
                        ? r with
                        {
                            NotAssessed = true,
                            Result = r.Result is { } text && char.IsAsciiDigit(text[0]) ? null : r.Result,
                        }
                        : r
            ),
        ];
    }

    /// <summary>Five targets for each row, rising or falling, and a result that earns the score by interpolation.</summary>
    public ScoredRow[] WithTargets(ScoredRow[] rows)
    {
        return [.. rows.Select(Targeted)];

        ScoredRow Targeted(ScoredRow row)
        {
            decimal step = chance.Of(5m, 10m, 2m, 4m, 20m);
            bool falls = chance.In(25);
            decimal first = falls ? 5 * step + chance.Between(6, 15) : chance.Between(2, 10) * 5;
            decimal score = plan.ScorePlaces == 0 ? row.Scores[0] : 1 + Math.Floor((row.Scores[0] - 1) * step * 100) / 100 / step;
            decimal away = (score - 1) * step;
            return row with
            {
                Scores = [score],
                Result = Plain(falls ? first - away : first + away),
                Targets = [.. Enumerable.Range(0, 5).Select(i => Plain(falls ? first - i * step : first + i * step))],
            };
        }
    }

    /// <summary>A level or a count of points that is named is the one that earns the score, under criteria of 1, 3, 5 too (there three
    /// points earn 5); two assessors' scores may differ, so that none is named.</summary>
    private string InWords(decimal score, int assessors)
    {
        string level = Numerals.Thai(Plain(score));
        return assessors > 1 || score != decimal.Truncate(score)
            ? chance.Of(Texts.Results)
            : chance.Of([.. Texts.Results, score == 3 ? $"ระดับ {level}" : $"{level} ข้อ", $"ระดับ {level}"]);
    }

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
