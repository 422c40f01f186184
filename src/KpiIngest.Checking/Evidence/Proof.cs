using System.Globalization;
using System.Text;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Recompute.Criteria;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Evidence;

/// <summary>What a finding rests on: its operands, and how what is expected comes of them.</summary>
/// <param name="Operands">In the order in which a person would read them; at least one.</param>
/// <param name="Operation"><c>#1 × #2 ÷ #3</c>: operands by their index from 0, with + − × ÷ and brackets; × and ÷ before + and −, each
/// from left to right. Null where nothing is computed.</param>
public sealed record Proof(IReadOnlyList<Operand> Operands, string? Operation)
{
    public static Proof Of(params IReadOnlyList<Operand> operands) => new(operands, null);

    /// <summary>Two places that should state the same.</summary>
    public static Proof Same(Operand stated, Operand expected, params IReadOnlyList<Operand> others) =>
        new([stated, expected, .. others], "#1");

    /// <summary>weight × score under a convention.</summary>
    public static Proof OfRow(RecomputedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Working working = new(Operand.Of(OperandRole.Stated, row.Row.WeightedScore));
        return working.Proving(working.WeightedScore(row));
    }

    /// <summary>The sum of the weights of rows.</summary>
    public static Proof OfWeights(Operand stated, IEnumerable<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Working working = new(stated);
        return working.Proving(
            Working.Sum(rows.Where(r => r.Item.Weight is not null).Select(r => working.Put(Operand.Of(OperandRole.Weight, r.Row.Weight))))
        );
    }

    /// <summary>The sum of the weighted scores of rows as printed.</summary>
    public static Proof OfPrinted(Operand stated, IEnumerable<RecomputedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Working working = new(stated);
        return working.Proving(
            Working.Sum(
                rows.Where(r => r.Row.WeightedScore.Figure is not null)
                    .Select(r => working.Put(Operand.Of(OperandRole.WeightedScore, r.Row.WeightedScore)))
            )
        );
    }

    /// <summary>The sum of the weighted scores of rows as they come out; where a row is not computed, as printed.</summary>
    /// <param name="stated">The total.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="lowest">True where the lowest that the weighted scores may be is summed.</param>
    public static Proof OfComputed(Operand stated, IEnumerable<RecomputedRow> rows, bool lowest)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Working working = new(stated);
        List<string> terms = [];
        foreach (RecomputedRow row in rows)
        {
            if (lowest && row.WeightedScore is { } all)
                terms.Add(working.Put(Operand.Computed(OperandRole.WeightedScore, all.Low, row.Row.WeightedScore.Place)));
            else if (lowest && row.Row.WeightedScore.Figure is not null)
                terms.Add(working.Put(Operand.Of(OperandRole.WeightedScore, row.Row.WeightedScore)));
            else if (!lowest && row.ExactWeightedScore is not null)
                terms.Add(working.WeightedScore(row));
        }

        return working.Proving(Working.Sum(terms));
    }

    /// <summary>The average of rows, by weight or plain.</summary>
    public static Proof OfAverage(Operand stated, IEnumerable<RecomputedRow> rows, bool simple)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Working working = new(stated);
        if (simple)
        {
            List<string> scores = rows.Where(r => r.Item is { Score: not null, LeftOut: false })
                .Select(r => working.Put(Operand.Of(OperandRole.Score, r.Row.Score)))
                .ToList();
            return working.Proving(
                $"({Working.Sum(scores)}) ÷ {working.Put(Operand.Computed(OperandRole.Count, Rational.Of(scores.Count)))}"
            );
        }

        List<string> products = [],
            weights = [];
        foreach (RecomputedRow row in rows.Where(r => r.Item.Assessed))
        {
            weights.Add(working.Put(Operand.Of(OperandRole.Weight, row.Row.Weight)));
            products.Add($"{weights[^1]} × {working.Put(Operand.Of(OperandRole.Score, row.Row.Score))}");
        }

        return working.Proving($"({Working.Sum(products)}) ÷ ({Working.Sum(weights)})");
    }

    /// <summary>The value of a written-out formula or computation.</summary>
    /// <param name="stated">What is written as its value.</param>
    /// <param name="expression">In figures alone.</param>
    public static Proof OfFormula(Operand stated, FormulaExpression expression)
    {
        Working working = new(stated);
        return working.Proving(working.Formula(expression));
    }

    /// <summary>A result put into criteria.</summary>
    internal static Proof OfCriteria(Operand stated, Operand result, CriteriaScore score)
    {
        Working working = new(stated);
        string x = working.Put(result);
        if (score is { From: { } from, To: { } to, Operation: not null })
        {
            (string scoreFrom, string start) = (
                working.Put(Score(OperandRole.ScoreFrom, from)),
                working.Put(Target(OperandRole.TargetFrom, from))
            );
            (string scoreTo, string end) = (working.Put(Score(OperandRole.ScoreTo, to)), working.Put(Target(OperandRole.TargetTo, to)));
            return working.Proving($"{scoreFrom} + ({x} − {start}) ÷ ({end} − {start}) × ({scoreTo} − {scoreFrom})");
        }

        if (score.From is not { } level)
            return working.Proving(working.Put(Operand.Computed(OperandRole.LevelScore, score.Exact)));
        string earned = working.Put(Score(OperandRole.LevelScore, level));
        working.Put(Target(OperandRole.Condition, level));
        return working.Proving(earned);
    }

    internal static Operand Score(string role, UnderstoodLevel level) =>
        level.Source is { } written ? Operand.Of(role, written.Score) : Operand.Computed(role, level.Score);

    private static Operand Target(string role, UnderstoodLevel level) =>
        level switch
        {
            { Source: { } written } => Operand.Of(role, written, level.Bound?.Value),
            { Bound: { } bound } => Operand.Computed(role, bound.Value),
            _ => Operand.Said(role, null),
        };

    /// <summary>Operands as they are put down, the stated one first.</summary>
    private sealed class Working(Operand stated)
    {
        private readonly List<Operand> operands = [stated];
        private string? weightSum;

        public string Put(Operand operand)
        {
            operands.Add(operand);
            return "#" + (operands.Count - 1).ToString(CultureInfo.InvariantCulture);
        }

        public Proof Proving(string operation) => new(operands, operation);

        public static string Sum(IEnumerable<string> terms) => string.Join(" + ", terms);

        public string WeightedScore(RecomputedRow row)
        {
            string product = $"{Put(Operand.Of(OperandRole.Weight, row.Row.Weight))} × {Put(Operand.Of(OperandRole.Score, row.Row.Score))}";
            Rational divisor = row.Weighting.DivisorFor(row.Item);
            if (divisor == Rational.One)
                return product;
            if (row.Weighting.Convention != WeightingConvention.Share)
                return $"{product} ÷ {Put(Divisor(row, divisor))}";

            // ΣW is one figure for all rows.
            return $"{product} ÷ {weightSum ??= Put(Operand.Computed(OperandRole.Divisor, divisor))}";
        }

        private static Operand Divisor(RecomputedRow row, Rational divisor) =>
            row.Weighting.Convention == WeightingConvention.FullMarks
            && row.Item.FullScore is not null
            && row.Row.FullScore.Exact == divisor
                ? Operand.Of(OperandRole.Divisor, row.Row.FullScore)
                : Operand.Computed(OperandRole.Divisor, divisor);

        public string Formula(FormulaExpression expression)
        {
            StringBuilder written = new();
            Write(expression, written);
            return written.ToString();
        }

        private void Write(FormulaExpression expression, StringBuilder into)
        {
            switch (expression)
            {
                case FormulaFigure figure:
                    into.Append(Put(Operand.Of(OperandRole.Term, figure)));
                    break;
                case FormulaSum sum:
                    Join(sum.Terms, " + ", into);
                    break;
                case FormulaProduct product:
                    Join(product.Factors, " × ", into);
                    break;
                case FormulaQuotient quotient:
                    Join([quotient.Dividend, quotient.Divisor], " ÷ ", into);
                    break;
                case FormulaSubtraction difference:
                    Join([difference.From, difference.Taken], " - ", into);
                    break;
                default:
                    throw new NotSupportedException(expression.GetType().Name);
            }
        }

        private void Join(IReadOnlyList<FormulaExpression> parts, string sign, StringBuilder into)
        {
            for (int i = 0; i < parts.Count; i++)
            {
                if (i > 0)
                    into.Append(sign);
                bool alone = parts[i] is FormulaFigure;
                if (!alone)
                    into.Append('(');
                Write(parts[i], into);
                if (!alone)
                    into.Append(')');
            }
        }
    }
}
